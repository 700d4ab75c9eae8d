package org.wininet4j.codec.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.content.Coded;

/** The coding deflate in both forms that servers send, whole and bytewise. */
class DeflateDecoderTest {
    private static final String LONG = "all work and no play ".repeat(500);

    private static Decoding decode(byte[]... parts) {
        return Decoding.of(DeflateDecoder::new, Decoding.joined(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "hello"})
    void bothFormsAreDecoded(String text) {
        assertThat(decode(Coded.zlib(text))).isEqualTo(new Decoding(text, "complete"));
        assertThat(decode(Coded.rawDeflate(text))).isEqualTo(new Decoding(text, "complete"));
    }

    @Test
    void bothFormsOfALongTextAreDecoded() {
        assertThat(decode(Coded.zlib(LONG))).isEqualTo(new Decoding(LONG, "complete"));
        assertThat(decode(Coded.rawDeflate(LONG))).isEqualTo(new Decoding(LONG, "complete"));
    }

    @Test
    void everyLevelOfZlibIsKnownByItsFirstBytes() {
        IntStream.rangeClosed(0, 9).forEach(level -> {
            var deflater = new Deflater(level);
            deflater.setInput("hello".getBytes(ISO_8859_1));
            deflater.finish();
            var bytes = new byte[100];
            int length = deflater.deflate(bytes);
            deflater.end();
            assertThat(decode(Arrays.copyOf(bytes, length))).isEqualTo(new Decoding("hello", "complete"));
        });
    }

    @Test
    void aRawBlockThatIsStoredIsNotTakenForZlib() {
        assertThat(decode(HexFormat.of().parseHex("010500faff68656c6c6f"))).isEqualTo(new Decoding("hello", "complete"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(decode(new byte[0])).isEqualTo(new Decoding("", "complete"));
    }

    @Test
    void whatFollowsIsDropped() {
        assertThat(decode(Coded.zlib("hello"), new byte[1000])).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(Coded.rawDeflate("hello"), new byte[] {1})).isEqualTo(new Decoding("hello", "complete"));
    }

    @Test
    void theEndIsMissedWhereverItIsCut() {
        var zlib = Coded.zlib("hello");
        IntStream.range(1, zlib.length)
                .forEach(length -> assertThat(decode(Arrays.copyOf(zlib, length)).end()).as("%d bytes", length).isEqualTo("incomplete"));
        var raw = Coded.rawDeflate("hello");
        IntStream.range(1, raw.length)
                .forEach(length -> assertThat(decode(Arrays.copyOf(raw, length)).end()).as("%d bytes", length).isEqualTo("incomplete"));
    }

    @Test
    void aWrongSumIsAFaultAfterTheData() {
        var bytes = Coded.zlib("hello");
        bytes[bytes.length - 1] ^= 1;

        assertThat(decode(bytes)).isEqualTo(new Decoding("hello", "BAD_CONTENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0700", "68656c6c6f", "78bb00000001"})
    void malformedDataIsAFault(String hex) {
        assertThat(decode(HexFormat.of().parseHex(hex)).end()).isEqualTo("BAD_CONTENT");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesGiveAValueOrAFault(int seed) {
        var random = new Random(seed);
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);

        assertThat(decode(bytes).end()).matches("complete|incomplete|BAD_CONTENT");
    }
}

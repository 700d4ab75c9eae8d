package org.wininet4j.codec.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.content.Coded;

/** RFC 1952, whole and bytewise. */
class GzipDecoderTest {
    private static final String LONG = "all work and no play ".repeat(500);
    private static final byte[] HELLO = Coded.gzip("hello");
    /** Magic, method, no flags, time, extra flags, system. */
    private static final String FIXED = "1f8b08%s000000000003";

    private static Decoding decode(byte[]... parts) {
        return Decoding.of(GzipDecoder::new, Decoding.joined(parts));
    }

    private static byte[] header(String flags, String rest) {
        return HexFormat.of().parseHex(FIXED.formatted(flags) + rest);
    }

    private static byte[] dataOf(byte[] member) {
        return Arrays.copyOfRange(member, 10, member.length);
    }

    @Test
    void oneMemberIsDecoded() {
        assertThat(decode(HELLO)).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(Coded.gzip(LONG))).isEqualTo(new Decoding(LONG, "complete"));
        assertThat(decode(Coded.gzip(""))).isEqualTo(new Decoding("", "complete"));
    }

    @Test
    void membersFollowEachOther() {
        assertThat(decode(HELLO, Coded.gzip(""), Coded.gzip(" again"))).isEqualTo(new Decoding("hello again", "complete"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(decode(new byte[0])).isEqualTo(new Decoding("", "complete"));
    }

    @Test
    void whatIsNoMemberBehindOneIsDropped() {
        assertThat(decode(HELLO, new byte[1000])).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(HELLO, "garbage".getBytes(ISO_8859_1))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(HELLO, new byte[] {0x1F})).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(HELLO, new byte[] {0x1F, 0x1F, 0})).isEqualTo(new Decoding("hello", "complete"));
    }

    @Test
    void whatBeginsAMemberBehindOneMustBeOne() {
        assertThat(decode(HELLO, new byte[] {0x1F, (byte) 0x8B})).isEqualTo(new Decoding("hello", "incomplete"));
        assertThat(decode(HELLO, new byte[] {0x1F, (byte) 0x8B, 9})).isEqualTo(new Decoding("hello", "BAD_CONTENT"));
    }

    @Test
    void everyPartOfAHeaderIsPassedOver() {
        assertThat(decode(header("04", "0300616263"), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("04", "0000"), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("08", "6e616d6500"), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("10", "00"), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("1c", "01006e6e006300"), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("01", ""), dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
    }

    @Test
    void theSumOfAHeaderMustBeRight() {
        var sum = new CRC32();
        sum.update(header("02", ""));
        var right = new byte[] {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};

        assertThat(decode(header("02", ""), right, dataOf(HELLO))).isEqualTo(new Decoding("hello", "complete"));
        assertThat(decode(header("02", ""), new byte[] {1, 2}, dataOf(HELLO))).isEqualTo(new Decoding("", "BAD_CONTENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "68656c6c6f", "1f00", "1f8b07", "1f8b0820", "1f8b0880"})
    void whatIsNoGzipIsAFault(String hex) {
        assertThat(decode(HexFormat.of().parseHex(hex))).isEqualTo(new Decoding("", "BAD_CONTENT"));
    }

    @Test
    void aHeaderHasALimit() {
        var name = new byte[GzipHeader.MAX_BYTES];
        Arrays.fill(name, (byte) 'n');

        assertThat(decode(header("08", ""), name)).isEqualTo(new Decoding("", "BAD_CONTENT"));
    }

    @Test
    void theEndIsMissedWhereverItIsCut() {
        IntStream.range(1, HELLO.length)
                .forEach(length -> assertThat(decode(Arrays.copyOf(HELLO, length)).end()).as("%d bytes", length).isEqualTo("incomplete"));
    }

    @Test
    void aWrongSumOrLengthIsAFaultAfterTheData() {
        IntStream.rangeClosed(1, 8).forEach(fromEnd -> {
            var bytes = HELLO.clone();
            bytes[bytes.length - fromEnd] ^= 1;
            assertThat(decode(bytes)).isEqualTo(new Decoding("hello", "BAD_CONTENT"));
        });
    }

    @Test
    void malformedDataIsAFaultAfterWhatCameBeforeIt() {
        assertThat(decode(header("00", "ff"))).isEqualTo(new Decoding("", "BAD_CONTENT"));
        // a stored block of "ok", then a block of a kind that is none
        assertThat(decode(header("00", "000200fdff6f6b07"))).isEqualTo(new Decoding("ok", "BAD_CONTENT"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesGiveAValueOrAFault(int seed) {
        var random = new Random(seed);
        var bytes = Coded.gzip("some text, some more text");
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }

        assertThat(decode(bytes).end()).matches("complete|incomplete|BAD_CONTENT");
    }
}

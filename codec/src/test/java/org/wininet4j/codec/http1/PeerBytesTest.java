package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes nobody thought of give a value or a WireFormatException, the same however they are cut. Seeds make them repeatable. */
class PeerBytesTest {
    private static final String[] HEAD_PIECES = {"HTTP/1.1 200 OK", "HTTP/1.1 100 x", "HTTP/", "H", "\r\n", "\n", "\r", "\r\n\r\n", ":",
            " ", "\0", "X: 1",
            "Content-Length: 5", "\u00ff", "a"};
    private static final String[] CHUNK_PIECES = {"5", "0", "a", ";x=1", "\r\n", "\n", "\r", "hello", "0\r\n\r\n", "5\r\nhello\r\n",
            "1\r\nx\r\n", " ", "X: 1",
            "\0"};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHeadReaderStandsAnyFirstAnswer(long seed) throws Exception {
        String bytes = pieces(HEAD_PIECES, seed);

        assertThat(HeadReading.ofFirst(bytes).fault()).matches("|[A-Z_]+");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHeadReaderStandsAnyLaterAnswerWithinSmallLimits(long seed) throws Exception {
        String bytes = "HTTP/1.1 100 x\n\n" + pieces(HEAD_PIECES, seed);

        assertThat(HeadReading.ofLater(bytes, HeadReading.SMALL).heads()).startsWith("HTTP/1.1 100 x|");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChunkReaderStandsAnyBody(long seed) {
        String bytes = pieces(CHUNK_PIECES, seed);

        assertThat(ChunkReading.of(bytes, ChunkReading.SMALL).body().length()).isLessThanOrEqualTo(bytes.length());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chunksOfAnyCutGiveTheBodyBack(long seed) {
        var random = new Random(seed);
        byte[] body = new byte[random.nextInt(200)];
        random.nextBytes(body);
        String text = new String(body, ISO_8859_1);

        assertThat(ChunkReading.of(inChunks(text, random)).body()).isEqualTo(text);
    }

    private static String pieces(String[] pieces, long seed) {
        var random = new Random(seed);
        return random.ints(1 + random.nextInt(20), 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining());
    }

    private static String inChunks(String text, Random random) {
        var chunks = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            int length = 1 + random.nextInt(text.length() - position);
            chunks.append(Integer.toHexString(length)).append("\r\n").append(text, position, position + length).append("\r\n");
            position += length;
        }
        return chunks.append("0\r\n\r\n").toString();
    }
}

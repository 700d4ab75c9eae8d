package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.wininet4j.codec.WireFormatException;

/**
 * What a reader makes of a chunked body and the end of the input after it: the body, its trailers, what follows it, and the
 * fault, "" if there is none. Each input is read in several ways; the outcome must be the same.
 */
record ChunkReading(String body, String trailers, String rest, String fault) {
    static final ChunkLimits SMALL = new ChunkLimits(10, 20);

    static ChunkReading of(String bytes) {
        return of(bytes, ChunkLimits.DEFAULT);
    }

    static ChunkReading of(String bytes, ChunkLimits limits) {
        ChunkReading whole = inPieces(bytes, Integer.MAX_VALUE, 1000, limits);
        assertThat(inPieces(bytes, 1, 1000, limits)).as("one byte at a time").isEqualTo(whole);
        assertThat(inPieces(bytes, 3, 1000, limits)).as("in threes").isEqualTo(whole);
        assertThat(inPieces(bytes, Integer.MAX_VALUE, 1, limits)).as("into one byte").isEqualTo(whole);
        assertThat(inPieces(bytes, 4, 3, limits)).as("of four into three bytes").isEqualTo(whole);
        return whole;
    }

    private static ChunkReading inPieces(String text, int sourceLength, int targetLength, ChunkLimits limits) {
        var reader = new ChunkedBodyReader(limits);
        var body = new StringBuilder();
        byte[] source = text.getBytes(ISO_8859_1);
        byte[] target = new byte[targetLength];
        int position = 0;
        try {
            while (!reader.ended() && position < source.length) {
                int available = Math.min(sourceLength, source.length - position);
                int announced = reader.decodable(source, position, available);
                int written = reader.decode(source, position, available, target, 0, targetLength);
                assertThat(written).isEqualTo(Math.min(announced, targetLength));
                body.append(new String(target, 0, written, ISO_8859_1));
                position += reader.consumed();
            }
            reader.endOfInput();
        } catch (WireFormatException e) {
            return new ChunkReading(body.toString(), "", "", e.fault().name());
        }
        String rest = new String(source, position, source.length - position, ISO_8859_1);
        return new ChunkReading(body.toString(), reader.trailers().toString(), rest, "");
    }
}

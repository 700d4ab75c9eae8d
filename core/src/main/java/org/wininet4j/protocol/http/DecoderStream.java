package org.wininet4j.protocol.http;

import java.io.IOException;
import java.io.InputStream;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;
import org.wininet4j.codec.content.ContentDecoder;

/**
 * What a decoder makes of the stream below it. It reads there only when the decoder has nothing more to give, and loses nothing when that throws. Confined to the call
 * that reads.
 */
final class DecoderStream extends InputStream {

    /** Bytes after the end of the content that are dropped at most. */
    static final int MAX_SURPLUS_BYTES = 64 * 1024;

    private static final int BUFFER_BYTES = 16 * 1024;

    private final InputStream below;
    private final ContentDecoder decoder;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long surplus;

    DecoderStream(InputStream below, ContentDecoder decoder) {
        this.below = below;
        this.decoder = decoder;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int count = decode(target, offset, length);
            if (count > 0) {
                return count;
            }
            if (!fill()) {
                requireComplete();
                return -1;
            }
        }
    }

    private int decode(byte[] target, int offset, int length) throws IOException {
        try {
            int count = decoder.decode(buffer, position, limit - position, target, offset, length);
            position += decoder.consumed();
            return count;
        } catch (WireFormatException e) {
            throw new BadContentException(e);
        }
    }

    private boolean fill() throws IOException {
        int count = below.read(buffer, 0, buffer.length);
        if (count < 0) {
            return false;
        }
        position = 0;
        limit = count;
        if (decoder.ended()) {
            surplus += count;
            if (surplus > MAX_SURPLUS_BYTES) {
                throw surplus();
            }
        }
        return true;
    }

    static BadContentException surplus() {
        return new BadContentException(
                new WireFormatException(Fault.BAD_CONTENT, "more than " + MAX_SURPLUS_BYTES + " bytes after its end"));
    }

    private void requireComplete() throws BadContentException {
        if (!decoder.complete()) {
            throw new BadContentException(new WireFormatException(Fault.BAD_CONTENT, "it ends too early"));
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}

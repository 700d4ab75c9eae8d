package org.wininet4j.protocol.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

/** What comes out of one coding, within the limits; it also turns what decoders throw into one kind of failure. Confined to the call that reads. */
final class LimitedStream extends FilterInputStream {

    private final ResponseBody body;
    private final DecodingLimits limits;
    private final String coding;
    private long produced;

    LimitedStream(InputStream decoded, ResponseBody body, DecodingLimits limits, String coding) {
        super(decoded);
        this.body = body;
        this.limits = limits;
        this.coding = coding;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = readDecoded(target, offset, length);
        produced += Math.max(count, 0);
        if (limits.exceededBy(produced, body.bodyBytes())) {
            throw new BadContentException(new WireFormatException(
                    Fault.TOO_MUCH_CONTENT, produced + " bytes of " + coding + " out of " + body.bodyBytes()));
        }
        return count;
    }

    private int readDecoded(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (CodedInput.WouldWait | BadContentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw bad(coding, e);
        }
    }

    /** What a decoder that was not built here throws. */
    static BadContentException bad(String coding, Exception thrown) {
        var failure = new BadContentException(
                new WireFormatException(Fault.BAD_CONTENT, coding + ", " + thrown.getClass().getSimpleName()));
        failure.addSuppressed(thrown);
        return failure;
    }
}

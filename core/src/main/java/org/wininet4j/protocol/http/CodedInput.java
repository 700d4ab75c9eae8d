package org.wininet4j.protocol.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it comes, as a stream for decoders. How long it may wait is set before each use; where it would have to wait longer it throws {@link WouldWait}, and can be
 * asked again. A body that breaks off just ends here: what is wrong is the body's {@link ResponseBody#fault}. Confined to the call that reads.
 */
final class CodedInput extends InputStream {

    /** As a wait: take only what has been read ahead. */
    static final long NO_NETWORK = -1;

    private static final int DROP_STEP_BYTES = 512;

    /** Nothing is there yet. Without a stack trace, since it is no failure. */
    static final class WouldWait extends IOException {
        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    private final ResponseBody body;
    private long limitNanos = NO_NETWORK;
    private long dropped;

    CodedInput(ResponseBody body) {
        this.body = body;
    }

    /** How long reads may wait from now on. */
    void waitAtMost(long nanos) {
        limitNanos = nanos;
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
        int count = body.readBuffered(target, offset, length);
        while (count == 0) {
            if (body.ended() || body.fault().isPresent()) {
                return -1;
            }
            count = limitNanos == NO_NETWORK ? BodySource.WOULD_WAIT : body.pull(target, offset, length, limitNanos);
            if (count == BodySource.WOULD_WAIT) {
                throw new WouldWait();
            }
        }
        return count;
    }

    /** Takes what follows the content, up to the body's end, so that its connection can be used again. */
    void dropRest() throws IOException {
        var rest = new byte[DROP_STEP_BYTES];
        for (int count = read(rest, 0, rest.length); count > 0; count = read(rest, 0, rest.length)) {
            dropped += count;
            if (dropped > DecoderStream.MAX_SURPLUS_BYTES) {
                throw DecoderStream.surplus();
            }
        }
        var fault = body.fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
    }
}

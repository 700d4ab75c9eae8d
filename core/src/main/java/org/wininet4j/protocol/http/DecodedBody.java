package org.wininet4j.protocol.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A body whose content codings are taken off while it is read. Confined to the call that reads.
 *
 * <p>The decoders are a chain of streams over {@link CodedInput}, made at the first read, so that a body nobody reads costs none. Those built in can stop anywhere
 * and go on later; a provider's cannot, so it runs only where a read may wait, or when the whole body has come. Decoded bytes go straight into the reader's array, or
 * ahead into a buffer where somebody asks how many there are, or whether that was all.
 */
final class DecodedBody implements BodySource {

    private static final int BUFFER_BYTES = 8 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final ResponseBody body;
    private final List<String> codings;
    private final ContentCodings known;
    private final DecodingLimits limits;
    private final CodedInput input;
    private final boolean stops;
    private final List<InputStream> chain = new ArrayList<>(2);
    private byte[] ahead = NOTHING;
    private int position;
    private int limit;
    private long delivered;
    private boolean finished;
    private @Nullable Exception fault;

    /** {@code codings} in the order they were applied, each known. */
    DecodedBody(ResponseBody body, List<String> codings, ContentCodings known, DecodingLimits limits) {
        this.body = body;
        this.codings = codings;
        this.known = known;
        this.limits = limits;
        this.input = new CodedInput(body);
        this.stops = codings.stream().allMatch(ContentCodings::isBuiltIn);
    }

    @Override
    public OptionalLong totalBytes() {
        return body.totalBytes();
    }

    @Override
    public boolean ended() {
        return finished && position == limit;
    }

    @Override
    public Optional<Exception> fault() {
        return position == limit ? Optional.ofNullable(fault) : Optional.empty();
    }

    @Override
    public long wireBytes() {
        return body.wireBytes();
    }

    @Override
    public long bodyBytes() {
        return body.bodyBytes();
    }

    @Override
    public long deliveredBytes() {
        return delivered;
    }

    @Override
    public int available() {
        return limit - position;
    }

    @Override
    public int readBuffered(byte[] target, int offset, int length) {
        int count = takeAhead(target, offset, length);
        while (count < length && goesOn()) {
            int step = decode(target, offset + count, length - count, CodedInput.NO_NETWORK);
            if (step <= 0) {
                break;
            }
            count += step;
        }
        delivered += count;
        lookAhead(length == 0);
        return count;
    }

    private int takeAhead(byte[] target, int offset, int length) {
        int count = Math.min(limit - position, length);
        System.arraycopy(ahead, position, target, offset, count);
        position += count;
        return count;
    }

    /** Decodes some more from what is there, to tell whether that was all, or how much there is. */
    private void lookAhead(boolean wanted) {
        if (position == limit && goesOn() && (wanted || body.ended())) {
            decodeAhead(CodedInput.NO_NETWORK);
        }
    }

    private boolean goesOn() {
        return !finished && fault == null;
    }

    private int decodeAhead(long limitNanos) {
        if (ahead.length == 0) {
            ahead = new byte[BUFFER_BYTES];
        }
        int count = decode(ahead, 0, ahead.length, limitNanos);
        position = 0;
        limit = Math.max(count, 0);
        return count;
    }

    @Override
    public int pull(byte[] target, int offset, int length, long limitNanos) {
        int count = position < limit ? takeAhead(target, offset, length) : decode(target, offset, length, limitNanos);
        if (count > 0) {
            delivered += count;
            lookAhead(false);
        }
        return count;
    }

    @Override
    public int readAhead(long limitNanos) {
        return Math.min(decodeAhead(limitNanos), 0);
    }

    /** How many bytes came; 0 at the end and after a fault; {@link #WOULD_WAIT} if it would have to wait longer than it may. */
    private int decode(byte[] target, int offset, int length, long limitNanos) {
        boolean waits = limitNanos > NO_WAIT;
        if (!stops && !waits && !body.ended() && body.fault().isEmpty()) {
            return WOULD_WAIT;
        }
        input.waitAtMost(limitNanos);
        try {
            int count = top().read(target, offset, length);
            if (count < 0) {
                input.dropRest();
                finished = true;
            }
            return Math.max(count, 0);
        } catch (CodedInput.WouldWait e) {
            return WOULD_WAIT;
        } catch (IOException e) {
            if (body.ended() && body.bodyBytes() == 0) {
                finished = true;
                return 0;
            }
            // a body that breaks off makes decoders complain: then that is what counts
            fault = body.fault().orElseGet(() -> reason(e));
            return 0;
        }
    }

    private static Exception reason(IOException thrown) {
        return thrown instanceof BadContentException bad ? bad.reason() : thrown;
    }

    /** The end of the chain: the coding applied first, which comes off last. */
    private InputStream top() throws IOException {
        while (chain.size() < codings.size()) {
            var coding = codings.get(codings.size() - 1 - chain.size());
            InputStream below = chain.isEmpty() ? input : chain.getLast();
            chain.add(new LimitedStream(decoded(coding, below), body, limits, coding));
        }
        return chain.getLast();
    }

    private InputStream decoded(String coding, InputStream below) throws BadContentException {
        try {
            return known.decoded(coding, below);
        } catch (BadContentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw LimitedStream.bad(coding, e);
        }
    }

    /** Frees the decoders. */
    void close() {
        for (var stream : chain) {
            try {
                stream.close();
            } catch (IOException | RuntimeException e) {
                System.getLogger("org.wininet4j.protocol.http").log(System.Logger.Level.DEBUG, "closing a decoder", e);
            }
        }
        chain.clear();
        finished = true;
    }
}

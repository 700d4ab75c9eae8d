package org.wininet4j.codec.http1;

import java.util.Objects;

import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

/**
 * Takes a chunked body apart, in pieces of any size (D4, D12; RFC 9112, 7.1). Confined to one thread; holds no body bytes.
 *
 * <p>A driver that has bytes calls {@link #decode}; one that has none left may read data of the current chunk from the
 * network straight into its target, at most {@link #chunkRemaining} bytes, and report them to {@link #skipData}.
 */
public final class ChunkedBodyReader {
    private final ChunkFraming framing;
    private final ChunkFraming lookAhead;
    private final LineBlock trailerBlock;
    private HeaderBlock trailers = HeaderBlock.EMPTY;
    private int consumed;
    private long taken;

    /** A reader at the beginning of a body. */
    public ChunkedBodyReader(ChunkLimits limits) {
        framing = new ChunkFraming(limits.maxSizeLineBytes());
        lookAhead = new ChunkFraming(limits.maxSizeLineBytes());
        trailerBlock = new LineBlock(limits.maxTrailerBytes(), limits.maxTrailerBytes());
    }

    /**
     * Takes bytes from the source and puts the body's among them into the target; returns how many it put. It stops at
     * the end of the source or of the body, and before data when the target is full; {@link #consumed} tells how much of
     * the source it took. A fault in the framing is thrown when no byte came before it, again at every call: BAD_CHUNK,
     * LINE_TOO_LONG or TOO_MANY_TRAILERS.
     */
    public int decode(byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
            throws WireFormatException {
        Objects.checkFromIndexSize(offset, length, source.length);
        Objects.checkFromIndexSize(targetOffset, targetLength, target.length);
        int end = offset + length;
        int position = framing.skipFraming(source, offset, end);
        int written = 0;
        while (position < end && written < targetLength && framing.remaining() > 0) {
            int count = (int) Math.min(framing.remaining(), Math.min(end - position, targetLength - written));
            System.arraycopy(source, position, target, targetOffset + written, count);
            framing.take(count);
            written += count;
            position = framing.skipFraming(source, position + count, end);
        }
        consumed = readTrailers(source, position, end) - offset;
        taken += consumed;
        if (written == 0) {
            throwFault();
        }
        return written;
    }

    /** How many bytes of the source the last {@link #decode} took. */
    public int consumed() {
        return consumed;
    }

    /** Whether the last chunk and the trailers after it have been seen completely. */
    public boolean ended() {
        return trailerBlock.state() == LineBlock.State.COMPLETE;
    }

    /** The data bytes of the current chunk that are still to come; 0 between chunks. */
    public long chunkRemaining() {
        return framing.remaining();
    }

    /** Counts data bytes of the current chunk that the driver has read itself, {@link #chunkRemaining} at most. */
    public void skipData(long count) {
        if (count < 0 || count > framing.remaining()) {
            throw new IllegalArgumentException(count + " bytes of " + framing.remaining());
        }
        if (count > 0) {
            framing.take(count);
            taken += count;
        }
    }

    /** How many body bytes {@link #decode} could put into a target from these bytes; changes nothing. */
    public int decodable(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        int end = offset + length;
        lookAhead.copyFrom(framing);
        int decodable = 0;
        int position = lookAhead.skipFraming(source, offset, end);
        while (position < end && lookAhead.remaining() > 0) {
            int count = (int) Math.min(lookAhead.remaining(), end - position);
            lookAhead.take(count);
            decodable += count;
            position = lookAhead.skipFraming(source, position + count, end);
        }
        return decodable;
    }

    /** The trailers; none before the end. */
    public HeaderBlock trailers() {
        return trailers;
    }

    /** Says that the input has ended; throws the framing's fault, or TRUNCATED_BODY unless the body has ended (E35). */
    public void endOfInput() throws WireFormatException {
        throwFault();
        if (!ended()) {
            throw new WireFormatException(Fault.TRUNCATED_BODY, "the input ended after " + taken + " bytes of a chunked body");
        }
    }

    private int readTrailers(byte[] source, int start, int end) {
        if (framing.state() != ChunkFraming.State.TRAILERS || ended()) {
            return start;
        }
        int position = trailerBlock.feed(source, start, end);
        if (ended() && trailerBlock.lines() > 1) {
            trailers = FieldLines.parse(trailerBlock.bytes(), 0, trailerBlock.lines()).fields();
        }
        return position;
    }

    private void throwFault() throws WireFormatException {
        if (framing.fault().isPresent()) {
            throw new WireFormatException(framing.fault().get(), "after " + taken + " bytes of a chunked body");
        }
        switch (trailerBlock.state()) {
            case OPEN, COMPLETE -> {}
            case LINE_TOO_LONG, BLOCK_TOO_LONG ->
                    throw new WireFormatException(Fault.TOO_MANY_TRAILERS, "over " + trailerBlock.counted() + " bytes");
        }
    }
}

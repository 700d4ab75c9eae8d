package org.wininet4j.protocol.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.http1.BodyFraming;
import org.wininet4j.codec.http1.ChunkLimits;
import org.wininet4j.codec.http1.ChunkedBodyReader;
import org.wininet4j.codec.http1.HeaderBlock;
import org.wininet4j.connection.Connection;
import org.wininet4j.connection.ReadBuffer;

/**
 * The body of a response as it comes: its framing taken off, its end known. Confined to the call that reads.
 *
 * <p>Bytes come from what was read ahead ({@link #readBuffered}), else from the network ({@link #pull}), straight into the
 * reader's array where the framing allows it. What goes wrong is kept as the body's {@link #fault}: bytes at hand are delivered first (G52).
 */
final class ResponseBody implements BodySource {

    private final Connection connection;
    private final BodyFraming framing;
    private final @Nullable ChunkedBodyReader chunks;
    private long remaining;
    private boolean ended;
    private boolean streamEnded;
    private @Nullable Exception fault;
    private long wireBytes;
    private long deliveredBytes;

    ResponseBody(Connection connection, BodyFraming framing) {
        this.connection = connection;
        this.framing = framing;
        this.chunks = framing instanceof BodyFraming.Chunked ? new ChunkedBodyReader(ChunkLimits.DEFAULT) : null;
        this.remaining = framing instanceof BodyFraming.Length(long bytes) ? bytes : 0;
        this.ended = framing instanceof BodyFraming.Empty || (framing instanceof BodyFraming.Length && remaining == 0);
    }

    /** One of which nothing is left. */
    ResponseBody emptied() {
        return new ResponseBody(connection, new BodyFraming.Empty());
    }

    BodyFraming framing() {
        return framing;
    }

    @Override
    public OptionalLong totalBytes() {
        return framing instanceof BodyFraming.Length(long bytes) ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public Optional<Exception> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public long wireBytes() {
        return wireBytes;
    }

    @Override
    public long bodyBytes() {
        return deliveredBytes;
    }

    @Override
    public long deliveredBytes() {
        return deliveredBytes;
    }

    /** How many bytes are still to come, or are buffered; 0 where the head has not told. */
    long remaining() {
        return remaining;
    }

    /** The fields after the last chunk. */
    HeaderBlock trailers() {
        return chunks == null ? HeaderBlock.EMPTY : chunks.trailers();
    }

    @Override
    public int available() {
        var buffer = connection.buffer();
        return switch (framing) {
            case BodyFraming.Empty _ -> 0;
            case BodyFraming.Length _ -> (int) Math.min(buffer.size(), remaining);
            case BodyFraming.UntilClose _ -> buffer.size();
            case BodyFraming.Chunked _ -> chunked().decodable(buffer.array(), buffer.position(), buffer.size());
        };
    }

    @Override
    public int readBuffered(byte[] target, int offset, int length) {
        var buffer = connection.buffer();
        if (ended || fault != null) {
            return 0;
        }
        int count = chunks == null ? copy(buffer, target, offset, length) : decode(buffer, target, offset, length);
        delivered(count);
        return count;
    }

    private int copy(ReadBuffer buffer, byte[] target, int offset, int length) {
        int count = Math.min(available(), length);
        System.arraycopy(buffer.array(), buffer.position(), target, offset, count);
        buffer.consume(count);
        remaining -= count;
        return count;
    }

    private int decode(ReadBuffer buffer, byte[] target, int offset, int length) {
        try {
            int count = chunked().decode(buffer.array(), buffer.position(), buffer.size(), target, offset, length);
            buffer.consume(chunked().consumed());
            return count;
        } catch (WireFormatException e) {
            fault = e;
            return 0;
        }
    }

    private void delivered(int count) {
        deliveredBytes += count;
        ended = switch (framing) {
            case BodyFraming.Empty _ -> true;
            case BodyFraming.Length _ -> remaining == 0;
            case BodyFraming.Chunked _ -> chunked().ended();
            case BodyFraming.UntilClose _ -> streamEnded && connection.buffer().size() == 0;
        };
    }

    @Override
    public int pull(byte[] target, int offset, int length, long limitNanos) {
        try {
            int direct = (int) Math.min(length, directBytes());
            return direct > ReadBuffer.CAPACITY / 2
                    ? pullDirect(target, offset, direct, limitNanos)
                    : pullBuffered(target, offset, length, limitNanos);
        } catch (IOException e) {
            fault = e;
            return 0;
        }
    }

    /** How many of the next bytes on the wire are body and nothing else. */
    private long directBytes() {
        if (connection.buffer().size() > 0) {
            return 0;
        }
        return switch (framing) {
            case BodyFraming.Empty _ -> 0;
            case BodyFraming.Length _ -> remaining;
            case BodyFraming.UntilClose _ -> Long.MAX_VALUE;
            case BodyFraming.Chunked _ -> chunked().chunkRemaining();
        };
    }

    private int pullDirect(byte[] target, int offset, int length, long limitNanos) throws IOException {
        int count = readWire(target, offset, length, limitNanos);
        if (count <= 0) {
            return came(count, limitNanos);
        }
        if (chunks == null) {
            remaining -= count;
        } else {
            chunks.skipData(count);
        }
        delivered(count);
        return count;
    }

    private int pullBuffered(byte[] target, int offset, int length, long limitNanos) throws IOException {
        int count = fill(limitNanos);
        return count <= 0 ? came(count, limitNanos) : readBuffered(target, offset, length);
    }

    @Override
    public int readAhead(long limitNanos) {
        try {
            return Math.min(came(fill(limitNanos), limitNanos), 0);
        } catch (IOException e) {
            fault = e;
            return 0;
        }
    }

    private int fill(long limitNanos) throws IOException {
        int count = limitNanos == NO_WAIT ? connection.readAheadNow() : connection.readAhead(limitNanos);
        wireBytes += Math.max(count, 0);
        return count;
    }

    private int readWire(byte[] target, int offset, int length, long limitNanos) throws IOException {
        var stream = connection.stream();
        int count = limitNanos == NO_WAIT
                ? stream.readNow(target, offset, length)
                : stream.read(target, offset, length, limitNanos);
        wireBytes += Math.max(count, 0);
        return count;
    }

    /** What a read of {@code count} bytes means for the body. */
    private int came(int count, long limitNanos) {
        if (count > 0) {
            return count;
        }
        if (count == 0 && limitNanos == NO_WAIT) {
            return WOULD_WAIT;
        }
        streamEnded = true;
        if (framing instanceof BodyFraming.UntilClose) {
            delivered(0);
        } else {
            fault = new EOFException("the connection ended inside the body, after " + deliveredBytes + " bytes");
        }
        return 0;
    }

    private ChunkedBodyReader chunked() {
        if (chunks == null) {
            throw new IllegalStateException("the body is not chunked");
        }
        return chunks;
    }
}

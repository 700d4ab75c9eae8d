package org.wininet4j.protocol.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent.Direction;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.StepClock.Phase;
import org.wininet4j.codec.http1.RequestHeadWriter;
import org.wininet4j.connection.Connection;

/** Writes one request to a connection, and counts and reports it (G6). Confined to the call. */
final class RequestTransfer {

    /** A body up to this size goes out in one write with the head. */
    private static final int SMALL_BODY_BYTES = 16 * 1024;

    private static final int BLOCK_BYTES = 64 * 1024;

    /** Before the data of a chunk: its size in up to 5 hexadecimal digits, and a line end. Behind it: another. */
    private static final int CHUNK_HEAD_BYTES = 7;

    private static final byte[] CHUNK_END = {'\r', '\n'};

    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Call call;
    private final Connection connection;
    private final long sendLimitNanos;
    private long sent;

    RequestTransfer(Call call, Connection connection) {
        this.call = call;
        this.connection = connection;
        this.sendLimitNanos = CallLimits.nanos(call.limits().sendTimeout());
    }

    /** Bytes written so far, head and body. */
    long sent() {
        return sent;
    }

    /** Writes head and body. */
    void send(RequestSpec spec, RequestBody body) throws InternetException, IOException {
        var target = spec.target(connection.route());
        boolean small = body.inMemory() && body.length().orElseThrow() <= SMALL_BODY_BYTES;
        var first = small
                ? RequestHeadWriter.write(
                        spec.method(), target, spec.headers(), body.array(), body.arrayOffset(),
                        (int) body.length().getAsLong())
                : RequestHeadWriter.write(spec.method(), target, spec.headers());
        began();
        write(first, 0, first.length);
        if (!small) {
            sendBody(body);
        }
        ended();
    }

    /** Writes the head alone; the body follows with {@link #sendBodyAlone}, or not at all. */
    void sendHead(RequestSpec spec) throws InternetException, IOException {
        var head = RequestHeadWriter.write(spec.method(), spec.target(connection.route()), spec.headers());
        began();
        write(head, 0, head.length);
        ended();
    }

    /** Writes the body, whose head has been sent. */
    void sendBodyAlone(RequestBody body) throws InternetException, IOException {
        sent = 0;
        began();
        sendBody(body);
        ended();
    }

    /** Writes a block of a body, whose head has been sent (G55). */
    void sendBlock(byte[] bytes, int offset, int length) throws InternetException, IOException {
        began();
        writeBlocks(bytes, offset, length);
        ended();
    }

    /** Begins a block: writes what can be written without waiting; answers how many bytes that were. */
    int beginBlock(byte[] bytes, int offset, int length) throws InternetException, IOException {
        began();
        int count = connection.stream().writeNow(bytes, offset, length);
        if (count == length) {
            sent = count;
            ended();
        }
        return count;
    }

    /** Ends a block of which {@code done} bytes have been written. */
    void endBlock(byte[] bytes, int offset, int length, int done) throws InternetException, IOException {
        call.enter(Step.SENDING);
        call.clock().begin();
        sent = done;
        writeBlocks(bytes, offset + done, length - done);
        ended();
    }

    /** K12 limits each wait, not the whole. */
    private void writeBlocks(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += BLOCK_BYTES) {
            write(bytes, offset + done, Math.min(BLOCK_BYTES, length - done));
        }
    }

    private void began() throws InternetException {
        call.enter(Step.SENDING);
        call.report().sendingRequest();
        call.checkCancelled();
        call.clock().begin();
    }

    private void ended() {
        call.clock().end(Phase.SENDING);
        call.report().requestSent(sent);
    }

    private void sendBody(RequestBody body) throws InternetException, IOException {
        if (body.inMemory()) {
            sendArray(body);
            return;
        }
        try (var in = open(body)) {
            boolean chunked = body.length().isEmpty();
            long count = copy(in, body.length(), chunked);
            if (chunked) {
                write(LAST_CHUNK, 0, LAST_CHUNK.length);
            } else if (count < body.length().getAsLong()) {
                throw bodyFailure("the body ended after " + count + " of " + body.length().getAsLong() + " bytes", null);
            }
        }
    }

    private void sendArray(RequestBody body) throws IOException {
        int length = (int) body.length().orElseThrow();
        var meter = new TransferMeter(Direction.UPLOAD, body.length());
        for (int done = 0; done < length; done += BLOCK_BYTES) {
            int count = Math.min(BLOCK_BYTES, length - done);
            write(body.array(), body.arrayOffset() + done, count);
            meter.moved(call.report(), done + count, done + count == length);
        }
    }

    private long copy(InputStream in, OptionalLong length, boolean chunked) throws InternetException, IOException {
        var block = new byte[CHUNK_HEAD_BYTES + BLOCK_BYTES + CHUNK_END.length];
        var meter = new TransferMeter(Direction.UPLOAD, length);
        long total = 0;
        for (int count = read(in, block); count >= 0; count = read(in, block)) {
            total += count;
            if (length.isPresent() && total > length.getAsLong()) {
                throw bodyFailure("the body is longer than its " + length.getAsLong() + " bytes", null);
            }
            if (chunked && count > 0) {
                writeChunk(block, count);
            } else {
                write(block, CHUNK_HEAD_BYTES, count);
            }
            meter.moved(call.report(), total, false);
        }
        meter.moved(call.report(), total, true);
        return total;
    }

    /** In one write, its framing around it. */
    private void writeChunk(byte[] block, int count) throws IOException {
        var size = (Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int start = CHUNK_HEAD_BYTES - size.length;
        System.arraycopy(size, 0, block, start, size.length);
        System.arraycopy(CHUNK_END, 0, block, CHUNK_HEAD_BYTES + count, CHUNK_END.length);
        write(block, start, size.length + count + CHUNK_END.length);
    }

    private InputStream open(RequestBody body) throws InternetException {
        try {
            return body.open();
        } catch (IOException e) {
            throw bodyFailure("the body cannot be read", e);
        }
    }

    private int read(InputStream in, byte[] block) throws InternetException {
        try {
            return in.read(block, CHUNK_HEAD_BYTES, BLOCK_BYTES);
        } catch (IOException e) {
            throw bodyFailure("the body cannot be read", e);
        }
    }

    private InternetException bodyFailure(String detail, @Nullable IOException cause) {
        return call.failure(InternetError.INVALID_DATA, detail, cause);
    }

    /** One write (K12). */
    private void write(byte[] bytes, int offset, int length) throws IOException {
        connection.stream().write(bytes, offset, length, sendLimitNanos);
        sent += length;
    }
}

package org.wininet4j.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.wininet4j.SecurityInfo;
import org.wininet4j.connection.tls.ClientTls;

/** A stream made of byte lists: each read gives one of them, or its exception; nothing left is the end. What is written is kept. */
public class FakeStream implements NetworkStream {
    private static final Route ROUTE = Route.direct(new Origin(false, "fake.test", 80));

    private final Deque<Object> arrivals = new ArrayDeque<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean usable = true;
    private volatile boolean closed;

    /** Without anything to be read. */
    public FakeStream() {}

    /** These texts arrive, each in one read. */
    public static FakeStream of(String... texts) {
        var stream = new FakeStream();
        List.of(texts).forEach(text -> stream.arrivals.add(text.getBytes(StandardCharsets.ISO_8859_1)));
        return stream;
    }

    /** This text arrives, one byte in each read. */
    public static FakeStream bytewise(String text) {
        return of(text.split(""));
    }

    /** After what was said so far, reading fails. */
    public FakeStream thenFails(IOException failure) {
        arrivals.add(failure);
        return this;
    }

    /** It has ended while it was idle. */
    public FakeStream thenUnusable() {
        usable = false;
        return this;
    }

    /** A connection over it, as new. */
    public Connection connection() {
        return new Connection(ROUTE, 0, this);
    }

    /** Everything written. */
    public String written() {
        return written.toString(StandardCharsets.ISO_8859_1);
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public int read(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return switch (arrivals.poll()) {
            case byte[] bytes -> deliver(bytes, target, offset, length);
            case IOException failure -> throw failure;
            case null, default -> -1;
        };
    }

    private int deliver(byte[] bytes, byte[] target, int offset, int length) {
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, 0, target, offset, count);
        if (count < bytes.length) {
            arrivals.push(Arrays.copyOfRange(bytes, count, bytes.length));
        }
        return count;
    }

    @Override
    public int readWithin(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return read(target, offset, length, limitNanos);
    }

    @Override
    public int readNow(byte[] target, int offset, int length) throws IOException {
        return arrivals.isEmpty() ? 0 : read(target, offset, length, Long.MAX_VALUE);
    }

    @Override
    public void awaitsAnswer() {}

    @Override
    public int available() {
        return arrivals.peek() instanceof byte[] bytes ? bytes.length : 0;
    }

    @Override
    public void write(byte[] source, int offset, int length, long limitNanos) throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        written.write(source, offset, length);
    }

    @Override
    public int writeNow(byte[] source, int offset, int length) throws IOException {
        write(source, offset, length, Long.MAX_VALUE);
        return length;
    }

    @Override
    public boolean usable() {
        return usable && !closed;
    }

    @Override
    public boolean silent() {
        return available() == 0;
    }

    @Override
    public NetworkStream secured(ClientTls terms, Origin peer, long limitNanos) throws IOException {
        throw new IOException("no TLS");
    }

    @Override
    public Optional<SecurityInfo> security() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void abort() {
        closed = true;
    }
}

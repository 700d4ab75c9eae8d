package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.SecurityInfo;
import org.wininet4j.connection.tls.ClientTls;

/** TCP, over a channel: closing or interrupting frees a blocked thread of either kind. */
final class PlainStream implements NetworkStream {

    private final SocketChannel channel;
    private final Socket socket;
    private final ReadAhead in;
    private final OutputStream out;
    private final WaitLimit waitLimit;
    private final AdaptiveWait adaptiveWait;
    private volatile @Nullable Runnable whenClosed;

    /** Over a connected channel in blocking mode. */
    PlainStream(SocketChannel channel, Watchdog watchdog, boolean polls) throws IOException {
        this.channel = channel;
        this.socket = channel.socket();
        this.in = new ReadAhead(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.waitLimit = new WaitLimit(watchdog, this::abort);
        this.adaptiveWait = new AdaptiveWait(in, polls);
    }

    /** Limits the waits of what is layered over this stream. */
    WaitLimit waitLimit() {
        return waitLimit;
    }

    /** What is to be done when it is closed, in place of what was to be done before; at once, too, if it is closed already. */
    void whenClosed(Runnable action) {
        whenClosed = action;
        if (!channel.isOpen()) {
            action.run();
        }
    }

    /** The port at this end. */
    int localPort() {
        return socket.getLocalPort();
    }

    /** The socket, for TLS to be layered over it; from now on bytes are read ahead. */
    private Socket socketForLayer() throws IOException {
        in.begin();
        return new LayeredSocket(socket, in);
    }

    @Override
    public int read(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return readFrom(in, target, offset, length, limitNanos);
    }

    /** As {@link #read}, from this stream or from what is layered over it. */
    int readFrom(InputStream layer, byte[] target, int offset, int length, long limitNanos) throws IOException {
        long began = System.nanoTime();
        waitLimit.begin(began, limitNanos);
        try {
            adaptiveWait.poll(began);
            int count = layer.read(target, offset, length);
            adaptiveWait.answered(began);
            return count;
        } finally {
            waitLimit.end();
        }
    }

    @Override
    public int readWithin(byte[] target, int offset, int length, long limitNanos) throws IOException {
        return readWithinFrom(in, target, offset, length, limitNanos);
    }

    /** As {@link #readWithin}, from this stream or from what is layered over it. */
    int readWithinFrom(InputStream layer, byte[] target, int offset, int length, long limitNanos) throws IOException {
        socket.setSoTimeout(Math.clamp(TimeUnit.NANOSECONDS.toMillis(limitNanos), 1, Integer.MAX_VALUE));
        try {
            return layer.read(target, offset, length);
        } catch (SocketTimeoutException e) {
            return 0;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    @Override
    public int readNow(byte[] target, int offset, int length) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.wrap(target, offset, length));
        } finally {
            channel.configureBlocking(true);
        }
    }

    @Override
    public void awaitsAnswer() {
        adaptiveWait.next();
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void write(byte[] source, int offset, int length, long limitNanos) throws IOException {
        writeTo(out, source, offset, length, limitNanos);
    }

    /** As {@link #write}, to this stream or to what is layered over it. */
    void writeTo(OutputStream layer, byte[] source, int offset, int length, long limitNanos) throws IOException {
        waitLimit.begin(System.nanoTime(), limitNanos);
        try {
            layer.write(source, offset, length);
        } finally {
            waitLimit.end();
        }
    }

    @Override
    public int writeNow(byte[] source, int offset, int length) throws IOException {
        channel.configureBlocking(false);
        try {
            var bytes = ByteBuffer.wrap(source, offset, length);
            int written = 0;
            int step;
            do {
                step = channel.write(bytes);
                written += step;
            } while (step > 0 && bytes.hasRemaining());
            return written;
        } finally {
            channel.configureBlocking(true);
        }
    }

    @Override
    public boolean usable() {
        try {
            return channel.isOpen() && in.buffered() == 0 && readNow(new byte[1], 0, 1) == 0;
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "an idle connection broke", e);
            return false;
        }
    }

    @Override
    public boolean silent() {
        try {
            return in.available() == 0;
        } catch (IOException _) {
            return false; // it is closed
        }
    }

    @Override
    public NetworkStream secured(ClientTls terms, Origin peer, long limitNanos) throws IOException {
        return TlsStream.handshake(this, socketForLayer(), terms, peer, limitNanos);
    }

    @Override
    public Optional<SecurityInfo> security() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        waitLimit.close();
        channel.close();
        var action = whenClosed;
        if (action != null) {
            action.run();
        }
    }

    @Override
    public void abort() {
        try {
            close();
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "closing a connection", e);
        }
    }
}

package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.wininet4j.SecurityInfo;

/** TCP, over a channel: closing or interrupting frees a blocked thread of either kind. */
final class PlainStream implements NetworkStream {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.connection");

    private final SocketChannel channel;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int timeoutMillis = -1;

    /** Over a connected channel in blocking mode. */
    PlainStream(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.socket = channel.socket();
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    Socket socket() {
        return socket;
    }

    @Override
    public int read(byte[] target, int offset, int length, int newTimeoutMillis) throws IOException {
        if (newTimeoutMillis != timeoutMillis) {
            socket.setSoTimeout(newTimeoutMillis);
            timeoutMillis = newTimeoutMillis;
        }
        return in.read(target, offset, length);
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
    public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
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
            return channel.isOpen() && readNow(new byte[1], 0, 1) == 0;
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "an idle connection broke", e);
            return false;
        }
    }

    @Override
    public Optional<SecurityInfo> security() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public void abort() {
        try {
            channel.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "closing a connection", e);
        }
    }
}

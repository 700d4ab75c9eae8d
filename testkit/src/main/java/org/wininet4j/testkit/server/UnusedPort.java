package org.wininet4j.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of 127.0.0.1 on which nobody listens, and which nobody else gets, until it is closed: connecting to it is refused. */
public final class UnusedPort implements AutoCloseable {
    // Bound and never listening: the system answers every connect with a reset.
    private final Socket holder;

    private UnusedPort(Socket holder) {
        this.holder = holder;
    }

    /** Takes a port of five digits. */
    public static UnusedPort take() {
        try {
            return new UnusedPort(Loopback.withLongPort(UnusedPort::bound, Socket::getLocalPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number. */
    public int port() {
        return holder.getLocalPort();
    }

    @Override
    public void close() {
        Loopback.closeQuietly(holder);
    }

    private static Socket bound() throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(Loopback.address(), 0));
        return socket;
    }
}

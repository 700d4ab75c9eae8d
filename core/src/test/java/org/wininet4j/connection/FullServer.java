package org.wininet4j.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A server whose queue of connections to be accepted is full: who connects gets no answer. */
final class FullServer implements AutoCloseable {
    private static final int MORE_THAN_FIT = 4;

    private final ServerSocket listener;
    private final List<Socket> queue = new ArrayList<>();

    /** On any port. */
    FullServer() throws IOException {
        this("127.0.0.1", 0);
    }

    FullServer(String address, int port) throws IOException {
        listener = new ServerSocket(port, 1, InetAddress.ofLiteral(address));
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            var socket = SocketChannel.open();
            socket.configureBlocking(false);
            socket.connect(listener.getLocalSocketAddress());
            queue.add(socket.socket());
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (var socket : queue) {
            socket.close();
        }
        listener.close();
    }
}

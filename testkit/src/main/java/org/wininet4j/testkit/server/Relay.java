package org.wininet4j.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Passes bytes both ways between a peer and a port on loopback, as a proxy does, until one of them ends. {@link #close} may come from any thread. */
final class Relay implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 14;

    private final InputStream fromPeer;
    private final OutputStream toPeer;
    private final Runnable closePeer;
    private volatile @Nullable Socket target;

    Relay(InputStream fromPeer, OutputStream toPeer, Runnable closePeer) {
        this.fromPeer = fromPeer;
        this.toPeer = toPeer;
        this.closePeer = closePeer;
    }

    /** Returns when both directions have ended. */
    void run(int port) throws IOException, InterruptedException {
        try (var socket = new Socket(Loopback.address(), port)) {
            target = socket;
            var back = Thread.ofPlatform().daemon().name("relay-" + port).start(() -> {
                copy(() -> socket.getInputStream(), () -> toPeer);
                closePeer.run();
            });
            copy(() -> fromPeer, () -> socket.getOutputStream());
            Loopback.closeQuietly(socket);
            back.join();
        }
    }

    private interface Source<T> {
        T open() throws IOException;
    }

    private static void copy(Source<InputStream> from, Source<OutputStream> to) {
        try {
            var in = from.open();
            var out = to.open();
            var block = new byte[BLOCK_BYTES];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                out.write(block, 0, count);
                out.flush();
            }
        } catch (IOException _) {
            // one of the ends is gone: so is the tunnel
        }
    }

    @Override
    public void close() {
        var socket = target;
        if (socket != null) {
            Loopback.closeQuietly(socket);
        }
    }
}

package org.wininet4j.testkit.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.ToIntFunction;

/** The loopback address, and sockets on it whose port has five digits, so that lengths in logs do not vary. */
final class Loopback {
    private static final int LEAST_LONG_PORT = 10_000;
    private static final int ATTEMPTS = 1_000;

    private Loopback() {}

    /** Opens one socket. */
    @FunctionalInterface
    interface Opening<S extends Closeable> {
        S open() throws IOException;
    }

    static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e); // four bytes are always an address
        }
    }

    /** Opens sockets until one has a port of five digits. */
    static <S extends Closeable> S withLongPort(Opening<S> opening, ToIntFunction<S> port) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            S socket = opening.open();
            if (port.applyAsInt(socket) >= LEAST_LONG_PORT) {
                return socket;
            }
            socket.close();
        }
        throw new IOException("no port of five digits in " + ATTEMPTS + " attempts");
    }

    /** Closes what is of no use any more; a failure to do so tells nothing. */
    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed all the same
        }
    }
}

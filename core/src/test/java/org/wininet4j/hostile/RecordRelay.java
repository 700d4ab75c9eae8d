package org.wininet4j.hostile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stands on loopback between a client and a TLS server. What the client says passes as it is; what the server says passes record by record, but for one of
 * them, in whose place something happens. The nth connection meets the nth mishap, those after the last one none. Thread-safe.
 */
final class RecordRelay implements AutoCloseable {
    private static final int HEADER_BYTES = 5;
    private static final int BLOCK_BYTES = 16 * 1024;

    /** How it goes on after that. */
    enum Then {
        /** As if nothing had happened. */
        GO_ON,
        /** The client hears nothing more. */
        STALL,
        /** The end of the stream. */
        CLOSE,
        /** A reset. */
        RESET
    }

    /**
     * What happens to a record.
     *
     * @param record its number, the server's first is 0
     * @param change what is sent in its place
     */
    record Mishap(int record, UnaryOperator<byte[]> change, Then then) {}

    /** A client, and the server for it. */
    private static final class Pair {
        private final Socket client;
        private final Socket server;
        private int passed; // guarded by this, as is what is said to the client

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        synchronized void say(byte[] bytes, Then then) throws IOException {
            client.getOutputStream().write(bytes);
            goOn(client, then);
            passed++;
            notifyAll();
        }

        synchronized void awaitPassed(int records) throws InterruptedException {
            while (passed < records) {
                wait();
            }
        }

        void close() {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private final ServerSocket listener;
    private final int serverPort;
    private final List<Mishap> mishaps;
    private final Thread acceptor;
    // guarded by this
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    private RecordRelay(ServerSocket listener, int serverPort, List<Mishap> mishaps) {
        this.listener = listener;
        this.serverPort = serverPort;
        this.mishaps = mishaps;
        this.acceptor = Thread.ofPlatform().daemon().name("record-relay-accept").start(this::acceptAll);
    }

    static RecordRelay to(int serverPort, Mishap... mishaps) throws IOException {
        return new RecordRelay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort, List.of(mishaps));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections it has got. */
    synchronized int connections() {
        return pairs.size();
    }

    /** Something happens to the latest connection, once so many records of its server have passed. */
    void strike(int records, byte[] said, Then then) throws IOException, InterruptedException {
        var pair = latest();
        pair.awaitPassed(records);
        pair.say(said, then);
    }

    private synchronized Pair latest() {
        return pairs.getLast();
    }

    private void acceptAll() {
        try {
            while (true) {
                begin(listener.accept());
            }
        } catch (IOException _) {
            // the listener was closed
        }
    }

    private synchronized void begin(Socket client) throws IOException {
        if (closed) {
            client.close();
            return;
        }
        client.setTcpNoDelay(true);
        var pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
        var mishap = pairs.size() < mishaps.size() ? Optional.of(mishaps.get(pairs.size())) : Optional.<Mishap>empty();
        pairs.add(pair);
        threads.add(Thread.ofPlatform().daemon().name("record-relay-up").start(() -> passUp(pair)));
        threads.add(Thread.ofPlatform().daemon().name("record-relay-down").start(() -> passDown(pair, mishap)));
    }

    /** The client's leaving is the server's end, and the connection's. */
    private static void passUp(Pair pair) {
        try {
            var in = pair.client.getInputStream();
            var block = new byte[BLOCK_BYTES];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                pair.server.getOutputStream().write(block, 0, count);
            }
        } catch (IOException _) {
            // one of them is gone
        }
        pair.close();
    }

    private static void passDown(Pair pair, Optional<Mishap> mishap) {
        try {
            var in = new DataInputStream(pair.server.getInputStream());
            var next = record(in);
            for (int number = 0; next.isPresent(); number++, next = record(in)) {
                int current = number;
                var met = mishap.filter(each -> each.record() == current);
                var record = next.get();
                var then = met.map(Mishap::then).orElse(Then.GO_ON);
                pair.say(met.map(each -> each.change().apply(record)).orElse(record), then);
                if (then != Then.GO_ON) {
                    return;
                }
            }
            goOn(pair.client, Then.CLOSE);
        } catch (IOException _) {
            // one of them is gone
        }
    }

    private static void goOn(Socket client, Then then) throws IOException {
        switch (then) {
            case GO_ON, STALL -> {}
            case CLOSE -> endQuietly(client);
            case RESET -> {
                client.setSoLinger(true, 0);
                client.close();
            }
        }
    }

    private static void endQuietly(Socket client) {
        try {
            client.shutdownOutput();
        } catch (IOException _) {
            // the client has had enough already
        }
    }

    /** The next record with its header; empty at the end. */
    private static Optional<byte[]> record(DataInputStream in) throws IOException {
        var header = ((InputStream) in).readNBytes(HEADER_BYTES);
        if (header.length < HEADER_BYTES) {
            return Optional.empty();
        }
        int length = (header[3] & 0xff) << 8 | header[4] & 0xff;
        var whole = new byte[HEADER_BYTES + length];
        System.arraycopy(header, 0, whole, 0, HEADER_BYTES);
        in.readFully(whole, HEADER_BYTES, length);
        return Optional.of(whole);
    }

    /** Returns when its threads are gone. */
    @Override
    public void close() throws IOException {
        endAll();
        var all = new ArrayList<>(running());
        all.add(acceptor);
        all.forEach(RecordRelay::joinUninterruptibly);
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void endAll() throws IOException {
        closed = true;
        listener.close();
        pairs.forEach(Pair::close);
    }

    private synchronized List<Thread> running() {
        return List.copyOf(threads);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone
        }
    }
}

package org.wininet4j.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/**
 * A server on 127.0.0.1 that plays a script: its nth connection runs the nth {@link ConnectionScript}, each on a daemon thread of its own; a
 * connection beyond the last one is logged as unexpected and closed. The port has five digits. Thread-safe; closing it ends every connection
 * and thread.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 100_000;
    private static final int BACKLOG = 1_000;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_NANOS = 50_000;

    private final ServerSocket listener;
    private final Duration silence;
    private final Signals signals;
    private final Thread acceptor;
    private final ConcurrentMap<Integer, CountDownLatch> probes = new ConcurrentHashMap<>();
    // guarded by this
    private List<List<Step>> scripts = List.of();
    private final List<ConnectionLog> logs = new ArrayList<>();
    private final List<ScriptPlay> plays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    private ScriptedServer(ServerSocket listener, Duration silence, Signals signals) {
        this.listener = listener;
        this.silence = silence;
        this.signals = signals;
        acceptor = daemon(this::acceptAll, "accept");
    }

    /** Starts a plain server whose connections do what is said here, one after the other. */
    public static ScriptedServer start(ScriptSteps... scripts) {
        return start(ServerSettings.plain(), new Signals(), scriptsOf(scripts));
    }

    /** Starts a TLS server. */
    public static ScriptedServer startTls(SSLContext context, ScriptSteps... scripts) {
        return start(ServerSettings.tls(context), new Signals(), scriptsOf(scripts));
    }

    /** Starts a server with other settings, which may share its signals with other servers. */
    public static ScriptedServer start(ServerSettings settings, Signals signals, List<ConnectionScript> scripts) {
        ScriptedServer server = reserve(settings, signals);
        server.play(scripts);
        return server;
    }

    /** Makes a server that has its port already, for scripts which need to know it; it accepts nothing before {@link #play}. */
    public static ScriptedServer reserve(ServerSettings settings, Signals signals) {
        return new ScriptedServer(listener(settings), settings.silence(), signals);
    }

    /** Begins to accept connections; to be called once. */
    public void play(List<ConnectionScript> script) {
        setScripts(script.stream().map(ConnectionScript::steps).toList());
        acceptor.start();
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The signals its scripts give and await. */
    public Signals signals() {
        return signals;
    }

    /** What came in so far, connection after connection: {@code conn N}, then a line for each thing the peer did. */
    public synchronized List<String> log() {
        return logs.stream().flatMap(each -> each.lines().stream()).toList();
    }

    /** Waits until every connection made so far has ended; false if one goes on longer than that. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        takeInBacklog();
        for (ScriptPlay play : plays()) {
            long left = Math.max(0, deadline - System.nanoTime());
            if (!play.awaitEnd(Duration.ofNanos(left).toMillis())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Waits until every connection accepted so far waits for its peer, a signal or a while, or has ended; false if one goes on longer than that,
     * for instance because its peer reads nothing.
     */
    public boolean awaitRest(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!plays().stream().allMatch(ScriptPlay::atRest)) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** Stops listening and ends every connection; returns when their threads are gone. */
    @Override
    public void close() {
        markClosed();
        Loopback.closeQuietly(listener);
        plays().forEach(ScriptPlay::abandon);
        List<Thread> running = threads();
        running.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread each : running) {
            interrupted |= !joined(each);
        }
        interrupted |= !joined(acceptor);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll() {
        while (connections() < MAX_CONNECTIONS) {
            try {
                Socket socket = listener.accept();
                CountDownLatch probe = probes.remove(socket.getPort());
                if (probe == null) {
                    begin(socket);
                } else {
                    Loopback.closeQuietly(socket);
                    probe.countDown();
                }
            } catch (IOException _) {
                return; // the listener was closed
            }
        }
    }

    /** Connections are accepted in the order they were made: when one of our own has come in, those before it have, too. */
    private void takeInBacklog() throws InterruptedException {
        try (var probe = new Socket()) {
            probe.bind(new InetSocketAddress(Loopback.address(), 0));
            var arrived = new CountDownLatch(1);
            probes.put(probe.getLocalPort(), arrived);
            probe.connect(listener.getLocalSocketAddress());
            arrived.await(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException _) {
            // the listener was closed: no more come in
        }
    }

    private synchronized void setScripts(List<List<Step>> steps) {
        scripts = steps;
    }

    private synchronized int connections() {
        return logs.size();
    }

    private synchronized void begin(Socket socket) throws IOException {
        int number = logs.size() + 1;
        var log = new ConnectionLog(number);
        logs.add(log);
        if (closed || number > scripts.size()) {
            log.add("unexpected");
            Loopback.closeQuietly(socket);
            return;
        }
        var play = new ScriptPlay(scripts.get(number - 1), new PeerStream(socket, silence), log, signals, silence);
        plays.add(play);
        Thread thread = daemon(play, "conn-" + number);
        threads.add(thread);
        thread.start();
    }

    private Thread daemon(Runnable task, String purpose) {
        return Thread.ofPlatform().daemon().name("scripted-server-" + listener.getLocalPort() + '-' + purpose).unstarted(task);
    }

    private synchronized void markClosed() {
        closed = true;
    }

    private synchronized List<ScriptPlay> plays() {
        return List.copyOf(plays);
    }

    private synchronized List<Thread> threads() {
        return List.copyOf(threads);
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join(CLOSE_PATIENCE);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static ServerSocket listener(ServerSettings settings) {
        try {
            return Loopback.withLongPort(() -> settings.listeners().createServerSocket(0, BACKLOG, Loopback.address()),
                    ServerSocket::getLocalPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each connection does, from the steps. */
    public static List<ConnectionScript> scriptsOf(ScriptSteps... scripts) {
        var built = new ArrayList<ConnectionScript>();
        for (ScriptSteps steps : scripts) {
            var script = new ConnectionScript();
            steps.addTo(script);
            built.add(script);
        }
        return built;
    }
}

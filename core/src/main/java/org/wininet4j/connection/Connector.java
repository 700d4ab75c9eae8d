package org.wininet4j.connection;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.SessionConfig;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;
import org.wininet4j.call.StepClock.Phase;
import org.wininet4j.error.Failures;

/** Gets a call its connection: a kept one, or look-up, TCP and TLS in this order. Thread-safe. */
public final class Connector {

    /**
     * A connection whose last byte was read so short a time ago is not looked at again, which costs five system calls: what the peer has done
     * to it since cannot be told from what it does next, and that is a matter of sending again (G38).
     */
    private static final long NOTHING_HAPPENS_NANOS = 20_000;

    /** How long a server that was asked to close is waited for, and how often it is looked whether it has. */
    private static final long CLOSE_PATIENCE_NANOS = 100_000_000;

    private static final long CLOSE_STEP_NANOS = 500_000;

    private final ConnectionPool pool;
    private final Names names;
    private final Watchdog watchdog;
    private final Optional<SSLContext> trust;
    private final boolean adaptiveWait;

    Connector(ConnectionPool pool, Names names, Watchdog watchdog, SessionConfig.Network config) {
        this.pool = pool;
        this.names = names;
        this.watchdog = watchdog;
        this.trust = config.trust();
        this.adaptiveWait = config.adaptiveWait();
    }

    /**
     * A connection to {@code origin}: a kept one, unless it died meanwhile, which is found before use and told nobody (K4), else a new one.
     *
     * @param opened gets the connection as soon as TCP is connected, before that is reported, and owns it from then on, also when
     *     this fails: it is to be given to {@link #keep} or {@link #drop}
     */
    public Connection lease(Call call, Origin origin, Consumer<Connection> opened) throws InternetException {
        long now = System.nanoTime();
        var deadline = Deadline.in(call.limits().connectTimeout(), now);
        call.enter(Step.WAITING);
        Optional<Connection> idle;
        try {
            idle = pool.takePlace(call, origin, deadline);
        } catch (Exception e) {
            throw failure(call, e);
        }
        if (idle.isPresent()) {
            var kept = idle.get();
            long idleNanos = Math.max(0, kept.idleNanos(now));
            if (isUsable(kept, idleNanos)) {
                return reuse(call, kept, idleNanos, opened);
            }
            kept.close();
        }
        return open(call, origin, deadline, opened);
    }

    private static boolean isUsable(Connection kept, long idleNanos) {
        if (kept.closeExpected()) {
            return staysOpen(kept);
        }
        return idleNanos < NOTHING_HAPPENS_NANOS || kept.stream().usable();
    }

    /** What the request asked for does not count (K1), but a server that was asked to close gets a moment to do so. */
    private static boolean staysOpen(Connection kept) {
        long end = System.nanoTime() + CLOSE_PATIENCE_NANOS;
        while (kept.stream().usable()) {
            if (System.nanoTime() - end >= 0) {
                return true;
            }
            LockSupport.parkNanos(CLOSE_STEP_NANOS);
        }
        return false;
    }

    private static Connection reuse(Call call, Connection kept, long idleNanos, Consumer<Connection> opened) {
        opened.accept(kept);
        call.useConnection(kept.id());
        call.report().connectionLeased(kept.id(), true, idleNanos);
        return kept;
    }

    private Connection open(Call call, Origin origin, Deadline deadline, Consumer<Connection> opened) throws InternetException {
        try {
            return established(call, origin, reach(call, origin, deadline), deadline, opened);
        } catch (Exception e) {
            throw failure(call, e);
        }
    }

    /** TCP to the server; without it the place among its connections is given back. */
    private Reached reach(Call call, Origin origin, Deadline deadline) throws Exception {
        boolean connected = false;
        try {
            call.enter(Step.RESOLVING);
            var addresses = names.resolve(call, origin, deadline);
            call.enter(Step.CONNECTING);
            var reached = connectToOneOf(call, origin, addresses, deadline);
            connected = true;
            return reached;
        } finally {
            if (!connected) {
                pool.leave(origin);
            }
        }
    }

    /** One address after the other, at most {@code connectRetries} (K11, G36); the last failure counts. */
    private Reached connectToOneOf(Call call, Origin origin, List<InetAddress> addresses, Deadline deadline)
            throws Exception {
        int total = Math.min(addresses.size(), call.limits().connectRetries());
        for (int number = 1;; number++) {
            var address = new InetSocketAddress(addresses.get(number - 1), origin.port());
            call.checkCancelled();
            call.report().connectAttemptStarted(address, number, total);
            call.report().connecting(address);
            try {
                var tcp = connect(call, address, deadline);
                call.report().connectAttemptEnded(address, number, Optional.empty());
                return new Reached(tcp, address);
            } catch (IOException e) {
                call.report().connectAttemptEnded(address, number, Optional.of(String.valueOf(e.getMessage())));
                if (number == total || call.cancel().reason().isPresent() || deadline.remainingNanos() <= 0) {
                    throw e;
                }
            }
        }
    }

    private record Reached(PlainStream tcp, InetSocketAddress address) {}

    private PlainStream connect(Call call, InetSocketAddress address, Deadline deadline) throws Exception {
        var channel = SocketChannel.open();
        try {
            if (!call.cancel().guard(() -> closeQuietly(channel))) {
                call.checkCancelled();
            }
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            int sendBufferBytes = call.limits().claim().sendBufferBytes();
            if (sendBufferBytes > 0) {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, sendBufferBytes);
            }
            call.clock().begin();
            channel.socket().connect(address, deadline.remainingMillis());
            call.clock().end(Phase.CONNECTING);
            return new PlainStream(channel, watchdog, adaptiveWait);
        } catch (Exception e) {
            channel.close();
            throw e;
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger("org.wininet4j.connection").log(Level.DEBUG, "closing for cancellation", e);
        }
    }

    private Connection established(Call call, Origin origin, Reached reached, Deadline deadline, Consumer<Connection> opened)
            throws Exception {
        var tcp = reached.tcp();
        var connection = new Connection(origin, tcp.localPort(), tcp);
        announce(call, connection, reached, opened);
        if (origin.secure()) {
            call.enter(Step.SECURING);
            connection.upgrade(secure(call, tcp, origin, deadline));
        }
        return connection;
    }

    private static void announce(Call call, Connection connection, Reached reached, Consumer<Connection> opened)
            throws InternetException {
        opened.accept(connection);
        call.useConnection(connection.id());
        call.report().connected(reached.address());
        call.report().connectionLeased(connection.id(), false, 0);
        call.checkCancelled();
    }

    private TlsStream secure(Call call, PlainStream tcp, Origin origin, Deadline deadline) throws Exception {
        call.report().tlsStarted(origin.host());
        call.clock().begin();
        try {
            var tls = TlsStream.handshake(tcp, trustOrDefault(), origin, deadline.positiveNanos());
            call.clock().end(Phase.SECURING);
            call.report().tlsEnded(tls.security(), Optional.empty());
            return tls;
        } catch (IOException e) {
            call.report().tlsEnded(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private SSLContext trustOrDefault() throws NoSuchAlgorithmException {
        return trust.isPresent() ? trust.get() : SSLContext.getDefault();
    }

    /** E42: who was interrupted stays interrupted. */
    private static InternetException failure(Call call, Exception thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Failures.of(call, thrown);
    }

    /** Nobody needs the connection any more, and it may be used again, unless the server does as it was asked and closes it. */
    public void keep(Connection connection, boolean askedToClose) {
        connection.expectClose(askedToClose);
        pool.giveBack(connection);
    }

    /** Nobody needs the connection any more: it is closed. */
    public void drop(Connection connection) {
        connection.close();
        pool.leave(connection.origin());
    }
}

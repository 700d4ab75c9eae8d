package org.wininet4j.connection;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.SessionConfig;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;
import org.wininet4j.call.StepClock.Phase;
import org.wininet4j.call.TlsIdentity;
import org.wininet4j.connection.tls.TlsContexts;
import org.wininet4j.error.CertificateRefusedException;
import org.wininet4j.error.Failures;

/** Gets a call its connection: a kept one, or look-up, TCP and TLS in this order. Thread-safe. */
public final class Connector {

    /**
     * Of a connection given back so short a time ago it is not asked whether the peer has closed it, which costs five system calls: that cannot be told
     * from what it does next, and is a matter of sending again (G38). Bytes that nobody asked for, though, would answer the next request.
     */
    private static final long STAYS_OPEN_NANOS = 20_000;

    /** How long a server that was asked to close is waited for, and how often it is looked whether it has. */
    private static final long CLOSE_PATIENCE_NANOS = 100_000_000;

    private static final long CLOSE_STEP_NANOS = 500_000;

    private final ConnectionPool pool;
    private final Names names;
    private final TcpConnect tcpConnect;
    private final TlsContexts contexts;
    private final SecuredServers securedServers = new SecuredServers();
    private volatile @Nullable Route lastDirect;
    private volatile @Nullable Origin lastReached;

    Connector(ConnectionPool pool, Names names, Watchdog watchdog, SessionConfig.Network config) {
        this.pool = pool;
        this.names = names;
        this.tcpConnect = new TcpConnect(watchdog, config.adaptiveWait());
        this.contexts = new TlsContexts(config.tls(), InstantSource.system());
    }

    /** The direct route to a server: the one of the last request, mostly. */
    public Route directTo(boolean secure, String host, int port) {
        var last = lastDirect;
        if (last == null || !last.origin().is(secure, host, port)) {
            last = Route.direct(new Origin(secure, host, port));
            lastDirect = last;
        }
        return last;
    }

    /**
     * A connection on the route that is planned: a kept one, unless it died meanwhile, which is found before use and told nobody (K4), else a new one. By way of a proxy
     * it may still lack the tunnel ({@link Connection#lacksTunnel}).
     *
     * @param opened gets the connection as soon as TCP is connected, before that is reported, and owns it from then on, also when
     *     this fails: it is to be given to {@link #keep} or {@link #drop}
     */
    public Connection lease(Call call, Route planned, Consumer<Connection> opened) throws InternetException {
        var route = planned.with(call.limits().claim().tls().identity());
        long now = System.nanoTime();
        var deadline = Deadline.in(call.limits().connectTimeout(), now);
        call.enter(Step.WAITING);
        Optional<Connection> idle;
        try {
            idle = pool.takePlace(call, route, deadline);
        } catch (Exception e) {
            throw failure(call, e);
        }
        if (idle.isPresent()) {
            var kept = idle.get();
            long idleNanos = Math.max(0, kept.idleNanos(now));
            if (pool.isCurrent(kept, now) && isUsable(kept, idleNanos)) {
                return reuse(call, kept, idleNanos, opened);
            }
            kept.close();
        }
        return open(call, route, deadline, opened);
    }

    static boolean isUsable(Connection kept, long idleNanos) {
        if (kept.closeExpected()) {
            return staysOpen(kept);
        }
        return idleNanos < STAYS_OPEN_NANOS ? kept.stream().silent() : kept.stream().usable();
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

    private Connection open(Call call, Route route, Deadline deadline, Consumer<Connection> opened) throws InternetException {
        try {
            return established(call, route, reach(call, route, deadline), deadline, opened);
        } catch (Exception e) {
            throw failure(call, e);
        }
    }

    /** TCP to the server or proxy; without it the place among its connections is given back. */
    private TcpConnect.Reached reach(Call call, Route route, Deadline deadline) throws Exception {
        boolean connected = false;
        try {
            var reached = reachPeer(call, route, deadline);
            connected = true;
            return reached;
        } finally {
            if (!connected) {
                pool.leave(route);
            }
        }
    }

    private TcpConnect.Reached reachPeer(Call call, Route route, Deadline deadline) throws Exception {
        var peer = route.peer();
        call.enter(Step.RESOLVING);
        var addresses = names.resolve(call, peer, deadline);
        call.enter(Step.CONNECTING);
        return tcpConnect.connect(call, addresses, peer.port(), deadline);
    }

    private Connection established(
            Call call, Route route, TcpConnect.Reached reached, Deadline deadline, Consumer<Connection> opened) throws Exception {
        var connection = new Connection(route, reached.tcp().localPort(), reached.tcp());
        connection.http10(pool.speaksHttp10(route));
        lastReached = route.peer();
        announce(call, connection, reached, opened);
        var peer = route.peer();
        if (peer.secure() && route.proxy().isEmpty()) {
            secureServer(call, connection, deadline);
        } else if (peer.secure()) {
            secure(call, connection, peer, TlsIdentity.USUAL, deadline);
        } else if (route.throughSocks()) {
            connectBySocks(call, connection, deadline);
        }
        return connection;
    }

    private void connectBySocks(Call call, Connection connection, Deadline deadline) throws Exception {
        var route = connection.route();
        new SocksConnect(call, connection, deadline, names).connect(route.proxy().orElseThrow(), () -> {
            connection.close();
            var again = reachPeer(call, route, deadline);
            connection.replace(again.tcp());
            call.cancel().guard(connection);
            call.report().connected(again.address());
            call.checkCancelled();
        });
        if (route.origin().secure()) {
            secureServer(call, connection, deadline);
        }
    }

    private static void announce(Call call, Connection connection, TcpConnect.Reached reached, Consumer<Connection> opened)
            throws InternetException {
        opened.accept(connection);
        call.useConnection(connection.id());
        call.report().connected(reached.address());
        call.report().connectionLeased(connection.id(), false, 0);
        call.checkCancelled();
    }

    /** The proxy has made a tunnel: TLS with the server begins in it. */
    public void enterTunnel(Call call, Connection connection) throws InternetException {
        connection.tunnelled();
        try {
            secureServer(call, connection, Deadline.in(call.limits().connectTimeout()));
        } catch (Exception e) {
            throw failure(call, e);
        }
    }

    /** What the request wants of TLS is for its server alone: nothing is ignored of a proxy's certificate. */
    private void secureServer(Call call, Connection connection, Deadline deadline) throws Exception {
        secure(call, connection, connection.route().origin(), connection.route().tls(), deadline);
    }

    private void secure(Call call, Connection connection, Origin peer, TlsIdentity identity, Deadline deadline) throws Exception {
        call.enter(Step.SECURING);
        call.report().tlsStarted(peer.host());
        call.clock().begin();
        try {
            var tls = connection.stream().secured(contexts.of(identity), peer, deadline.positiveNanos());
            call.clock().end(Phase.SECURING);
            call.report().tlsEnded(tls.security(), Optional.empty());
            connection.upgrade(tls);
            tls.security().ifPresent(security -> securedServers.add(peer, security));
        } catch (IOException e) {
            var refusal = CertificateRefusedException.in(e);
            call.report().tlsEnded(refusal.map(CertificateRefusedException::security), Optional.of(Failures.detailOf(e)));
            throw e;
        }
    }

    /** E42: who was interrupted stays interrupted. */
    private static InternetException failure(Call call, Exception thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Failures.of(call, thrown);
    }

    /** Where a TCP connection was made to last (NC8). */
    public Optional<Origin> lastReached() {
        return Optional.ofNullable(lastReached);
    }

    /** A response has come; how many connections a server may have depends on its version (K6). */
    public void heard(Connection connection, boolean http10) {
        if (connection.http10() != http10) {
            connection.http10(http10);
            if (connection.route().proxy().isEmpty()) {
                pool.heard(connection.route(), http10);
            }
        }
    }

    /** What TLS has told of servers (UI23). */
    public SecuredServers securedServers() {
        return securedServers;
    }

    /** Nobody needs the connection any more, and it may be used again, unless the server does as it was asked and closes it. */
    public void keep(Connection connection, boolean askedToClose) {
        connection.expectClose(askedToClose);
        pool.giveBack(connection);
    }

    /** Nobody needs the connection any more: it is closed. */
    public void drop(Connection connection) {
        connection.close();
        pool.leave(connection.route());
    }
}

package org.wininet4j.connection;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wininet4j.SessionConfig;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.call.Deadline;

/**
 * Keeps idle connections, by their route, and counts those in use: of one server, or one proxy, at most a limit, more calls wait in order
 * (K2–K6, O18). Thread-safe.
 *
 * <p>A call first takes a <em>place</em> ({@link #takePlace}), with an idle connection if there is one. It gives the place back with the
 * connection ({@link #giveBack}) or without ({@link #leave}); the longest waiting call gets it then. Lock: this object's monitor
 * guards the peers and the flags; connections are closed and waiters woken after it is released.
 */
final class ConnectionPool implements AutoCloseable {

    private final int total;
    private final long lifeNanos;
    private final Duration idleLife;
    private final Watchdog watchdog;
    // guarded by this
    private final Map<Origin, Peer> servers = new HashMap<>();
    private final Map<Origin, Peer> proxies = new HashMap<>();
    private final PeerLimits limits;
    private long turns;
    /** When idle connections are looked at next; 0 if that is not planned. All moments are odd. */
    private long reapNanos;
    private boolean closed;

    ConnectionPool(SessionConfig.PerPeer limits, SessionConfig.Bounds bounds, Duration idleLife, Watchdog watchdog) {
        this.total = bounds.connections();
        this.lifeNanos = CallLimits.nanos(bounds.life());
        this.limits = new PeerLimits(limits);
        this.idleLife = idleLife;
        this.watchdog = watchdog;
    }

    synchronized SessionConfig.PerPeer limits() {
        return limits.all();
    }

    /** Changes the limits, at once (K7): who waits and fits goes on. */
    void changeLimits(UnaryOperator<SessionConfig.PerPeer> change) {
        List<Peer.Turn> next;
        synchronized (this) {
            limits.change(change.apply(limits.all()));
            next = nextTurns();
        }
        next.forEach(turn -> hand(turn, null));
    }

    /** Whether the last answer of the server was HTTP/1.0. */
    synchronized boolean speaksHttp10(Route route) {
        return limits.speaksHttp10(route);
    }

    /** The server at the end of a direct route has answered, in another version than before: its limit changes (K6). */
    void heard(Route route, boolean http10) {
        List<Peer.Turn> next;
        synchronized (this) {
            limits.heard(route, http10);
            next = nextTurns();
        }
        next.forEach(turn -> hand(turn, null));
    }

    /** Who waits and fits into the limits now. */
    private List<Peer.Turn> nextTurns() {
        var next = new ArrayList<Peer.Turn>();
        allPeers().forEach(peer -> {
            while (!peer.waiting.isEmpty() && peer.inUse < limit(peer.waiting.element().route()) && hasRoom()) {
                peer.inUse++;
                next.add(peer.waiting.remove());
            }
        });
        return next;
    }

    private Map<Origin, Peer> peers(Route route) {
        return route.proxy().isEmpty() ? servers : proxies;
    }

    private int limit(Route route) {
        return limits.of(route);
    }

    /** A place for a call, perhaps with an idle connection; waits for it until the deadline. */
    Optional<Connection> takePlace(Call call, Route route, Deadline deadline) throws Exception {
        Peer.Turn turn = null;
        Connection kept = null;
        Connection surplus = null;
        synchronized (this) {
            var peer = peers(route).computeIfAbsent(route.peer(), _ -> new Peer());
            boolean exempt = call.limits().claim().exempt();
            boolean fits = peer.inUse < limit(route) || exempt;
            kept = fits ? peer.takeIdle(route) : null;
            if (fits && kept == null && !exempt && !hasRoom()) {
                surplus = oldestIdle();
                fits = surplus != null;
            }
            if (fits) {
                peer.inUse++;
                surplus = kept == null && surplus == null ? peer.surplus(limit(route)) : surplus;
            } else {
                turn = new Peer.Turn(route, call.limits().claim().rank(), turns++, new CompletableFuture<>());
                peer.waiting.add(turn);
            }
        }
        if (surplus != null) {
            surplus.close();
        }
        return turn == null ? Optional.ofNullable(kept) : await(call, turn, deadline);
    }

    /** Whether one more connection fits into the limit for all. */
    private boolean hasRoom() {
        return total == Integer.MAX_VALUE || open(servers.values()) + open(proxies.values()) < total;
    }

    private static int open(Collection<Peer> peers) {
        return peers.stream().mapToInt(peer -> peer.inUse + peer.idle.size()).sum();
    }

    /** The connection that has been idle longest, of all peers; it is taken away. */
    private @Nullable Connection oldestIdle() {
        long now = System.nanoTime();
        var oldest = allPeers().filter(peer -> !peer.idle.isEmpty())
                .max(Comparator.comparingLong(peer -> peer.idle.getFirst().idleNanos(now)));
        return oldest.map(peer -> peer.idle.removeFirst()).orElse(null);
    }

    private Stream<Peer> allPeers() {
        return Stream.concat(servers.values().stream(), proxies.values().stream());
    }

    private synchronized int limitNow(Route route) {
        return limit(route);
    }

    private Optional<Connection> await(Call call, Peer.Turn turn, Deadline deadline) throws Exception {
        var server = turn.route().peer().toString();
        call.report().waitingStarted(server, limitNow(turn.route()));
        long began = System.nanoTime();
        if (!call.cancel().guard(() -> turn.place().cancel(false))) {
            turn.place().cancel(false);
        }
        try {
            return turn.place().get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException | CancellationException e) {
            abandon(turn);
            throw e instanceof TimeoutException ? new SocketTimeoutException("waiting for a connection to " + server) : e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            call.report().waitingEnded(server, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Who stops waiting may have been given a place in the same moment. */
    private void abandon(Peer.Turn turn) {
        synchronized (this) {
            var peer = peers(turn.route()).get(turn.route().peer());
            if (peer != null && peer.waiting.remove(turn)) {
                return;
            }
        }
        if (!turn.place().cancel(false) && !turn.place().isCancelled()) {
            turn.place().join().ifPresentOrElse(this::giveBack, () -> leave(turn.route()));
        }
    }

    /** Gives a place and its connection back, to be kept. */
    void giveBack(Connection connection) {
        connection.markIdle(System.nanoTime());
        Runnable afterwards;
        synchronized (this) {
            afterwards = passOn(connection.route(), connection);
        }
        afterwards.run();
    }

    /** Gives a place back, its connection being closed. */
    void leave(Route route) {
        Runnable afterwards;
        synchronized (this) {
            afterwards = passOn(route, null);
        }
        afterwards.run();
    }

    /** Decides who gets a place and its connection; what is to be done about it comes back, to be run without the lock. */
    private Runnable passOn(Route route, @Nullable Connection connection) {
        var peer = peers(route).get(route.peer());
        if (peer == null) {
            return () -> close(connection);
        }
        if (total != Integer.MAX_VALUE) {
            return passOnToAny(peer, route, connection);
        }
        var next = peer.inUse <= limit(route) ? peer.next() : null;
        if (next != null && (connection == null || next.route().equals(route))) {
            return () -> hand(next, connection);
        }
        if (next == null) {
            peer.inUse--;
        }
        var ended = connection == null || closed || !isKept(connection) ? connection : kept(peer, connection, limit(route));
        if (peer.unused()) {
            peers(route).remove(route.peer());
        }
        return ended == null && next == null ? () -> {} : () -> endAndHand(ended, next);
    }

    /** Where all have one limit together, whoever waits longest gets the place, whatever his server; a connection of no use to him may have to go. */
    private Runnable passOnToAny(Peer peer, Route route, @Nullable Connection connection) {
        peer.inUse--;
        var next = longestWaiting();
        if (next != null) {
            var its = peers(next.route()).get(next.route().peer());
            if (its != null) {
                its.waiting.remove(next);
                its.inUse++;
            }
            if (connection != null && next.route().equals(route)) {
                return () -> hand(next, connection);
            }
        }
        boolean keeps = connection != null && !closed && isKept(connection) && hasRoom();
        var ended = keeps && connection != null ? kept(peer, connection, limit(route)) : connection;
        if (peer.unused()) {
            peers(route).remove(route.peer());
        }
        return () -> endAndHand(ended, next);
    }

    private Peer.@Nullable Turn longestWaiting() {
        allPeers().forEach(peer -> peer.waiting.removeIf(turn -> turn.place().isDone()));
        return allPeers().filter(peer -> !peer.waiting.isEmpty())
                .map(peer -> peer.waiting.element())
                .filter(this::fitsItsPeer)
                .min(Peer.Turn.ORDER)
                .orElse(null);
    }

    private boolean fitsItsPeer(Peer.Turn turn) {
        var peer = peers(turn.route()).get(turn.route().peer());
        return peer != null && peer.inUse < limit(turn.route());
    }

    /** Whether it may be used again, as far as its age and its server's patience go (K4). */
    private boolean isKept(Connection connection) {
        return !idleLife.isZero() && connection.idleLimitNanos() > 0 && connection.ageNanos(System.nanoTime()) < lifeNanos;
    }

    /** Whether an idle connection is still young enough. */
    boolean isCurrent(Connection kept, long nowNanos) {
        return kept.idleNanos(nowNanos) < kept.idleLimitNanos() && kept.ageNanos(nowNanos) < lifeNanos;
    }

    private void endAndHand(@Nullable Connection ended, Peer.@Nullable Turn next) {
        close(ended);
        if (next != null) {
            hand(next, null);
        }
    }

    /** Keeps the connection; answers which one is to be closed instead, if any. */
    private @Nullable Connection kept(Peer peer, Connection connection, int limitOfPeer) {
        peer.idle.addLast(connection);
        planReaping(Math.min(idleLife.toNanos(), connection.idleLimitNanos()));
        return peer.surplus(limitOfPeer);
    }

    private void hand(Peer.Turn next, @Nullable Connection connection) {
        if (next.place().complete(Optional.ofNullable(connection))) {
            return;
        }
        if (connection == null) {
            leave(next.route());
        } else {
            giveBack(connection);
        }
    }

    /** Idle connections are looked at in so many nanoseconds, unless that is to happen before. */
    private void planReaping(long nanos) {
        long moment = (System.nanoTime() + nanos) | 1;
        if (reapNanos == 0 || moment - reapNanos < 0) {
            reapNanos = moment;
            watchdog.after(nanos, this::reap);
        }
    }

    /** Closes what has been idle for too long (K4). */
    private void reap() {
        var ended = new ArrayList<Connection>();
        synchronized (this) {
            long now = System.nanoTime();
            reapNanos = 0;
            long next = Math.min(reap(servers.values(), now, ended), reap(proxies.values(), now, ended));
            if (next < Long.MAX_VALUE && !closed) {
                planReaping(Math.max(1, next));
            }
        }
        ended.forEach(Connection::close);
    }

    /** In how many nanoseconds the next of those left has been idle for too long. */
    private long reap(Collection<Peer> peers, long now, List<Connection> ended) {
        long next = Long.MAX_VALUE;
        for (var peer : peers) {
            for (var each = peer.idle.iterator(); each.hasNext();) {
                var kept = each.next();
                long left = Math.min(idleLife.toNanos(), kept.idleLimitNanos()) - kept.idleNanos(now);
                if (left <= 0) {
                    ended.add(kept);
                    each.remove();
                } else {
                    next = Math.min(next, left);
                }
            }
        }
        peers.removeIf(Peer::unused);
        return next;
    }

    /** Closes all idle connections (K5). */
    void closeIdle() {
        var ended = new ArrayList<Connection>();
        synchronized (this) {
            takeAllIdle(servers.values(), ended);
            takeAllIdle(proxies.values(), ended);
        }
        ended.forEach(Connection::close);
    }

    private static void takeAllIdle(Collection<Peer> peers, List<Connection> ended) {
        for (var peer : peers) {
            ended.addAll(peer.idle);
            peer.idle.clear();
        }
        peers.removeIf(Peer::unused);
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    /** Closes all idle connections, and from now on every one that is given back. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        closeIdle();
    }
}

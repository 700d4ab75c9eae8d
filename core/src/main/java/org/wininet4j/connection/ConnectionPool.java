package org.wininet4j.connection;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;

/**
 * Keeps idle connections, and counts those in use: of one server at most a limit, more calls wait in order (K2–K6). Thread-safe.
 *
 * <p>A call first takes a <em>place</em> ({@link #takePlace}), with an idle connection if there is one. It gives the place back with the
 * connection ({@link #giveBack}) or without ({@link #leave}); the longest waiting call gets it then. Lock: this object's monitor
 * guards {@code servers} and the flags; connections are closed and waiters woken after it is released.
 */
final class ConnectionPool implements AutoCloseable {

    /** What is known of one server. */
    private static final class Server {
        private int inUse;
        private final ArrayDeque<Connection> idle = new ArrayDeque<>(2);
        private final PriorityQueue<Turn> waiting = new PriorityQueue<>(1, Turn.ORDER);
    }

    /** A call that waits for a place: the higher rank first, equals in the order they came. */
    private record Turn(int rank, long number, CompletableFuture<Optional<Connection>> place) {
        private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::rank).reversed().thenComparingLong(Turn::number);
    }

    private final Duration idleLife;
    private final Watchdog watchdog;
    private final Map<Origin, Server> servers = new HashMap<>();
    private int limit;
    private long turns;
    private boolean reaping;
    private boolean closed;

    ConnectionPool(int limit, Duration idleLife, Watchdog watchdog) {
        this.limit = limit;
        this.idleLife = idleLife;
        this.watchdog = watchdog;
    }

    synchronized int limit() {
        return limit;
    }

    /** Changes the limit, at once (K7): who waits and fits goes on. */
    void limit(int newLimit) {
        var next = new ArrayList<Runnable>();
        synchronized (this) {
            limit = newLimit;
            servers.forEach((origin, server) -> {
                while (server.inUse < limit && !server.waiting.isEmpty()) {
                    server.inUse++;
                    var turn = server.waiting.remove();
                    next.add(() -> hand(origin, turn, null));
                }
            });
        }
        next.forEach(Runnable::run);
    }

    /** A place for a call, perhaps with an idle connection; waits for it until the deadline. */
    Optional<Connection> takePlace(Call call, Origin origin, Deadline deadline) throws Exception {
        Turn turn;
        synchronized (this) {
            var server = servers.computeIfAbsent(origin, _ -> new Server());
            if (server.inUse < limit || call.limits().claim().exempt()) {
                server.inUse++;
                return Optional.ofNullable(server.idle.pollLast());
            }
            turn = new Turn(call.limits().claim().rank(), turns++, new CompletableFuture<>());
            server.waiting.add(turn);
        }
        return await(call, origin, turn, deadline);
    }

    private Optional<Connection> await(Call call, Origin origin, Turn turn, Deadline deadline) throws Exception {
        call.report().waitingStarted(origin.toString(), limit());
        long began = System.nanoTime();
        if (!call.cancel().guard(() -> turn.place().cancel(false))) {
            turn.place().cancel(false);
        }
        try {
            return turn.place().get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException | CancellationException e) {
            abandon(origin, turn);
            throw e instanceof TimeoutException ? new SocketTimeoutException("waiting for a connection to " + origin) : e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            call.report().waitingEnded(origin.toString(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Who stops waiting may have been given a place in the same moment. */
    private void abandon(Origin origin, Turn turn) {
        synchronized (this) {
            var server = servers.get(origin);
            if (server != null && server.waiting.remove(turn)) {
                return;
            }
        }
        if (!turn.place().cancel(false) && !turn.place().isCancelled()) {
            turn.place().join().ifPresentOrElse(this::giveBack, () -> leave(origin));
        }
    }

    /** Gives a place and its connection back, to be kept. */
    void giveBack(Connection connection) {
        connection.markIdle(System.nanoTime());
        Runnable afterwards;
        synchronized (this) {
            afterwards = passOn(connection.origin(), connection);
        }
        afterwards.run();
    }

    /** Gives a place back, its connection being closed. */
    void leave(Origin origin) {
        Runnable afterwards;
        synchronized (this) {
            afterwards = passOn(origin, null);
        }
        afterwards.run();
    }

    /** Decides who gets a place and its connection; what is to be done about it comes back, to be run without the lock. */
    private Runnable passOn(Origin origin, @Nullable Connection connection) {
        var server = servers.get(origin);
        if (server == null) {
            return () -> closeAll(connection == null ? List.of() : List.of(connection));
        }
        while (server.inUse <= limit) {
            var next = server.waiting.poll();
            if (next == null) {
                break;
            }
            if (!next.place().isDone()) {
                return () -> hand(origin, next, connection);
            }
        }
        server.inUse--;
        if (connection != null && !closed && !idleLife.isZero()) {
            server.idle.addLast(connection);
            planReaping();
            return () -> {};
        }
        forgetIfUnused(origin, server);
        return () -> closeAll(connection == null ? List.of() : List.of(connection));
    }

    private void hand(Origin origin, Turn next, @Nullable Connection connection) {
        if (next.place().complete(Optional.ofNullable(connection))) {
            return;
        }
        if (connection == null) {
            leave(origin);
        } else {
            giveBack(connection);
        }
    }

    private void forgetIfUnused(Origin origin, Server server) {
        if (server.inUse == 0 && server.idle.isEmpty() && server.waiting.isEmpty()) {
            servers.remove(origin);
        }
    }

    private void planReaping() {
        if (!reaping) {
            reaping = true;
            watchdog.after(idleLife.toNanos(), this::reap);
        }
    }

    /** Closes what has been idle for too long (K4). */
    private void reap() {
        var ended = new ArrayList<Connection>();
        synchronized (this) {
            reaping = false;
            long now = System.nanoTime();
            boolean more = false;
            for (var server : servers.values()) {
                while (!server.idle.isEmpty() && server.idle.peekFirst().idleNanos(now) >= idleLife.toNanos()) {
                    ended.add(server.idle.removeFirst());
                }
                more |= !server.idle.isEmpty();
            }
            servers.values().removeIf(server -> server.inUse == 0 && server.idle.isEmpty() && server.waiting.isEmpty());
            if (more && !closed) {
                planReaping();
            }
        }
        closeAll(ended);
    }

    /** Closes all idle connections (K5). */
    void closeIdle() {
        var ended = new ArrayList<Connection>();
        synchronized (this) {
            for (var server : servers.values()) {
                ended.addAll(server.idle);
                server.idle.clear();
            }
            servers.values().removeIf(server -> server.inUse == 0 && server.waiting.isEmpty());
        }
        closeAll(ended);
    }

    private static void closeAll(List<Connection> connections) {
        for (var connection : connections) {
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

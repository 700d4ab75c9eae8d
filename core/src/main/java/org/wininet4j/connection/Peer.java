package org.wininet4j.connection;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the pool knows of one server, or of one proxy for many of them. Guarded by the pool. */
final class Peer {

    int inUse;
    final ArrayDeque<Connection> idle = new ArrayDeque<>(2);
    final PriorityQueue<Turn> waiting = new PriorityQueue<>(1, Turn.ORDER);

    /** A call that waits for a place: the higher rank first, equals in the order they came. */
    record Turn(Route route, int rank, long number, CompletableFuture<Optional<Connection>> place) {
        static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::rank).reversed().thenComparingLong(Turn::number);
    }

    /** Who is next, of those that still wait. */
    @Nullable
    Turn next() {
        var next = waiting.poll();
        while (next != null && next.place().isDone()) {
            next = waiting.poll();
        }
        return next;
    }

    /** The connection on that route which was given back last. */
    @Nullable
    Connection takeIdle(Route route) {
        var last = idle.peekLast();
        if (last == null || last.route().equals(route)) {
            return idle.pollLast();
        }
        for (var each = idle.descendingIterator(); each.hasNext();) {
            var kept = each.next();
            if (kept.route().equals(route)) {
                each.remove();
                return kept;
            }
        }
        return takeUnproved(route);
    }

    /** For a user of a proxy also a connection over which nobody has logged on to it, if it is no tunnel yet: from now on it is his (K2). */
    private @Nullable Connection takeUnproved(Route route) {
        if (!route.hasLogin()) {
            return null;
        }
        var unproved = route.withoutLogin();
        for (var each = idle.descendingIterator(); each.hasNext();) {
            var kept = each.next();
            if (kept.route().equals(unproved) && (route.asksProxy() || kept.lacksTunnel())) {
                each.remove();
                kept.belongTo(route);
                return kept;
            }
        }
        return null;
    }

    /** The oldest idle connection, if there are more than the limit, counting those in use. */
    @Nullable
    Connection surplus(int limit) {
        return inUse + idle.size() > limit ? idle.pollFirst() : null;
    }

    boolean unused() {
        return inUse == 0 && idle.isEmpty() && waiting.isEmpty();
    }
}

package org.wininet4j.connection;

import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Ends a wait of one connection that takes too long, by aborting the connection (K10, K12). One wait at a time; thread-safe.
 *
 * <p>The problem: every read and write has a limit and nearly none reaches it; an alarm planned and cancelled for each would cost more
 * than the read. The idea: a wait only writes down when it must be over. One alarm is planned, for the first moment at
 * which any wait so far could be over; when it rings and the wait of that moment has time left, it is planned again. So it rings about
 * once a limit, and not at all for a connection that lives shorter.
 */
final class WaitLimit {

    /** What {@code end} is while nobody waits, and once a wait was too long. All moments are odd numbers. */
    private static final long NO_WAIT = 0;

    private static final long EXPIRED = 2;

    private final Watchdog watchdog;
    private final Runnable abort;
    private final AtomicLong end = new AtomicLong(NO_WAIT);
    private volatile long planned = NO_WAIT;
    // guarded by this
    private @Nullable Future<?> alarm;
    private boolean closed;

    WaitLimit(Watchdog watchdog, Runnable abort) {
        this.watchdog = watchdog;
        this.abort = abort;
    }

    /** A wait begins now that may take {@code nanos}; {@link Long#MAX_VALUE} is for ever. */
    void begin(long now, long nanos) {
        if (nanos == Long.MAX_VALUE) {
            return;
        }
        long moment = (now + nanos) | 1;
        if (end.compareAndSet(NO_WAIT, moment) && (planned == NO_WAIT || moment - planned < 0)) {
            plan(moment);
        }
    }

    /**
     * The wait is over.
     *
     * @throws SocketTimeoutException if it took too long, whatever the read or write was ended by
     */
    void end() throws SocketTimeoutException {
        long moment = end.get();
        if (moment == EXPIRED || (moment != NO_WAIT && !end.compareAndSet(moment, NO_WAIT))) {
            throw new SocketTimeoutException("nothing came or went within the time limit");
        }
    }

    /** There will be no wait any more. */
    synchronized void close() {
        closed = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private synchronized void plan(long moment) {
        if (closed || (planned != NO_WAIT && moment - planned >= 0)) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        planned = moment;
        alarm = watchdog.alarm(Math.max(0, moment - System.nanoTime()), this::ring);
    }

    /** Whoever begins a wait while this runs either sees that nothing is planned, or is seen here. */
    private void ring() {
        planned = NO_WAIT;
        long moment = end.get();
        if (moment == NO_WAIT || moment == EXPIRED) {
            return;
        }
        if (moment - System.nanoTime() > 0) {
            plan(moment);
        } else if (end.compareAndSet(moment, EXPIRED)) {
            abort.run();
        }
    }
}

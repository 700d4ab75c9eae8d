package org.wininet4j.handle;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.call.Call;
import org.wininet4j.connection.Watchdog;

/** Ends a call that takes too long; the time for which the user is waited for does not count (UI14). Thread-safe. Lock: itself, for moments. */
final class CallAlarm implements Runnable {

    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Watchdog watchdog;
    private final Call call;
    private @Nullable Future<?> planned;
    private boolean off;
    private long grantedNanos;

    private CallAlarm(Watchdog watchdog, Call call) {
        this.watchdog = watchdog;
        this.call = call;
    }

    static CallAlarm in(long nanos, Watchdog watchdog, Call call) {
        var alarm = new CallAlarm(watchdog, call);
        alarm.plan(nanos);
        return alarm;
    }

    private synchronized void plan(long nanos) {
        if (!off) {
            planned = watchdog.alarm(nanos, this);
        }
    }

    /** The call has ended. */
    synchronized void off() {
        off = true;
        if (planned != null) {
            planned.cancel(false);
        }
    }

    @Override
    public void run() {
        long paused = call.pausedNanos();
        if (paused > grantedNanos) {
            plan(Math.max(LEAST_NANOS, paused - grantedNanos));
            grantedNanos = paused;
        } else {
            call.cancel().cancel(InternetError.TIMEOUT);
        }
    }
}

package org.wininet4j.connection;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short tasks later, on one daemon thread which exists only while something is planned. Thread-safe. */
public final class Watchdog implements AutoCloseable {

    private static final long LINGER_MILLIS = 200;

    private final ScheduledThreadPoolExecutor timer;

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("wininet4j-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setKeepAliveTime(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Runs {@code task} in {@code nanos}. */
    void after(long nanos, Runnable task) {
        var _ = alarm(nanos, task);
    }

    /** Runs {@code task} in {@code nanos} unless the answer is cancelled first. */
    public Future<?> alarm(long nanos, Runnable task) {
        return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package org.wininet4j.store;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that speaks to the database, as SQLite's calls hold the thread that makes them. It is a platform thread and a daemon, and
 * exists only while the database is open or something is planned. Thread-safe: others ask it, and wait no longer than they say.
 */
final class StoreThread {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.store");

    private static final long LINGER_MILLIS = 200;

    private final Tuning tuning;
    private final Changes changes;
    private final Keeper keeper;
    private final ScheduledThreadPoolExecutor thread;
    private final ExitFlush exitFlush;
    private final AtomicBoolean writePlanned = new AtomicBoolean();
    private final AtomicReference<@Nullable CompletableFuture<Void>> look = new AtomicReference<>();
    private volatile long lookedNanos;

    // the store's thread only
    private boolean idleCheckPlanned;

    StoreThread(Tuning tuning, Changes changes, Keeper keeper, long exitWaitMillis) {
        this.tuning = tuning;
        this.changes = changes;
        this.keeper = keeper;
        exitFlush = new ExitFlush(() -> write(exitWaitMillis));
        thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("wininet4j-store").factory());
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
        lookedNanos = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(tuning.lookMillis());
    }

    /** Whether the last look is so long ago that there should be another. */
    boolean looksOld() {
        return System.nanoTime() - lookedNanos >= TimeUnit.MILLISECONDS.toNanos(tuning.lookMillis());
    }

    /** Looks for what others wrote, and waits for the end of that. Several callers share one look. */
    void look(long waitMillis) {
        var running = beginLook();
        if (running != null) {
            await(running, waitMillis);
        }
    }

    /** Begins to look for what others wrote; the look that is under way then, or null if there is nothing to look at. */
    @Nullable
    CompletableFuture<Void> beginLook() {
        if (!keeper.hasSomething()) {
            lookedNanos = System.nanoTime();
            return null;
        }
        var running = look.get();
        if (running != null) {
            return running;
        }
        var mine = new CompletableFuture<Void>();
        running = look.compareAndExchange(null, mine);
        if (running != null) {
            return running;
        }
        return run(() -> lookNow(mine), 0) ? mine : null;
    }

    private void lookNow(CompletableFuture<Void> done) {
        try {
            keeper.look();
        } finally {
            lookedNanos = System.nanoTime();
            look.set(null);
            done.complete(null);
            planIdleCheck();
        }
    }

    /** A change waits: it is written before long, with those that come meanwhile. */
    void writeSoon() {
        exitFlush.arm();
        planWrite(tuning.batchMillis());
    }

    private void planWrite(long millis) {
        if (writePlanned.compareAndSet(false, true)) {
            run(() -> {
                writePlanned.set(false);
                writeNow(false);
            }, millis);
        }
    }

    private Optional<StoreException> writeNow(boolean anyway) {
        var failure = keeper.write(anyway);
        exitFlush.disarm();
        if (!changes.isEmpty()) {
            exitFlush.arm();
            planWrite(Math.max(tuning.batchMillis(), keeper.millisUntilWrite()));
        }
        planIdleCheck();
        return failure;
    }

    /** Writes what waits now, again and again while the database is locked; returns what kept it from being written. */
    Optional<StoreException> write(long waitMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            var answer = ask(() -> writeNow(true), left);
            if (answer.isEmpty()) {
                return Optional.of(new StoreException(Trouble.LOCKED, "no answer in time"));
            }
            if (left == 0 || answer.get().filter(failure -> failure.trouble() == Trouble.LOCKED).isEmpty()) {
                return answer.get();
            }
        }
    }

    /** Writes what waits, closes the database and ends. */
    void close(long waitMillis) {
        if (!changes.isEmpty()) {
            write(waitMillis);
        }
        if (thread.getPoolSize() > 0) {
            ask(this::closeNow, waitMillis);
        } else {
            thread.shutdown();
        }
        exitFlush.disarm();
    }

    /** Also when nobody waits for it any more. */
    private boolean closeNow() {
        keeper.close();
        thread.shutdownNow();
        return true;
    }

    private void planIdleCheck() {
        if (keeper.isOpen() && !idleCheckPlanned) {
            idleCheckPlanned = true;
            run(this::checkIdle, tuning.idleMillis());
        }
    }

    private void checkIdle() {
        long again = keeper.closeIfIdle();
        idleCheckPlanned = again > 0;
        if (again > 0) {
            run(this::checkIdle, again);
        }
    }

    /** Empty if there was no answer in time, or the store is closed. */
    private <T> Optional<T> ask(Supplier<T> question, long waitMillis) {
        var answer = new CompletableFuture<T>();
        boolean asked = run(() -> {
            try {
                answer.complete(question.get());
            } finally {
                answer.cancel(false);
            }
        }, 0);
        return asked ? await(answer, waitMillis) : Optional.empty();
    }

    private static <T> Optional<T> await(CompletableFuture<T> answer, long waitMillis) {
        try {
            return Optional.ofNullable(answer.get(waitMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException | CancellationException _) {
            return Optional.empty();
        }
    }

    /** False after {@link #close}: then nothing is run any more. */
    private boolean run(Runnable task, long delayMillis) {
        try {
            var _ = thread.schedule(() -> guarded(task), delayMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "a step of the cookies' store failed", e);
        }
    }
}

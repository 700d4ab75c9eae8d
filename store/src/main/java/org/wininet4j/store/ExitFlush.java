package org.wininet4j.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes what still waits when the process ends in good order. It is in the way of nobody while nothing waits. Thread-safe. */
final class ExitFlush {

    private final Runnable flush;
    private final AtomicReference<@Nullable Thread> hook = new AtomicReference<>();

    ExitFlush(Runnable flush) {
        this.flush = flush;
    }

    /** Something waits. */
    void arm() {
        if (hook.get() != null) {
            return;
        }
        var thread = Thread.ofPlatform().name("wininet4j-store-exit").unstarted(flush);
        if (hook.compareAndSet(null, thread)) {
            try {
                Runtime.getRuntime().addShutdownHook(thread);
            } catch (IllegalStateException _) {
                return; // the process is ending already
            }
        }
    }

    /** Nothing waits. */
    void disarm() {
        var thread = hook.getAndSet(null);
        if (thread == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException _) {
            return; // the process is ending already
        }
    }
}

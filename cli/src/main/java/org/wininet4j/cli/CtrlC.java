package org.wininet4j.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wininet4j.InternetHandle;

/**
 * While it is open, an interrupt from the keyboard (or another signal that ends the process) closes a handle, which cancels what runs
 * below it, and gives the command a moment to remove its temporary files.
 */
final class CtrlC implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InternetHandle handle;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "ctrl-c");
    private volatile boolean interrupted;

    private CtrlC(InternetHandle handle) {
        this.handle = handle;
    }

    static CtrlC closes(InternetHandle handle) {
        var guard = new CtrlC(handle);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    boolean interrupted() {
        return interrupted;
    }

    void interrupt() {
        interrupted = true;
        handle.close();
        try {
            var _ = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process ends all the same
        }
    }

    /** The command has nothing left to clean up. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending: the hook is running
        }
    }
}

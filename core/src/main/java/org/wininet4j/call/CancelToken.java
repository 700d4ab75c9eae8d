package org.wininet4j.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;

/**
 * Ends a call from another thread by closing what it blocks on. Thread-safe; cancelling twice changes nothing.
 *
 * <p>The call says what it is about to block on ({@link #guard}); cancelling closes that, and everything guarded later.
 */
public final class CancelToken {

    /** What a call blocks on. */
    @FunctionalInterface
    public interface Abortable {
        /** Ends it at once: who blocks on it wakes up. Called by any thread; does not wait. */
        void abort();
    }

    private @Nullable InternetError reason;
    private @Nullable Abortable resource;

    /** Why the call was cancelled, if it was. */
    public synchronized Optional<InternetError> reason() {
        return Optional.ofNullable(reason);
    }

    /** Cancels the call for {@code why}. Does not wait. */
    public void cancel(InternetError why) {
        @Nullable Abortable blocked;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            blocked = resource;
        }
        if (blocked != null) {
            blocked.abort();
        }
    }

    /** Says what the call blocks on from now; false if the call is cancelled already: then {@code next} has been aborted. */
    public boolean guard(Abortable next) {
        synchronized (this) {
            if (reason == null) {
                resource = next;
                return true;
            }
        }
        next.abort();
        return false;
    }

    /** Says that the call blocks on nothing from now; false if it is cancelled already: then what it blocked on has been aborted, or will be. */
    public synchronized boolean unguard() {
        resource = null;
        return reason == null;
    }
}

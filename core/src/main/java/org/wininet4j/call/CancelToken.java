package org.wininet4j.call;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;

/**
 * Ends a call from another thread by closing what it blocks on. Thread-safe; cancelling twice changes nothing.
 *
 * <p>The call says what it is about to block on ({@link #guard}); cancelling closes that, and everything guarded later.
 */
public final class CancelToken {

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.call");

    private @Nullable InternetError reason;
    private @Nullable Closeable resource;

    /** Why the call was cancelled, if it was. */
    public synchronized Optional<InternetError> reason() {
        return Optional.ofNullable(reason);
    }

    /** Cancels the call for {@code why}. Does not wait. */
    public void cancel(InternetError why) {
        Closeable blocked;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            blocked = resource;
        }
        close(blocked);
    }

    /** Says what the call blocks on from now; false if the call is cancelled already: then {@code next} has been closed. */
    public boolean guard(Closeable next) {
        synchronized (this) {
            if (reason == null) {
                resource = next;
                return true;
            }
        }
        close(next);
        return false;
    }

    private static void close(@Nullable Closeable resource) {
        if (resource != null) {
            try {
                resource.close();
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "closing for cancellation", e);
            }
        }
    }
}

package org.wininet4j.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.call.Call;

/** The one call that may be in progress on a handle (A5). Thread-safe. */
public final class OperationSlot {

    private @Nullable Call current;
    private @Nullable Thread synchronousCaller;
    private boolean cancelledOne;

    /** Takes the slot; false if another call has it. */
    synchronized boolean enter(Call call) {
        if (current != null) {
            return false;
        }
        current = call;
        synchronousCaller = call.asynchronous() ? null : Thread.currentThread();
        return true;
    }

    synchronized void leave() {
        current = null;
        synchronousCaller = null;
    }

    /** The call in progress. */
    public synchronized Optional<Call> current() {
        return Optional.ofNullable(current);
    }

    /** Whether a call is in progress other than a synchronous one on this thread (C9). */
    public synchronized boolean pendingForOthers() {
        return current != null && synchronousCaller != Thread.currentThread();
    }

    /** Cancels the call in progress, if there is one. */
    public void cancel(InternetError reason) {
        Call call;
        synchronized (this) {
            call = current;
            cancelledOne |= call != null;
        }
        if (call != null) {
            call.cancel().cancel(reason);
        }
    }

    /** Whether {@link #cancel} found a call in progress. */
    public synchronized boolean cancelledOne() {
        return cancelledOne;
    }
}

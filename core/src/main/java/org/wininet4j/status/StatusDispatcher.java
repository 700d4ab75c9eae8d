package org.wininet4j.status;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetHandle;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;

/**
 * The listener slot of one handle, and the only code that calls listeners.
 *
 * <p>The problem: notifications of a handle must come one at a time and in order (T6) although several threads raise them (a
 * worker, the caller of a read, whoever closes), and no lock may be held meanwhile (T7), or a listener that calls back would
 * deadlock. The idea: one thread at a time is the <em>deliverer</em>. Who finds another thread delivering leaves its
 * notification in the queue, and the deliverer hands it on when the listener has returned. Only the announcement of a new child waits
 * its turn, because it must precede the child's own events (G1, G113). So does, a little, what an asynchronous call tells before it returns
 * (T3): mostly the listener of the call before is just about to return. A thread which raises an event inside a
 * listener is the deliverer already and goes on at once.
 *
 * <p>Lock: this object's monitor guards {@code deliverer}, {@code queue} and {@code sequence}; never held while calling out.
 * Every notification keeps the handle alive from raising to return ({@link Lifetime}), so that its last event is the last.
 */
public final class StatusDispatcher {

    /** How long a call waits for a listener that is running; that one may in turn be waiting for the caller. */
    private static final long PATIENCE_NANOS = 250_000_000;

    private static final long FOR_EVER_NANOS = Long.MAX_VALUE / 2;

    /** Keeps a handle from ending. */
    public interface Lifetime {
        /** The handle is needed. */
        void hold();

        /** The handle is not needed any more by one who held it; may end the handle on this thread. */
        void release();
    }

    private final InternetHandle owner;
    private final Lifetime lifetime;
    private final boolean contextRequired;
    private volatile StatusListener listener;
    private volatile @Nullable Object context;
    private volatile boolean failureReported;
    // guarded by this
    private @Nullable ArrayDeque<Notification> queue;
    private @Nullable Thread deliverer;
    private long sequence;

    /** A slot; {@code contextRequired} silences the handle while it has no context (X2, design S7). */
    public StatusDispatcher(
            InternetHandle owner, Lifetime lifetime, StatusListener inherited, @Nullable Object context, boolean contextRequired) {
        this.owner = owner;
        this.lifetime = lifetime;
        this.listener = inherited;
        this.context = context;
        this.contextRequired = contextRequired;
    }

    /** The listener now. */
    public StatusListener listener() {
        return listener;
    }

    /** Sets the listener; returns the one before. */
    public StatusListener replace(StatusListener next) {
        var previous = listener;
        listener = next;
        return previous;
    }

    /** The context now. */
    public @Nullable Object context() {
        return context;
    }

    /** Sets the context, which later events carry (X5). */
    public void context(@Nullable Object newContext) {
        context = newContext;
    }

    /** Whether the listener is running on another thread (C9). */
    public synchronized boolean deliversElsewhere() {
        return deliverer != null && deliverer != Thread.currentThread();
    }

    /** Whether an event of this type would be delivered. */
    public boolean wants(Class<? extends StatusEvent> type) {
        return wants(type, context);
    }

    private boolean wants(Class<? extends StatusEvent> type, @Nullable Object eventContext) {
        var current = listener;
        if (StatusListener.NONE.equals(current) || (contextRequired && eventContext == null)) {
            return false;
        }
        try {
            return current.wants(type);
        } catch (RuntimeException e) {
            report(e);
            return false;
        }
    }

    /** Delivers now, or soon on the thread which is delivering. */
    public void deliver(StatusEvent event, CallMarks marks) {
        if (marks.beforeReturn()) {
            awaitTurn(PATIENCE_NANOS);
        }
        hand(event, context, marks, false);
    }

    /** Delivers the announcement of a child, with the child's context (X7), before it returns. */
    public void announce(StatusEvent.HandleCreated event, @Nullable Object childContext) {
        if (wants(StatusEvent.HandleCreated.class, childContext)) {
            hand(event, childContext, CallMarks.NONE, true);
        }
    }

    /** Delivers the last event of the handle, before it returns; no other notification is under way then but one that has just returned. */
    public void deliverLast(StatusEvent event) {
        hand(event, context, CallMarks.NONE, true);
    }

    /** Delivers an event, or leaves it to the thread that is delivering; {@code inTurn} waits until there is no other one. */
    private void hand(StatusEvent event, @Nullable Object eventContext, CallMarks marks, boolean inTurn) {
        var self = Thread.currentThread();
        Notification first;
        boolean outermost;
        synchronized (this) {
            if (inTurn) {
                awaitTurn(FOR_EVER_NANOS);
            }
            lifetime.hold();
            var notification = notification(event, eventContext, marks);
            outermost = deliverer == null;
            if (outermost) {
                deliverer = self;
                first = notification;
            } else {
                queue().add(notification);
                if (deliverer != self) {
                    return;
                }
                first = queue().remove();
            }
        }
        for (@Nullable Notification next = first; next != null; next = next(outermost)) {
            call(next);
            lifetime.release();
        }
    }

    private Notification notification(StatusEvent event, @Nullable Object eventContext, CallMarks marks) {
        return new Notification(
                owner,
                eventContext,
                event,
                ++sequence,
                System.nanoTime(),
                marks.callId(),
                marks.hop(),
                marks.attempt(),
                marks.connectionId());
    }

    /** Most handles never need one. */
    private ArrayDeque<Notification> queue() {
        if (queue == null) {
            queue = new ArrayDeque<>(1);
        }
        return queue;
    }

    /** What was raised meanwhile; if that is nothing, the outermost delivery steps down, and one inside a listener goes back to it. */
    private synchronized @Nullable Notification next(boolean outermost) {
        var notification = queue == null ? null : queue.poll();
        if (notification == null && outermost) {
            deliverer = null;
            notifyAll();
        }
        return notification;
    }

    private synchronized void awaitTurn(long limitNanos) {
        if (deliverer == null) {
            return;
        }
        boolean interrupted = false;
        long end = System.nanoTime() + limitNanos;
        for (long left = limitNanos; left > 0 && deliverer != null && deliverer != Thread.currentThread(); left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls user code (T13: what it throws is logged, once for each handle, and swallowed). */
    private void call(Notification notification) {
        try {
            listener.onStatus(notification);
        } catch (Throwable e) {
            report(e);
        }
    }

    private void report(Throwable thrown) {
        if (!failureReported) {
            failureReported = true;
            System.getLogger("org.wininet4j.status")
                    .log(Level.WARNING, "A status listener of " + owner + " threw; further ones of this handle are not logged", thrown);
        }
    }
}

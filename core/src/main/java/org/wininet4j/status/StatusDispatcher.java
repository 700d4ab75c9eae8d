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

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.status");

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

    /** What the thread that raised an event has to do with the queue. */
    private enum Role {
        /** Deliver until it is empty, then step down. */
        DELIVERER,
        /** Deliver until it is empty, then go back to the listener it is in. */
        INSIDE_LISTENER,
        /** Nothing: another thread delivers. */
        BYSTANDER
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
        drain(enqueue(event, context, marks));
    }

    /** Delivers the announcement of a child, with the child's context (X7), before it returns. */
    public void announce(StatusEvent.HandleCreated event, @Nullable Object childContext) {
        if (wants(StatusEvent.HandleCreated.class, childContext)) {
            Role role;
            synchronized (this) {
                awaitTurn(FOR_EVER_NANOS);
                role = enqueue(event, childContext, CallMarks.NONE);
            }
            drain(role);
        }
    }

    /** Delivers the last event of the handle, before it returns; no other notification is under way then but one that has just returned. */
    public void deliverLast(StatusEvent event) {
        Role role;
        synchronized (this) {
            awaitTurn(FOR_EVER_NANOS);
            role = enqueue(event, context, CallMarks.NONE);
        }
        drain(role);
    }

    private synchronized void awaitTurn(long limitNanos) {
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

    private synchronized Role enqueue(StatusEvent event, @Nullable Object eventContext, CallMarks marks) {
        lifetime.hold();
        if (queue == null) {
            queue = new ArrayDeque<>(1);
        }
        queue.add(new Notification(
                owner,
                eventContext,
                event,
                ++sequence,
                System.nanoTime(),
                marks.callId(),
                marks.hop(),
                marks.attempt(),
                marks.connectionId()));
        var self = Thread.currentThread();
        if (deliverer == null) {
            deliverer = self;
            return Role.DELIVERER;
        }
        return deliverer == self ? Role.INSIDE_LISTENER : Role.BYSTANDER;
    }

    private void drain(Role role) {
        if (role == Role.BYSTANDER) {
            return;
        }
        for (var notification = next(role); notification != null; notification = next(role)) {
            call(notification);
            lifetime.release();
        }
    }

    private synchronized @Nullable Notification next(Role role) {
        var notification = queue == null ? null : queue.poll();
        if (notification == null && role == Role.DELIVERER) {
            deliverer = null;
            notifyAll();
        }
        return notification;
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
            LOGGER.log(Level.WARNING, "A status listener of " + owner + " threw; further ones of this handle are not logged", thrown);
        }
    }
}

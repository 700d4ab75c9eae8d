package org.wininet4j.handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HandleState;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetOption;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.call.CallReporter;
import org.wininet4j.option.OptionValues;
import org.wininet4j.status.CallMarks;
import org.wininet4j.status.StatusDispatcher;
import org.wininet4j.status.StatusSink;

/**
 * What all handles share: their place in the tree, their life, listener, context and options. Thread-safe.
 *
 * <p>The problem: a handle is invalid as soon as it is closed (H42), yet its last event must wait for its children (H46), for the call in
 * progress (H43) and for a listener that is running (H47), and closing must not wait for any of them. The idea: a handle counts who holds it: its
 * user until he closes it, each child, a call, each notification under way. Closing marks the whole subtree, cancels calls, and
 * lets go for the user. Whoever lets go last ends the handle, on his thread: connection events, HANDLE_CLOSING, then the parent is let go.
 *
 * <p>Lock: {@code children}'s monitor guards the children, the steps of the state and the facade; never held while calling out.
 */
public abstract class HandleNode implements StatusDispatcher.Lifetime, StatusSink {

    private static final AtomicLong NEXT_ID = new AtomicLong(1);
    private static final AtomicIntegerFieldUpdater<HandleNode> HOLDS = AtomicIntegerFieldUpdater.newUpdater(HandleNode.class, "holds");

    private final long id = NEXT_ID.getAndIncrement();
    private final long createdNanos = System.nanoTime();
    private final @Nullable HandleNode parent;
    private final StatusDispatcher dispatcher;
    private final OptionValues options;
    private final boolean contextRequired;
    private volatile int holds = 1;
    private final Children children = new Children();
    // guarded by children
    private boolean ending;
    private @Nullable Facade facade;
    // guarded by the parent's children
    @Nullable HandleNode older;
    @Nullable HandleNode newer;
    private volatile HandleState state = HandleState.OPEN;
    private volatile boolean announced;

    /** A root. */
    HandleNode(StatusListener listener, @Nullable Object context, OptionValues options, boolean contextRequired) {
        this.parent = null;
        this.announced = true;
        this.options = options;
        this.contextRequired = contextRequired;
        this.dispatcher = new StatusDispatcher(self(), this, listener, context, contextRequired);
    }

    /** A child, which begins with its parent's listener and options (H20, H22) and a context of its own (H21). */
    HandleNode(HandleNode parent, @Nullable Object context) {
        this.parent = parent;
        this.options = parent.options.copy();
        this.contextRequired = parent.contextRequired;
        this.dispatcher = new StatusDispatcher(self(), this, parent.dispatcher.listener(), context, contextRequired);
    }

    /** This handle, as the API shows it. */
    protected abstract InternetHandle self();

    /** Which kind it is. */
    protected abstract InternetOption.Level level();

    /** Cancels the call in progress, if handles of this kind have calls. */
    protected void cancelCall() {}

    /** Whether a call is in progress other than a synchronous one on this thread. */
    protected boolean callPendingForOthers() {
        return false;
    }

    /** Gives back what the handle used, before its last event. */
    protected abstract void onEnd(CallReporter report);

    // ---- the tree ----

    /** Takes {@code child} in and announces it (G1): the child is complete and may be closed by the listener. */
    final <H extends HandleNode> H adopt(H child) throws InternetException {
        join(child);
        announce(child);
        return child;
    }

    /** Takes {@code child} in without a word: until it is announced, which may never be, it raises nothing (OU8). */
    final void join(HandleNode child) throws InternetException {
        synchronized (children) {
            if (state != HandleState.OPEN) {
                throw closed();
            }
            hold();
            children.add(child);
        }
    }

    /** Tells of {@code child}. */
    final void announce(HandleNode child) {
        child.announced = true;
        dispatcher.announce(new StatusEvent.HandleCreated(child.self()), child.dispatcher.context());
    }

    /** Whether anybody has heard of it. */
    final boolean announced() {
        return announced;
    }

    /** Fails with {@link InternetError#INVALID_HANDLE} unless the handle is open (H31). */
    public final void requireOpen() throws InternetException {
        if (state != HandleState.OPEN) {
            throw closed();
        }
    }

    private InternetException closed() {
        return new InternetException(InternetError.INVALID_HANDLE, Step.CALLING, "the handle is closed", self(), null);
    }

    /** Closes the subtree; see {@link InternetHandle#close}. */
    public final void close() {
        var closing = markClosing(new ArrayList<>(2));
        closing.removeIf(HandleNode::cancelHeld);
        closing.forEach(HandleNode::release);
    }

    /**
     * Cancels the call in progress. Who is held by others is let go before, so that a call ends its handle on its own thread, however
     * soon it ends (H47); answers whether that was so.
     */
    private boolean cancelHeld() {
        boolean held = HOLDS.getAndUpdate(this, count -> count > 1 ? count - 1 : count) > 1;
        cancelCall();
        return held;
    }

    /** Marks the subtree; answers what was open, in the order of their ends: children first, the newest first of all (H46). */
    private List<HandleNode> markClosing(List<HandleNode> marked) {
        List<HandleNode> below;
        synchronized (children) {
            if (state != HandleState.OPEN) {
                return marked;
            }
            state = HandleState.CLOSING;
            below = children.newestFirst();
        }
        for (int i = 0; i < below.size(); i++) { // by index: most have none below, and an iterator is an object
            below.get(i).markClosing(marked);
        }
        marked.add(this);
        return marked;
    }

    // ---- life ----

    @Override
    public final void hold() {
        HOLDS.incrementAndGet(this);
    }

    @Override
    public final void release() {
        if (HOLDS.decrementAndGet(this) == 0 && beginEnd()) {
            end();
        }
    }

    /** The last event holds the handle once more: it ends but once. */
    private boolean beginEnd() {
        synchronized (children) {
            boolean first = !ending;
            ending = true;
            return first;
        }
    }

    /** Holds the handle for a call; false if it is closed or being closed. */
    final boolean tryHoldOpen() {
        if (HOLDS.getAndUpdate(this, count -> count == 0 ? 0 : count + 1) == 0) {
            return false;
        }
        if (state == HandleState.OPEN) {
            return true;
        }
        release();
        return false;
    }

    private void end() {
        onEnd(new CallReporter(this, CallMarks.NONE));
        if (announced && dispatcher.wants(StatusEvent.HandleClosing.class)) {
            dispatcher.deliverLast(new StatusEvent.HandleClosing(self()));
        }
        markClosed().ifPresent(Facade::handleEnded);
        if (parent != null) {
            synchronized (parent.children) {
                parent.children.remove(this);
            }
            parent.release();
        }
    }

    private Optional<Facade> markClosed() {
        synchronized (children) {
            state = HandleState.CLOSED;
            children.notifyAll();
            return Optional.ofNullable(facade);
        }
    }

    /** See {@link InternetHandle#awaitClosed}. */
    public final boolean awaitClosed(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
        synchronized (children) {
            while (state != HandleState.CLOSED) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(children, left);
            }
            return true;
        }
    }

    // ---- events ----

    @Override
    public final boolean wants(Class<? extends StatusEvent> type) {
        return dispatcher.wants(type);
    }

    @Override
    public final void raise(StatusEvent event, CallMarks marks) {
        dispatcher.deliver(event, marks);
    }

    /** Tells of what no call has brought about, if somebody wants it and the handle is open. */
    public final void tell(StatusEvent event) {
        if (wants(event.getClass()) && tryHoldOpen()) {
            try {
                dispatcher.deliver(event, CallMarks.NONE);
            } finally {
                release();
            }
        }
    }

    /** The listener now. */
    public final StatusListener listener() {
        return dispatcher.listener();
    }

    /**
     * Sets the listener (C1); returns the one before.
     *
     * @throws InternetException with {@link InternetError#REQUEST_PENDING} while it is needed (C9), with {@link
     *     InternetError#INVALID_HANDLE} if the handle is closed
     */
    public final StatusListener replaceListener(StatusListener next) throws InternetException {
        requireOpen();
        if (callPendingForOthers() || dispatcher.deliversElsewhere()) {
            throw new InternetException(
                    InternetError.REQUEST_PENDING, Step.CALLING, "the listener is in use", self(), null);
        }
        return dispatcher.replace(next);
    }

    /** See {@link InternetHandle#onStatus}. */
    public final StatusListener onStatus(StatusListener next) {
        try {
            return replaceListener(next);
        } catch (InternetException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Sets the context (X5). */
    public final void context(@Nullable Object context) {
        dispatcher.context(context);
    }

    // ---- what everybody may ask ----

    /** See {@link InternetHandle#id}. */
    public final long id() {
        return id;
    }

    /** See {@link InternetHandle#parent}. */
    public final Optional<InternetHandle> parent() {
        return Optional.ofNullable(parent).map(HandleNode::self);
    }

    /** See {@link InternetHandle#state}. */
    public final HandleState state() {
        return state;
    }

    /** See {@link InternetHandle#context}. */
    public final Optional<Object> context() {
        return Optional.ofNullable(dispatcher.context());
    }

    /** See {@link InternetHandle#get}. */
    public final <T> T get(InternetOption<T> option) {
        requireOption(option);
        return keeper(option).options.get(option);
    }

    /** See {@link InternetHandle#set}. */
    public final <T> void set(InternetOption<T> option, T value) {
        requireOption(option);
        if (!option.accepts(value)) {
            throw new IllegalArgumentException(option + " cannot be " + value);
        }
        keeper(option).options.set(option, value);
    }

    /** O5, U2: who logs on to the server is a matter of the connection. */
    private HandleNode keeper(InternetOption<?> option) {
        boolean ofConnection = option == InternetOption.USERNAME || option == InternetOption.PASSWORD;
        return ofConnection && parent != null && level() == InternetOption.Level.REQUEST ? parent : this;
    }

    private void requireOption(InternetOption<?> option) {
        if (!option.existsAt(level())) {
            throw new IllegalArgumentException(this + " has no option " + option);
        }
    }

    /** An option of this handle, whatever its level. */
    final <T> T option(InternetOption<T> option) {
        return options.get(option);
    }

    /** What is made of all options, kept until one of them changes; see {@link OptionValues#made}. */
    final <T> T derived(Function<OptionValues, T> maker) {
        return options.made(maker);
    }

    /** What stands for a handle in another vocabulary. */
    public interface Facade {
        /** The handle's last event has been delivered. */
        void handleEnded();
    }

    /** What stands for this handle: made once, the same ever after. */
    public final Facade facade(Supplier<Facade> maker) {
        synchronized (children) {
            if (facade == null) {
                facade = maker.get();
            }
            return facade;
        }
    }

    /** Adds this handle and what is open below it, a line each. */
    final void describe(StringBuilder text, int depth) {
        long ageMillis = (System.nanoTime() - createdNanos) / 1_000_000;
        text.repeat("  ", depth).append(this).append(' ').append(state).append(", ").append(ageMillis).append(" ms old");
        text.append(callInProgress()).append('\n');
        List<HandleNode> below;
        synchronized (children) {
            below = children.newestFirst();
        }
        below.reversed().forEach(child -> child.describe(text, depth + 1));
    }

    /** The call in progress, for {@link #describe}: empty, or beginning with a comma. */
    protected String callInProgress() {
        return "";
    }
}

package org.wininet4j.call;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetHandle;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.status.CallMarks;
import org.wininet4j.status.StatusSink;

/**
 * One operation on one handle: its number, limits, way to cancel it, and where it reports. Confined to the thread which
 * carries it out, but for {@link #cancel()}.
 */
public final class Call implements CallMarks {

    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final long id = NEXT_ID.getAndIncrement();
    private final CallKind kind;
    private final boolean asynchronous;
    private final InternetHandle handle;
    private CallLimits limits;
    private final CancelToken cancel = new CancelToken();
    private final StatusSink sink;

    private @Nullable StepClock clock;
    private Step step = Step.CALLING;
    private int hop;
    private int attempt = 1;
    private volatile @Nullable Pauses pauses;
    private long connectionId;
    private boolean returns;

    /** A call on {@code handle}; an asynchronous one must not block the caller's thread. */
    public Call(CallKind kind, boolean asynchronous, InternetHandle handle, CallLimits limits, StatusSink sink) {
        this.kind = kind;
        this.asynchronous = asynchronous;
        this.handle = handle;
        this.limits = limits;
        this.sink = sink;
    }

    /** Which call. */
    public CallKind kind() {
        return kind;
    }

    /** Whether it may end after it has returned. */
    public boolean asynchronous() {
        return asynchronous;
    }

    /** Its time limits. */
    public CallLimits limits() {
        return limits;
    }

    /** What is sent from now on goes by other ones: the user has decided so. */
    public void renew(CallLimits next) {
        limits = next;
    }

    /** The user is waited for: that time does not count. */
    public void pause() {
        var now = pauses == null ? new Pauses() : pauses;
        now.begin();
        pauses = now;
    }

    /** He is no longer waited for. */
    public void resume() {
        if (pauses != null) {
            pauses.end();
        }
    }

    /** How long the user has been waited for. */
    public long pausedNanos() {
        var now = pauses;
        return now == null ? 0 : now.nanos();
    }

    /** Ends it from another thread. */
    public CancelToken cancel() {
        return cancel;
    }

    /** Measures its steps, from the first time it is asked for. */
    public StepClock clock() {
        if (clock == null) {
            clock = new StepClock();
        }
        return clock;
    }

    /** Tells what it does. Made for each use, which costs less than to keep it: it never leaves the method that asks. */
    public CallReporter report() {
        return new CallReporter(sink, this);
    }

    @Override
    public long callId() {
        return id;
    }

    @Override
    public int hop() {
        return hop;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public long connectionId() {
        return connectionId;
    }

    @Override
    public boolean beforeReturn() {
        return asynchronous && !returns;
    }

    /** It returns to its caller, and goes on elsewhere. */
    public void returns() {
        returns = true;
    }

    /** The step it is in. */
    public Step step() {
        return step;
    }

    /** Enters a step; fails if the call has been cancelled. */
    public void enter(Step next) throws InternetException {
        step = next;
        checkCancelled();
    }

    /** Fails if the call has been cancelled. */
    public void checkCancelled() throws InternetException {
        var reason = cancel.reason();
        if (reason.isPresent()) {
            throw failure(reason.get(), "", null);
        }
    }

    /** The next hop of a redirect begins. */
    public void nextHop() {
        hop++;
        attempt = 1;
    }

    /** The next attempt on this hop begins. */
    public void nextAttempt() {
        attempt++;
    }

    /** The connection in use, or 0. */
    public void useConnection(long newConnectionId) {
        connectionId = newConnectionId;
    }

    /** An error in the present step. */
    public InternetException failure(InternetError error, String detail, @Nullable Throwable cause) {
        return new InternetException(error, step, detail, handle, cause);
    }
}

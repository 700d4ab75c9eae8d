package org.wininet4j.recording;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetSession;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.call.Call;
import org.wininet4j.call.CallLimits;
import org.wininet4j.status.CallMarks;
import org.wininet4j.status.StatusSink;

/** Calls that belong to no request: for the layers below the handles. */
public final class FakeCall {

    /** Time enough for everything. */
    public static final CallLimits LONG = limits(Encounter.PATIENCE);

    private FakeCall() {}

    /** A synchronous call that reports to nobody. */
    public static Call quiet() {
        return quiet(LONG);
    }

    /** The same with other limits. */
    public static Call quiet(CallLimits limits) {
        return reportingTo(limits, Optional.empty());
    }

    /** A synchronous call whose every event is wanted. */
    public static Call reportingTo(Consumer<StatusEvent> heard) {
        return reportingTo(LONG, Optional.of(heard));
    }

    private static Call reportingTo(CallLimits limits, Optional<Consumer<StatusEvent>> heard) {
        return new Call(CallKind.SEND, false, handle(), limits, new StatusSink() {
            @Override
            public boolean wants(Class<? extends StatusEvent> type) {
                return heard.isPresent();
            }

            @Override
            public void raise(StatusEvent event, CallMarks marks) {
                heard.orElseThrow().accept(event);
            }
        });
    }

    /** The same limit for everything. */
    public static CallLimits limits(Duration limit) {
        return new CallLimits(limit, 5, limit, limit);
    }

    /** A handle without a network. */
    public static InternetHandle handle() {
        var session = InternetSession.builder().open();
        session.close();
        return session;
    }
}

package org.wininet4j.status;

import org.wininet4j.StatusEvent;

/** Where the layers below a handle report to. Thread-safe. */
public interface StatusSink {

    /** Whether events of this type are listened to; an event which is not is not built. */
    boolean wants(Class<? extends StatusEvent> type);

    /** Reports an event of the call which {@code marks} names. */
    void raise(StatusEvent event, CallMarks marks);
}

package org.wininet4j.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_ASYNC_RESULT;

/** Takes in every status event: names new handles, writes the line, wakes waits and runs what was asked for inside the callback. Thread-safe. */
final class Reception {
    private static final String HANDLE_CREATED = "HANDLE_CREATED";

    private final HandleNames handles;
    private final Trace trace;
    private final Arrivals arrivals = new Arrivals();
    // guarded by this
    private final List<Order> orders = new ArrayList<>();

    /** What to do when a status arrives for a handle. */
    private record Order(String status, String handle, Runnable action) {}

    Reception(HandleNames handles, Trace trace) {
        this.handles = handles;
        this.trace = trace;
    }

    /** Takes one arrival of the status for the handle; false if none has come within the limit. */
    boolean await(String status, String handle, Duration limit) throws InterruptedException {
        return arrivals.take(status, handle, limit);
    }

    /** When the status next arrives for the handle, the action is run inside the callback, once. */
    synchronized void order(String status, String handle, Runnable action) {
        orders.add(new Order(status, handle, action));
    }

    void receive(StatusEvent event) {
        String status = Names.status(event.status());
        String handle = handles.deliveredFor(event.handle());
        if (status.equals(HANDLE_CREATED) && event.information() instanceof HINTERNET child) {
            handles.announce(event.handle(), child);
        }
        trace.add("cb   " + event.callback() + ' ' + handle + " ctx=" + TraceText.context(event.context()) + ' ' + status
                + shown(event.information()) + (trace.onCaller() ? " @caller" : " @worker"));
        arrivals.add(status, handle);
        takeOrders(status, handle).forEach(order -> order.action().run());
    }

    private synchronized List<Order> takeOrders(String status, String handle) {
        var due = orders.stream().filter(each -> each.status().equals(status) && each.handle().equals(handle)).toList();
        orders.removeAll(due);
        return due;
    }

    private String shown(@Nullable Object information) {
        return switch (information) {
            case null -> "";
            case String text -> " " + QuotedText.of(text);
            case HINTERNET handle -> " " + handles.nameOf(handle);
            case INTERNET_ASYNC_RESULT outcome -> shown(outcome);
            case Number number -> " " + Integer.toUnsignedString(number.intValue());
            default -> " " + information;
        };
    }

    private String shown(INTERNET_ASYNC_RESULT outcome) {
        HINTERNET handle = outcome.handle;
        String result = handle == null ? Long.toUnsignedString(outcome.dwResult) : handles.nameOf(handle);
        return " result=" + result + " error=" + TraceText.error(outcome.dwError);
    }
}

package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** G112: CLOSING_CONNECTION and CONNECTION_CLOSED come as one, nothing of the handle between them. */
final class ShutsAreWhole implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (Object handle : history.handles()) {
            RecordedEvent previous = null;
            for (var event : history.eventsOf(handle)) {
                if (isClosing(previous) != event.is(Status.CONNECTION_CLOSED)) {
                    found.add(new Violation("G112", handle, event.index(), complaint(previous, event)));
                }
                previous = event;
            }
            if (previous != null && isClosing(previous)) {
                found.add(new Violation("G112", handle, previous.index(), "CLOSING_CONNECTION without CONNECTION_CLOSED"));
            }
        }
        return found;
    }

    private static boolean isClosing(@Nullable RecordedEvent event) {
        return event != null && event.is(Status.CLOSING_CONNECTION);
    }

    private static String complaint(@Nullable RecordedEvent previous, RecordedEvent event) {
        return isClosing(previous) ? event.status() + " comes between CLOSING_CONNECTION and CONNECTION_CLOSED"
                : "CONNECTION_CLOSED without CLOSING_CONNECTION right before it";
    }
}

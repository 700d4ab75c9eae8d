package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wininet4j.testkit.record.JournalEntry.Delivered;
import org.wininet4j.testkit.record.JournalEntry.DeliveryEnded;

/**
 * T6: callbacks of one handle never overlap on two threads. A callback may nest in another on the same thread when the
 * application itself called a function there (T8), but HANDLE_CLOSING waits until the outer one has returned (H47).
 */
final class DeliveriesAreSerial implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        var running = new HashMap<Object, List<RecordedEvent>>();
        for (var entry : history.entries()) {
            if (entry instanceof Delivered(int _, RecordedEvent event)) {
                var others = running.computeIfAbsent(event.handle(), _ -> new ArrayList<>());
                others.stream().filter(other -> clash(other, event)).map(other -> complaint(other, event)).forEach(found::add);
                others.add(event);
            } else if (entry instanceof DeliveryEnded ended) {
                remove(running, ended);
            }
        }
        return found;
    }

    private static boolean clash(RecordedEvent running, RecordedEvent event) {
        return running.thread() != event.thread() || event.is(Status.HANDLE_CLOSING);
    }

    private static Violation complaint(RecordedEvent running, RecordedEvent event) {
        return new Violation("T6", event.handle(), event.index(),
                event.status() + " is delivered while the callback of " + running.status() + " #" + running.index() + " still runs");
    }

    private static void remove(Map<Object, List<RecordedEvent>> running, DeliveryEnded ended) {
        running.getOrDefault(ended.handle(), new ArrayList<>()).removeIf(event -> event.index() == ended.eventIndex());
    }
}

package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.JournalEntry.ContextChanged;
import org.wininet4j.testkit.record.JournalEntry.Delivered;
import org.wininet4j.testkit.record.JournalEntry.Mark;

/**
 * G115: every event carries its handle's context, HANDLE_CREATED the new child's (X7), and steps on the wire are told on the
 * handle that transfers. An adapter announces a change before it makes it, so events on their way may still show the old context.
 */
final class ContextsHold implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var walk = new Walk(history);
        history.entries().forEach(walk::take);
        return walk.found;
    }

    private static final class Walk {
        private final History history;
        private final List<Violation> found = new ArrayList<>();
        private final Map<Object, @Nullable Object> current = new HashMap<>();
        private final Map<Object, @Nullable Object> announced = new HashMap<>();

        Walk(History history) {
            this.history = history;
        }

        void take(JournalEntry entry) {
            if (entry instanceof ContextChanged(int _, Object handle, var context)) {
                announced.put(handle, context);
            } else if (entry instanceof Delivered(int _, RecordedEvent event)) {
                checkContext(event.is(Status.HANDLE_CREATED) && event.info() != null ? event.info() : event.handle(), event);
                checkNetwork(event);
            }
        }

        private void checkContext(Object owner, RecordedEvent event) {
            if (announced.containsKey(owner) && Objects.equals(announced.get(owner), event.context())) {
                announced.remove(owner);
                current.put(owner, event.context());
            } else if (!current.containsKey(owner)) {
                current.put(owner, event.context());
            } else if (!Objects.equals(current.get(owner), event.context())) {
                complain(owner, event, event.status() + " carries context " + event.context() + " instead of " + current.get(owner));
            }
        }

        private void checkNetwork(RecordedEvent event) {
            boolean network = Status.named(event.status()).map(Status::network).orElse(false);
            if (network && history.isMarked(event.handle(), Mark.WITHOUT_NETWORK)) {
                complain(event.handle(), event, event.status() + " is told on a handle that does not transfer");
            }
        }

        private void complain(Object handle, RecordedEvent event, String what) {
            found.add(new Violation("G115", handle, event.index(), what));
        }
    }
}

package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * G113: a handle's events lie between its one HANDLE_CREATED (told on its parent) and its one HANDLE_CLOSING; children close
 * before parents (H46). A creation nobody saw proves nothing.
 */
final class HandlesLiveOnce implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var walk = new Walk(history);
        history.events().forEach(walk::take);
        return walk.found;
    }

    private static final class Walk {
        private final History history;
        private final List<Violation> found = new ArrayList<>();
        private final Set<Object> seen = new HashSet<>();
        private final Map<Object, Integer> closings = new HashMap<>();

        Walk(History history) {
            this.history = history;
        }

        void take(RecordedEvent event) {
            var closing = closings.get(event.handle());
            if (closing != null) {
                complain(event, event.status() + " after HANDLE_CLOSING #" + closing);
            }
            if (event.is(Status.HANDLE_CREATED)) {
                create(event);
            }
            if (event.is(Status.HANDLE_CLOSING)) {
                close(event);
            }
            seen.add(event.handle());
        }

        private void create(RecordedEvent event) {
            if (event.info() == null) {
                complain(event, "HANDLE_CREATED tells no handle");
            } else if (!seen.add(event.info())) {
                found.add(new Violation("G113", event.info(), event.index(), "HANDLE_CREATED comes after an event of this handle"));
            }
        }

        private void close(RecordedEvent event) {
            if (!event.handle().equals(event.info())) {
                complain(event, "HANDLE_CLOSING tells another handle: " + event.info());
            }
            var parent = history.parentOf(event.handle());
            if (parent != null && closings.containsKey(parent)) {
                complain(event, "HANDLE_CLOSING after that of its parent #" + closings.get(parent));
            }
            closings.putIfAbsent(event.handle(), event.index());
        }

        private void complain(RecordedEvent event, String what) {
            found.add(new Violation("G113", event.handle(), event.index(), what));
        }
    }
}

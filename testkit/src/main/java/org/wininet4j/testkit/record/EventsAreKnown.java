package org.wininet4j.testkit.record;

import java.util.List;

/** G117, the checkable half: only the documented statuses occur. Optional ones may be absent or present, so nothing else is asked of them. */
final class EventsAreKnown implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        return history.events()
                .stream()
                .filter(event -> Status.named(event.status()).isEmpty())
                .map(event -> new Violation("G117", event.handle(), event.index(), "no such status: " + event.status()))
                .toList();
    }
}

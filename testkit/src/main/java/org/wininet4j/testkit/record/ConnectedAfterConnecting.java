package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** G114: CONNECTED_TO_SERVER names an address that CONNECTING_TO_SERVER named since the last connection. */
final class ConnectedAfterConnecting implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (Object handle : history.handles()) {
            Set<@Nullable Object> tried = new HashSet<>();
            for (var event : history.eventsOf(handle)) {
                if (event.is(Status.CONNECTING_TO_SERVER)) {
                    tried.add(event.info());
                } else if (event.is(Status.CONNECTED_TO_SERVER)) {
                    if (!tried.contains(event.info())) {
                        found.add(new Violation("G114", handle, event.index(), "connected to " + event.info() + ", tried " + tried));
                    }
                    tried.clear();
                }
            }
        }
        return found;
    }
}

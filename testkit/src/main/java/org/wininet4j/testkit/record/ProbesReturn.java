package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;
import org.wininet4j.testkit.record.JournalEntry.ProbeFailed;

/** T7: no lock is held during a callback, so a probe on another thread gets through. */
final class ProbesReturn implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (var entry : history.entries()) {
            if (entry instanceof ProbeFailed(int _, Object handle, int event, String what)) {
                found.add(new Violation("T7", handle, event, what));
            }
        }
        return found;
    }
}

package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;
import org.wininet4j.testkit.record.JournalEntry.CallPended;
import org.wininet4j.testkit.record.JournalEntry.Mark;

/** G110: a handle has as many REQUEST_COMPLETE as calls that pended. Order is free: a completion may overtake its call's return (T5). */
final class CompletionsMatchCalls implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (Object handle : history.handles()) {
            long pended = history.entriesOf(handle).stream().filter(CallPended.class::isInstance).count();
            var completions = history.eventsOf(handle).stream().filter(event -> event.is(Status.REQUEST_COMPLETE)).toList();
            if (pended != completions.size() && !history.isMarked(handle, Mark.SILENT)) {
                int index = history.entriesOf(handle).getLast().index();
                found.add(new Violation("G110", handle, index, pended + " calls pended, " + completions.size() + " REQUEST_COMPLETE came"));
            }
        }
        return found;
    }
}

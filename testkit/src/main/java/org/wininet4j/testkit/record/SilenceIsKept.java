package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.JournalEntry.CallPended;
import org.wininet4j.testkit.record.JournalEntry.Delivered;
import org.wininet4j.testkit.record.JournalEntry.Mark;

/** G116: a synchronous session completes nothing and pends nothing (A6); a handle with context zero is never heard of. */
final class SilenceIsKept implements Invariant {

    @Override
    public List<Violation> violations(History history) {
        var found = new ArrayList<Violation>();
        for (var entry : history.entries()) {
            String what = switch (entry) {
                case Delivered(int _, RecordedEvent event) -> complaint(history, event);
                case CallPended(int _, Object handle) -> history.isSynchronous(handle) ? "a call pends in a synchronous session" : null;
                case JournalEntry.DeliveryEnded _,JournalEntry.CallSucceeded _,JournalEntry.CallFailed _ -> null;
                case JournalEntry.ContextChanged _,JournalEntry.Marked _,JournalEntry.ProbeFailed _ -> null;
            };
            if (what != null) {
                found.add(new Violation("G116", entry.handle(), entry.index(), what));
            }
        }
        return found;
    }

    private static @Nullable String complaint(History history, RecordedEvent event) {
        if (isZero(event.context())) {
            return event.status() + " with context zero";
        }
        if (history.isMarked(event.handle(), Mark.SILENT) && !event.is(Status.HANDLE_CREATED)) {
            return event.status() + " on a handle that has no callbacks";
        }
        if (event.is(Status.REQUEST_COMPLETE) && history.isSynchronous(event.handle())) {
            return "REQUEST_COMPLETE in a synchronous session";
        }
        return null;
    }

    private static boolean isZero(@Nullable Object context) {
        return context == null || (context instanceof Number number && number.longValue() == 0);
    }
}

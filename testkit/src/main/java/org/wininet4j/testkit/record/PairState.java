package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.JournalEntry.CallFailed;
import org.wininet4j.testkit.record.JournalEntry.CallSucceeded;
import org.wininet4j.testkit.record.JournalEntry.Delivered;

/**
 * Follows the pairs of one handle (G111). At most one pair is open. A failing completion, or the failing return of a synchronous
 * call, closes it; so does a retry (G38), which shows as a closed connection and then a new SENDING_REQUEST.
 */
final class PairState {
    private static final String RULE = "G111";

    private final Object handle;
    private final boolean synchronous;
    private final List<Violation> found = new ArrayList<>();
    private @Nullable RecordedEvent open;
    private boolean connectionClosedSince;

    PairState(Object handle, boolean synchronous) {
        this.handle = handle;
        this.synchronous = synchronous;
    }

    void take(JournalEntry entry) {
        switch (entry) {
            case Delivered(int _, RecordedEvent event) -> Status.named(event.status()).ifPresent(status -> take(status, event));
            case CallFailed _ -> open = null;
            case CallSucceeded(int index, Object _) when synchronous -> requireClosed(index, "the call succeeded");
            case CallSucceeded _,JournalEntry.CallPended _,JournalEntry.DeliveryEnded _,JournalEntry.ContextChanged _ -> {
            }
            case JournalEntry.Marked _,JournalEntry.ProbeFailed _ -> {
            }
        }
    }

    List<Violation> finish() {
        if (open != null) {
            complain(open.index(), open.status() + " is never closed");
        }
        return found;
    }

    private void take(Status status, RecordedEvent event) {
        switch (status) {
            case SENDING_REQUEST -> begin(event, connectionClosedSince);
            case RECEIVING_RESPONSE -> begin(event, false);
            case REQUEST_SENT -> end(event, Status.SENDING_REQUEST);
            case RESPONSE_RECEIVED -> end(event, Status.RECEIVING_RESPONSE);
            case INTERMEDIATE_RESPONSE -> requireOpen(event, Status.RECEIVING_RESPONSE);
            case CONNECTION_CLOSED -> connectionClosedSince = true;
            case REQUEST_COMPLETE -> complete(event);
            default -> {
            } // no part of a pair
        }
    }

    private void begin(RecordedEvent event, boolean retry) {
        if (!retry) {
            requireClosed(event.index(), event.status() + " comes");
        }
        open = event;
        connectionClosedSince = false;
    }

    private void end(RecordedEvent event, Status partner) {
        requireOpen(event, partner);
        open = null;
    }

    private void complete(RecordedEvent event) {
        if (event.completion().map(Completion::failed).orElse(false)) {
            open = null;
        } else {
            requireClosed(event.index(), "REQUEST_COMPLETE tells success");
        }
    }

    private void requireOpen(RecordedEvent event, Status partner) {
        if (open == null || !open.is(partner)) {
            complain(event.index(), event.status() + " without an open " + partner);
        }
    }

    private void requireClosed(int index, String event) {
        if (open != null) {
            complain(index, event + " while " + open.status() + " #" + open.index() + " is open");
            open = null;
        }
    }

    private void complain(int index, String what) {
        found.add(new Violation(RULE, handle, index, what));
    }
}

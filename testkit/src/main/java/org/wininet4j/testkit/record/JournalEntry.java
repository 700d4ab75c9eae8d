package org.wininet4j.testkit.record;

import org.jspecify.annotations.Nullable;

/** One line of the journal, in the order things happened. Immutable. */
sealed interface JournalEntry {

    int index();

    Object handle();

    record Delivered(int index, RecordedEvent event) implements JournalEntry {
        @Override
        public Object handle() {
            return event.handle();
        }
    }

    record DeliveryEnded(int index, Object handle, int eventIndex) implements JournalEntry {}

    record CallPended(int index, Object handle) implements JournalEntry {}

    record CallSucceeded(int index, Object handle) implements JournalEntry {}

    record CallFailed(int index, Object handle, long error) implements JournalEntry {}

    record ContextChanged(int index, Object handle, @Nullable Object context) implements JournalEntry {}

    record Marked(int index, Object handle, Mark mark) implements JournalEntry {}

    record ProbeFailed(int index, Object handle, int eventIndex, String what) implements JournalEntry {}

    /** What an adapter said of a handle. */
    enum Mark {
        SYNCHRONOUS, WITHOUT_NETWORK, SILENT
    }
}

package org.wininet4j.testkit.record;

/** A callback that is running. Closing it tells the recorder that the callback is about to return; close it on the same thread. */
public final class Delivery implements AutoCloseable {
    private final Journal journal;
    private final RecordedEvent event;

    Delivery(Journal journal, RecordedEvent event) {
        this.journal = journal;
        this.event = event;
    }

    /** What was recorded at the start of the callback. */
    public RecordedEvent event() {
        return event;
    }

    @Override
    public void close() {
        journal.add(index -> new JournalEntry.DeliveryEnded(index, event.handle(), event.index()));
    }
}

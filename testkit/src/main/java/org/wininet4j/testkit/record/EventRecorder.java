package org.wininet4j.testkit.record;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.JournalEntry.Mark;

/**
 * A passive recorder of status events and of what the calls returned, which afterwards answers sequences and checks the
 * invariants. Thread-safe; its lock is never held while foreign code runs. It never forgets: use one for each test.
 *
 * <p>Handles are compared with {@code equals}. Statuses are WinINet's names without prefix ({@code RESOLVING_NAME}); the info is a
 * String, a Number, a handle or a {@link Completion}. The adapter tells operations only (those that may pend), not queries.
 */
public final class EventRecorder {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private final Journal journal = new Journal();
    private volatile @Nullable DeliveryProbe probe;

    /** A recorder that has heard nothing. */
    public EventRecorder() {}

    /** Records a callback that does nothing else. */
    public void event(Object handle, @Nullable Object context, String status, @Nullable Object info) {
        deliver(handle, context, status, info).close();
    }

    /** Records the start of a callback; the caller closes the answer when its own work in the callback is done. */
    public Delivery deliver(Object handle, @Nullable Object context, String status, @Nullable Object info) {
        var thread = Thread.currentThread();
        long nanos = System.nanoTime();
        var event = journal.add(index -> new JournalEntry.Delivered(index,
                new RecordedEvent(index, Objects.requireNonNull(handle, "handle"), context, status, info, thread, nanos))).event();
        var current = probe;
        if (current != null) {
            current.run().ifPresent(what -> journal.add(index -> new JournalEntry.ProbeFailed(index, handle, event.index(), what)));
        }
        return new Delivery(journal, event);
    }

    /**
     * A call on the handle returned ERROR_IO_PENDING. Tell it only where a callback can hear the end; for a call that makes its
     * handle (InternetOpenUrl), tell it with the handle that HANDLE_CREATED announced.
     */
    public void callPended(Object handle) {
        journal.add(index -> new JournalEntry.CallPended(index, handle));
    }

    /** A call on the handle succeeded without pending. */
    public void callSucceeded(Object handle) {
        journal.add(index -> new JournalEntry.CallSucceeded(index, handle));
    }

    /** A call on the handle failed without pending. */
    public void callFailed(Object handle, long error) {
        journal.add(index -> new JournalEntry.CallFailed(index, handle, error));
    }

    /** The handle's context is about to become this one. Tell it before the change, since events may follow it at once. */
    public void contextChanged(Object handle, @Nullable Object context) {
        journal.add(index -> new JournalEntry.ContextChanged(index, handle, context));
    }

    /** The handle is a synchronous session, or belongs to one; what HANDLE_CREATED shows below it needs no telling. */
    public void synchronous(Object handle) {
        journal.add(index -> new JournalEntry.Marked(index, handle, Mark.SYNCHRONOUS));
    }

    /** The handle is one on which nothing is transferred: a session, or a connection for HTTP. */
    public void withoutNetwork(Object handle) {
        journal.add(index -> new JournalEntry.Marked(index, handle, Mark.WITHOUT_NETWORK));
    }

    /** The handle has context zero: nothing may come for it but the creation of its children. */
    public void silent(Object handle) {
        journal.add(index -> new JournalEntry.Marked(index, handle, Mark.SILENT));
    }

    /** Gives the handle a name for sequences and complaints; without one it is numbered. */
    public void name(Object handle, String name) {
        journal.name(handle, name);
    }

    /** From now on runs the probe on another thread during every callback; not returning in five seconds, or throwing, is a violation. */
    public void whileDelivering(Runnable code) {
        whileDelivering(code, PROBE_LIMIT);
    }

    /** As {@link #whileDelivering(Runnable)} with another limit. */
    public void whileDelivering(Runnable code, Duration limit) {
        probe = new DeliveryProbe(code, limit);
    }

    /** The handle's events so far as texts like {@code CONNECTING_TO_SERVER 127.0.0.1}, {@code REQUEST_COMPLETE result=1 error=0}. */
    public List<String> sequence(Object handle) {
        return journal.history().sequenceOf(handle);
    }

    /** The handle's events so far by status alone. */
    public List<String> statuses(Object handle) {
        return events(handle).stream().map(RecordedEvent::status).toList();
    }

    /** The handle's events so far by status, without those a ported test must not demand (G117). */
    public List<String> requiredStatuses(Object handle) {
        return statuses(handle).stream().filter(name -> !Status.named(name).map(Status::optional).orElse(false)).toList();
    }

    /** The handle's events so far. */
    public List<RecordedEvent> events(Object handle) {
        return journal.history().eventsOf(handle);
    }

    /**
     * Waits for the status on the handle and takes that arrival: each one counts for one wait. The callback may still be running.
     *
     * @throws AssertionError if the limit passes first
     */
    public RecordedEvent await(Object handle, String status, Duration limit) throws InterruptedException {
        return journal.take(handle, status, limit).orElseThrow(() -> {
            var history = journal.history();
            return new AssertionError(
                    "no " + status + " for " + history.nameOf(handle) + " within " + limit.toMillis() + " ms\n"
                            + history.listingOf(handle));
        });
    }

    /** What is broken so far, a readable text each; asks for pending calls to have completed. */
    public List<String> violations() {
        var history = journal.history();
        return Invariant.ALL.stream()
                .flatMap(invariant -> invariant.violations(history).stream())
                .map(violation -> violation.textIn(history))
                .toList();
    }

    /**
     * Checks every invariant; to be called when nothing is pending any more.
     *
     * @throws AssertionError listing every violation: rule, handle, event index and the handle's sequence
     */
    public void assertInvariants() {
        var violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " invariants broken:\n" + violations.stream().collect(Collectors.joining("\n")));
        }
    }
}

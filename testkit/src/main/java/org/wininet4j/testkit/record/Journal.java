package org.wininet4j.testkit.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What happened, in order. Thread-safe: one lock guards everything and is never held while foreign code runs. */
final class Journal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();

    // guarded by lock
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<Object, String> names = new LinkedHashMap<>();
    private final Map<Arrival, Integer> taken = new HashMap<>();

    private record Arrival(Object handle, String status) {}

    /** Adds the entry made for the next index. */
    <E extends JournalEntry> E add(IntFunction<E> entryAt) {
        lock.lock();
        try {
            var entry = entryAt.apply(entries.size());
            entries.add(entry);
            names.computeIfAbsent(entry.handle(), _ -> "handle" + (names.size() + 1));
            grown.signalAll();
            return entry;
        } finally {
            lock.unlock();
        }
    }

    void name(Object handle, String name) {
        lock.lock();
        try {
            names.put(handle, name);
        } finally {
            lock.unlock();
        }
    }

    History history() {
        lock.lock();
        try {
            return new History(entries, names);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an arrival that no earlier take has had, and takes it; empty when the limit has passed. */
    Optional<RecordedEvent> take(Object handle, String status, Duration limit) throws InterruptedException {
        var wanted = new Arrival(handle, status);
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            var found = untaken(wanted);
            while (found == null && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
                found = untaken(wanted);
            }
            if (found != null) {
                taken.merge(wanted, 1, Integer::sum);
            }
            return Optional.ofNullable(found);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable RecordedEvent untaken(Arrival wanted) {
        return entries.stream()
                .filter(JournalEntry.Delivered.class::isInstance)
                .map(entry -> ((JournalEntry.Delivered) entry).event())
                .filter(event -> new Arrival(event.handle(), event.status()).equals(wanted))
                .skip(taken.getOrDefault(wanted, 0))
                .findFirst()
                .orElse(null);
    }
}

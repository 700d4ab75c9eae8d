package org.wininet4j.testkit.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.JournalEntry.Delivered;
import org.wininet4j.testkit.record.JournalEntry.Mark;
import org.wininet4j.testkit.record.JournalEntry.Marked;

/** The journal up to one moment, with the questions the invariants ask of it. Immutable. */
final class History {
    private final List<JournalEntry> entries;
    private final Map<Object, List<JournalEntry>> byHandle = new LinkedHashMap<>();
    private final Map<Object, String> names;
    private final Map<Object, Object> parents = new HashMap<>();
    private final Map<Mark, Set<Object>> marks = new HashMap<>();

    History(List<JournalEntry> entries, Map<Object, String> names) {
        this.entries = List.copyOf(entries);
        this.names = new HashMap<>(names);
        for (var entry : this.entries) {
            note(entry);
        }
    }

    private void note(JournalEntry entry) {
        byHandle.computeIfAbsent(entry.handle(), _ -> new ArrayList<>()).add(entry);
        if (entry instanceof Marked(int _, Object handle, Mark mark)) {
            marks.computeIfAbsent(mark, _ -> new HashSet<>()).add(handle);
        }
        if (entry instanceof Delivered(int _, RecordedEvent event) && event.is(Status.HANDLE_CREATED) && event.info() != null) {
            parents.put(event.info(), event.handle());
        }
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /** Every entry of one handle, its parent's news of its creation not among them. */
    List<JournalEntry> entriesOf(Object handle) {
        return List.copyOf(byHandle.getOrDefault(handle, List.of()));
    }

    List<RecordedEvent> events() {
        return eventsIn(entries);
    }

    List<RecordedEvent> eventsOf(Object handle) {
        return eventsIn(entriesOf(handle));
    }

    private static List<RecordedEvent> eventsIn(List<JournalEntry> entries) {
        return entries.stream().filter(Delivered.class::isInstance).map(entry -> ((Delivered) entry).event()).toList();
    }

    /** Every handle an entry is about, in the order of their first one. */
    List<Object> handles() {
        return List.copyOf(byHandle.keySet());
    }

    /** The handle whose HANDLE_CREATED told of this one; null if nobody saw that. */
    @Nullable
    Object parentOf(Object handle) {
        return parents.get(handle);
    }

    boolean isMarked(Object handle, Mark mark) {
        return marks.getOrDefault(mark, Set.of()).contains(handle);
    }

    /** Whether the handle or one above it was said to be synchronous. */
    boolean isSynchronous(Object handle) {
        var seen = new HashSet<>();
        for (Object at = handle; at != null && seen.add(at); at = parentOf(at)) {
            if (isMarked(at, Mark.SYNCHRONOUS)) {
                return true;
            }
        }
        return false;
    }

    String nameOf(Object handle) {
        return names.getOrDefault(handle, String.valueOf(handle));
    }

    /** The event in one line: its status and what it tells. */
    String textOf(RecordedEvent event) {
        return switch (event.info()) {
            case null -> event.status();
            case Completion(Object result, long error) -> event.status() + " result=" + nameOf(result) + " error=" + error;
            case Object info -> event.status() + " " + nameOf(info);
        };
    }

    List<String> sequenceOf(Object handle) {
        return eventsOf(handle).stream().map(this::textOf).toList();
    }

    /** All entries about a handle, numbered, one a line: what a person needs to see beside a complaint. */
    String listingOf(Object handle) {
        var lines = new ArrayList<String>();
        for (var entry : entriesOf(handle)) {
            lines.add("      #" + entry.index() + " " + textOf(entry));
        }
        return String.join("\n", lines);
    }

    private String textOf(JournalEntry entry) {
        return switch (entry) {
            case Delivered(int _, RecordedEvent event) -> textOf(event) + " ctx=" + event.context() + " @" + event.thread().getName();
            case JournalEntry.DeliveryEnded(int _, Object _, int event) -> "(callback #" + event + " returned)";
            case JournalEntry.CallPended _ -> "(call pends)";
            case JournalEntry.CallSucceeded _ -> "(call succeeded)";
            case JournalEntry.CallFailed(int _, Object _, long error) -> "(call failed with " + error + ")";
            case JournalEntry.ContextChanged(int _, Object _, var context) -> "(context becomes " + context + ")";
            case Marked(int _, Object _, Mark mark) -> "(said to be " + mark + ")";
            case JournalEntry.ProbeFailed(int _, Object _, int event, String what) -> "(probe during #" + event + ": " + what + ")";
        };
    }
}

package org.wininet4j.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the latest call of each kind on each handle has filled in by now, also when it went on after it had returned. Thread-safe. */
final class FilledIn {
    /** What variables hold that no call has touched. */
    private static final Map<String, String> UNTOUCHED = Map.of("read", "n=0 \"\"", "readex", "n=0 \"\"", "avail", "n=0", "find",
            "\"\" size=0 attr=0x0");

    private final Map<String, Supplier<String>> latest = new ConcurrentHashMap<>();

    /** A call begins whose first word is the handle; the supplier tells what it has filled in. */
    void by(Statement call, Supplier<String> shown) throws ScenarioSyntaxException {
        by(call.verb(), call.word(0), shown);
    }

    void by(String kind, String handle, Supplier<String> shown) {
        latest.put(kind + ' ' + handle, shown);
    }

    /** The statement {@code show KIND H}. */
    String show(Statement statement) throws ScenarioSyntaxException {
        String kind = statement.word(0);
        String untouched = UNTOUCHED.get(kind);
        if (untouched == null) {
            throw new ScenarioSyntaxException("show read|readex|avail|find H: " + statement.text());
        }
        return latest.getOrDefault(kind + ' ' + statement.word(1), () -> untouched).get();
    }
}

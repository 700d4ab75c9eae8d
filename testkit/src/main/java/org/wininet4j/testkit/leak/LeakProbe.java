package org.wininet4j.testkit.leak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * What of this process is there later but was not when the probe was made: threads (virtual ones too), sockets and open files
 * (where /proc tells), temporary files. Threads of the JDK's own housekeeping do not count. Immutable.
 */
public final class LeakProbe {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Map<String, String> before;
    private final Predicate<String> tolerated;

    private LeakProbe(Map<String, String> before, Predicate<String> tolerated) {
        this.before = before;
        this.tolerated = tolerated;
    }

    /** A probe that remembers what is there now. */
    public static LeakProbe start() {
        return new LeakProbe(holdings(), _ -> false);
    }

    /** The same probe, but what has such a description may stay. */
    public LeakProbe tolerating(Predicate<String> descriptions) {
        return new LeakProbe(before, tolerated.or(descriptions));
    }

    /** Descriptions of what is left, once nothing is or once the patience has run out. */
    public List<String> leftovers(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var left = leftNow();
        while (!left.isEmpty() && System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL_NANOS);
            left = leftNow();
        }
        return left;
    }

    /**
     * Waits as {@link #leftovers} does.
     *
     * @throws AssertionError listing what is left
     */
    public void assertNothingLeft(Duration patience) {
        var left = leftovers(patience);
        if (!left.isEmpty()) {
            throw new AssertionError(report(left));
        }
    }

    /** The leftovers as a text for people. */
    public static String report(List<String> leftovers) {
        return "left behind (" + leftovers.size() + "):\n  " + String.join("\n  ", leftovers);
    }

    private List<String> leftNow() {
        var now = holdings();
        now.keySet().removeAll(before.keySet());
        return now.values().stream().filter(tolerated.negate()).toList();
    }

    private static Map<String, String> holdings() {
        var all = new TreeMap<String, String>();
        all.putAll(PlatformThreads.now());
        all.putAll(VirtualThreads.now());
        all.putAll(OpenDescriptors.now());
        all.putAll(TemporaryFiles.now());
        return all;
    }
}

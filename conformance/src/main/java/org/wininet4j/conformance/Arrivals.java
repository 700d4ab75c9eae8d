package org.wininet4j.conformance;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts which status has come for which handle; each arrival is taken by one wait. Thread-safe. */
final class Arrivals {
    // guarded by this
    private final Map<String, Integer> counts = new HashMap<>();

    synchronized void add(String status, String handle) {
        counts.merge(key(status, handle), 1, Integer::sum);
        notifyAll();
    }

    /** Takes one arrival, waiting for it at most as long as said; false if it has not come. */
    synchronized boolean take(String status, String handle, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        String key = key(status, handle);
        while (counts.getOrDefault(key, 0) == 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        counts.merge(key, -1, Integer::sum);
        return true;
    }

    private static String key(String status, String handle) {
        return status + ' ' + handle;
    }
}

package org.wininet4j.benchmarks.drive;

import java.util.Locale;

/** What an agent measures. */
public enum Metric {
    /** Requests which succeeded while it was measured. */
    REQUESTS,
    /** Requests which failed or never ended. */
    FAILURES,
    /** From the first request to the end of the last one. */
    SECONDS,
    /** Of the whole process, in that time. */
    CPU_SECONDS,
    /** By all threads of the JVM, in that time. */
    ALLOCATED_BYTES,
    /** Of the heap's pools together, in that time. */
    PEAK_HEAP_BYTES,
    /** Of the process, since it began. */
    PEAK_RSS_BYTES,
    /** Heap held by a call that waits for its answer, its connection included. */
    PENDING_HEAP_BYTES,
    /** The same, of the process. */
    PENDING_RSS_BYTES,
    /** Heap held by an idle connection. */
    IDLE_HEAP_BYTES,
    /** The same, of the process. */
    IDLE_RSS_BYTES,
    /** Heap held by an open handle. */
    HANDLE_HEAP_BYTES;

    /** Its name in JSON: {@code cpuSeconds}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return key.toString();
    }
}

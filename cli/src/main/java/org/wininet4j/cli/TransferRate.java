package org.wininet4j.cli;

import java.time.Duration;
import java.util.ArrayDeque;

/** How fast bytes come, by the last few seconds, so that a stall shows. Not thread-safe. */
final class TransferRate {

    static final Duration WINDOW = Duration.ofSeconds(3);

    private static final double NANOS_PER_SECOND = 1e9;

    /** Bytes moved by a moment. */
    private record Sample(long nanos, long bytes) {}

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    /** The transfer had moved {@code bytes} at {@code nanos}; times do not run backwards. */
    void sample(long nanos, long bytes) {
        samples.addLast(new Sample(nanos, bytes));
        // one sample older than the window stays, to measure from
        while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW.toNanos()) {
            samples.removeFirst();
        }
    }

    /** 0 before there is anything to measure. */
    double bytesPerSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        long nanos = samples.getLast().nanos() - samples.getFirst().nanos();
        return nanos > 0 ? (samples.getLast().bytes() - samples.getFirst().bytes()) * NANOS_PER_SECOND / nanos : 0;
    }
}

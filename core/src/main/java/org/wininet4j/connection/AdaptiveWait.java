package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks for an answer a few times before its thread goes to sleep for it, where that has proved worthwhile. Confined to the reader of one
 * connection.
 *
 * <p>The problem: a server on this machine or the next answers within some 30 µs, and putting a thread to sleep and waking it
 * costs as much again. The idea: while the last answers of a connection came within {@value #PATIENCE_NANOS} ns, its next one is polled for
 * that long. One late answer ends that, and each further one doubles how many quick ones are asked for before it begins again. At most one
 * thread less than there are processors polls, and no virtual one: it would hold the carrier that others wait for.
 */
final class AdaptiveWait {

    /** How long is polled at most, and what a quick answer is. */
    private static final long PATIENCE_NANOS = 100_000;

    /** How many quick answers in a row are asked for at first, and at most. */
    private static final int FIRST_PROOF = 4;

    private static final int LONGEST_PROOF = 4096;

    private static final int MAX_POLLERS = Runtime.getRuntime().availableProcessors() - 1;

    private static final AtomicInteger POLLERS = new AtomicInteger();

    private final InputStream in;
    private final boolean enabled;
    private int proof = FIRST_PROOF;
    private int quick;

    AdaptiveWait(InputStream in, boolean enabled) {
        this.in = in;
        this.enabled = enabled;
    }

    /** Polls until something can be read, or until that is not worthwhile; not at all where it is not enabled. */
    void poll() throws IOException {
        if (!enabled || quick < proof || Thread.currentThread().isVirtual()) {
            return;
        }
        if (POLLERS.incrementAndGet() <= MAX_POLLERS) {
            pollUntil(System.nanoTime() + PATIENCE_NANOS);
        }
        POLLERS.decrementAndGet();
    }

    private void pollUntil(long end) throws IOException {
        while (in.available() == 0 && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    /** An answer came after so long. */
    void answered(long nanos) {
        if (nanos <= PATIENCE_NANOS) {
            quick = Math.min(quick + 1, proof);
        } else {
            proof = quick == proof ? Math.min(2 * proof, LONGEST_PROOF) : proof;
            quick = 0;
        }
    }
}

package org.wininet4j.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks for an answer a few times before its thread goes to sleep for it, where that has proved worthwhile. Confined to the reader of one
 * connection.
 *
 * <p>The problem: a server on this machine or the next answers within some 30 µs, and to put a thread to sleep and wake it costs more than
 * that. The idea: when most of the last answers of a connection were quick, the next ones are polled for, each for at most
 * {@link #PATIENCE_NANOS}. A poll that finds nothing has burnt a processor for that long: it costs {@link #PRICE} times the credit that a
 * successful one earns. Without credit the polling ends, and twice as many quick answers as before are asked for until it begins again; with all
 * the credit there can be, that proof is the shortest again. At most one thread less than there are processors polls, and no virtual
 * one: it would hold the carrier that others wait for.
 */
final class AdaptiveWait {

    /** How long is polled at most. */
    static final long PATIENCE_NANOS = 100_000;

    /** An answer that was slept for is quick if it came within this time, waking up included. */
    static final long QUICK_NANOS = 250_000;

    /** How many more quick answers than slow ones are asked for, at first and at most. */
    static final int SHORTEST_PROOF = 4;

    static final int LONGEST_PROOF = 4096;

    /** Credit when polling begins, and at most; and what a poll in vain costs. */
    static final int FIRST_CREDIT = 8;

    static final int MOST_CREDIT = 32;

    static final int PRICE = 4;

    private static final int MAX_POLLERS = Runtime.getRuntime().availableProcessors() - 1;

    private static final AtomicInteger POLLERS = new AtomicInteger();

    private final InputStream in;
    private final int mostPollers;
    private int proof = SHORTEST_PROOF;
    private int quick;
    private int credit = FIRST_CREDIT;
    private boolean concerned;
    private boolean polled;

    AdaptiveWait(InputStream in, boolean enabled) {
        this(in, enabled ? MAX_POLLERS : 0);
    }

    /** Where so many threads may poll at once. */
    AdaptiveWait(InputStream in, int mostPollers) {
        this.in = in;
        this.mostPollers = mostPollers;
    }

    /** The next wait is for an answer: only such a one is polled for, and counts. A body's bytes follow each other without a poll. */
    void next() {
        concerned = mostPollers > 0;
    }

    /** Polls from {@code now} until something can be read, or until that is not worthwhile; not at all where it is not enabled. */
    void poll(long now) throws IOException {
        polled = false;
        if (!concerned || quick < proof || Thread.currentThread().isVirtual()) {
            return;
        }
        try {
            if (POLLERS.incrementAndGet() <= mostPollers) {
                polled = true;
                pollUntil(now + PATIENCE_NANOS);
            }
        } finally {
            POLLERS.decrementAndGet();
        }
    }

    private void pollUntil(long end) throws IOException {
        while (in.available() == 0 && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    /** The answer to the wait that began at {@code began} with {@link #poll} has come. */
    void answered(long began) {
        if (concerned) {
            concerned = false;
            took(System.nanoTime() - began);
        }
    }

    /** The answer came after so long. */
    void took(long nanos) {
        if (!polled) {
            quick = nanos <= QUICK_NANOS ? Math.min(quick + 1, proof) : Math.max(quick - 1, 0);
        } else if (nanos <= PATIENCE_NANOS) {
            earn();
        } else {
            pay();
        }
    }

    private void earn() {
        credit = Math.min(credit + 1, MOST_CREDIT);
        if (credit == MOST_CREDIT) {
            proof = SHORTEST_PROOF;
        }
    }

    private void pay() {
        credit -= PRICE;
        if (credit <= 0) {
            credit = FIRST_CREDIT;
            proof = Math.min(2 * proof, LONGEST_PROOF);
            quick = 0;
        }
    }
}

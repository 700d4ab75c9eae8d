package org.wininet4j.call;

import java.time.Duration;
import java.util.Optional;
import org.wininet4j.Timings;

/** Measures the steps of one call. Confined to the thread of the call until it is stopped, immutable afterwards. */
public final class StepClock {

    /** What is measured. */
    public enum Phase {
        /** Looking up a name. */
        RESOLVING,
        /** TCP connect. */
        CONNECTING,
        /** TLS handshake. */
        SECURING,
        /** Writing the request. */
        SENDING,
        /** Waiting for and reading the head. */
        WAITING
    }

    private static final long NEVER = -1;

    private final long beganNanos = System.nanoTime();
    private long phaseBegan;
    private long resolving = NEVER;
    private long connecting = NEVER;
    private long securing = NEVER;
    private long sending = NEVER;
    private long waiting = NEVER;
    private long total;

    /** A phase begins. */
    public void begin() {
        phaseBegan = System.nanoTime();
    }

    /** The phase that began last ended. */
    public void end(Phase phase) {
        long spent = System.nanoTime() - phaseBegan;
        switch (phase) {
            case RESOLVING -> resolving = sum(resolving, spent);
            case CONNECTING -> connecting = sum(connecting, spent);
            case SECURING -> securing = sum(securing, spent);
            case SENDING -> sending = sum(sending, spent);
            case WAITING -> waiting = sum(waiting, spent);
        }
    }

    private static long sum(long before, long spent) {
        return Math.max(0, before) + spent;
    }

    /** The call is over. */
    public void stop() {
        total = System.nanoTime() - beganNanos;
    }

    /** What was measured, once it is stopped. */
    public Timings timings() {
        return new Timings(
                measured(resolving),
                measured(connecting),
                measured(securing),
                measured(sending).orElse(Duration.ZERO),
                measured(waiting).orElse(Duration.ZERO),
                Duration.ofNanos(total));
    }

    private static Optional<Duration> measured(long nanos) {
        return nanos == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}

package org.wininet4j.call;

import java.time.Duration;
import java.util.Optional;
import org.wininet4j.Timings;

/** Measures the steps of one call. Confined to the thread of the call. */
public final class StepClock {

    /** What is measured. */
    public enum Phase {
        /** Looking up a name. */
        RESOLVING(0),
        /** TCP connect. */
        CONNECTING(1),
        /** TLS handshake. */
        SECURING(2),
        /** Writing the request. */
        SENDING(3),
        /** Waiting for and reading the head. */
        WAITING(4);

        private final int slot;

        Phase(int slot) {
            this.slot = slot;
        }
    }

    private static final long NEVER = -1;

    private final long beganNanos = System.nanoTime();
    private final long[] spent = {NEVER, NEVER, NEVER, NEVER, NEVER};
    private long phaseBegan;

    /** A phase begins. */
    public void begin() {
        phaseBegan = System.nanoTime();
    }

    /** The phase that began last ended. */
    public void end(Phase phase) {
        int index = phase.slot;
        spent[index] = Math.max(0, spent[index]) + System.nanoTime() - phaseBegan;
    }

    /** What was measured until now. */
    public Timings timings() {
        return new Timings(
                measured(Phase.RESOLVING),
                measured(Phase.CONNECTING),
                measured(Phase.SECURING),
                measured(Phase.SENDING).orElse(Duration.ZERO),
                measured(Phase.WAITING).orElse(Duration.ZERO),
                Duration.ofNanos(System.nanoTime() - beganNanos));
    }

    private Optional<Duration> measured(Phase phase) {
        long nanos = spent[phase.slot];
        return nanos == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}

package org.wininet4j.benchmarks.run;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param rounds how often each agent has its turn
 * @param roundsPerProcess after so many rounds each agent gets a new process: no two are compiled alike
 * @param warmup of a process
 * @param refresh before each further measuring
 * @param measure how long each measuring takes
 * @param transferBytes of a download or upload
 * @param inFlight requests at once
 * @param held handles, waiting calls and idle connections whose memory is measured
 * @param launches of a cold process in each round
 */
public record Pace(
        int rounds, int roundsPerProcess, Duration warmup, Duration refresh, Duration measure, long transferBytes, int inFlight,
        int held, int launches) {

    /** For numbers to be written down. */
    public static final Pace FULL = new Pace(
            5, 5, Duration.ofSeconds(8), Duration.ofMillis(500), Duration.ofSeconds(2), 512L << 20, 10_000, 5_000, 20);

    /** To see that all of it works. */
    public static final Pace QUICK = new Pace(
            1, 1, Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(300), 32L << 20, 2_000, 500, 3);

    /** The same with another number of rounds. */
    public Pace withRounds(int newRounds) {
        return new Pace(newRounds, roundsPerProcess, warmup, refresh, measure, transferBytes, inFlight, held, launches);
    }
}

package org.wininet4j.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time limits of a call, taken when it begins.
 *
 * @param connectTimeout for the wait for a connection, the look-up, all addresses and TLS together
 * @param connectRetries how many addresses are tried
 * @param sendTimeout for each wait while sending
 * @param receiveTimeout for each wait while receiving
 */
public record CallLimits(Duration connectTimeout, int connectRetries, Duration sendTimeout, Duration receiveTimeout) {

    /** {@code limit} in nanoseconds, at most what a long holds. */
    public static long nanos(Duration limit) {
        return TimeUnit.NANOSECONDS.convert(limit);
    }
}

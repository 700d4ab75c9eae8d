package org.wininet4j.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wininet4j.InternetOption;

/**
 * The time limits of a call, taken when it begins.
 *
 * @param connectTimeout for the wait for a connection, the look-up, all addresses and TLS together
 * @param connectRetries how many addresses are tried
 * @param sendTimeout for each wait while sending
 * @param receiveTimeout for each wait while receiving
 */
public record CallLimits(Duration connectTimeout, int connectRetries, Duration sendTimeout, Duration receiveTimeout) {

    /** {@code limit} as the JDK's sockets take it: milliseconds, 0 for none. */
    public static int millis(Duration limit) {
        if (limit.equals(InternetOption.NO_LIMIT)) {
            return 0;
        }
        long millis = limit.plusNanos(999_999).toMillis();
        return Math.clamp(millis, 1, Integer.MAX_VALUE);
    }

    /** {@code limit} in nanoseconds, at most what a long holds. */
    public static long nanos(Duration limit) {
        return TimeUnit.NANOSECONDS.convert(limit);
    }
}

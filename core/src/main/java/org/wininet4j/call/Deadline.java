package org.wininet4j.call;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment after which a step has taken too long. Immutable. */
public final class Deadline {

    private final boolean limited;
    private final long endNanos;

    private Deadline(boolean limited, long endNanos) {
        this.limited = limited;
        this.endNanos = endNanos;
    }

    /** {@code limit} from now. */
    public static Deadline in(Duration limit) {
        return in(limit, System.nanoTime());
    }

    /** {@code limit} from {@code now}, as {@link System#nanoTime} tells it. */
    public static Deadline in(Duration limit, long now) {
        long nanos = CallLimits.nanos(limit);
        boolean limited = nanos < Long.MAX_VALUE / 2;
        return new Deadline(limited, limited ? now + nanos : 0);
    }

    /** What is left in nanoseconds, perhaps negative; a very large number if there is no limit. */
    public long remainingNanos() {
        return limited ? endNanos - System.nanoTime() : Long.MAX_VALUE;
    }

    /**
     * What is left in nanoseconds, at least 1; {@link Long#MAX_VALUE} if there is no limit.
     *
     * @throws SocketTimeoutException if nothing is left
     */
    public long positiveNanos() throws SocketTimeoutException {
        long nanos = remainingNanos();
        if (nanos <= 0) {
            throw new SocketTimeoutException("time is over");
        }
        return nanos;
    }

    /**
     * What is left in milliseconds, at least 1, or 0 if there is no limit: as the JDK's sockets take it.
     *
     * @throws SocketTimeoutException if nothing is left
     */
    public int remainingMillis() throws SocketTimeoutException {
        if (!limited) {
            return 0;
        }
        return Math.clamp((positiveNanos() + 999_999) / 1_000_000, 1, Integer.MAX_VALUE);
    }
}

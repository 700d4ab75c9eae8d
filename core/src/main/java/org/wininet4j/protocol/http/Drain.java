package org.wininet4j.protocol.http;

/** Discards what is left of a body, so that its connection can be used again: until the end, a fault or a limit; not begun where too much is known to be left. */
final class Drain {

    /** How many unread bytes are discarded at most. */
    static final int MAX_BYTES = 256 * 1024;

    /** How long the rest of a challenge's body is waited for. */
    static final long MAX_CHALLENGE_NANOS = 2_000_000_000L;

    private static final int STEP_BYTES = 8 * 1024;

    private Drain() {}

    /** Each wait has this limit, {@link BodySource#NO_WAIT} for none at all. */
    static void drain(ResponseBody body, long limitNanos) {
        discard(body, limitNanos, false);
    }

    /** As {@link #drain}, that of a challenge: all waits together have this limit, which is cut. */
    static void drainSoon(ResponseBody body, long limitNanos) {
        discard(body, Math.min(limitNanos, MAX_CHALLENGE_NANOS), true);
    }

    private static void discard(ResponseBody body, long limitNanos, boolean together) {
        if (!goesOn(body) || body.remaining() > MAX_BYTES) {
            return;
        }
        // no larger than the body can fill
        var discarded = new byte[Math.clamp(body.totalBytes().orElse(STEP_BYTES), 1, STEP_BYTES)];
        long began = System.nanoTime();
        int total = 0;
        while (goesOn(body) && total < MAX_BYTES) {
            int count = body.readBuffered(discarded, 0, discarded.length);
            if (count == 0 && goesOn(body)) {
                long wait = together ? Math.max(BodySource.NO_WAIT, limitNanos - (System.nanoTime() - began)) : limitNanos;
                count = body.pull(discarded, 0, discarded.length, wait);
            }
            if (count == BodySource.WOULD_WAIT) {
                return;
            }
            total += count;
        }
    }

    private static boolean goesOn(ResponseBody body) {
        return !body.ended() && body.fault().isEmpty();
    }
}

package org.wininet4j.protocol.http;

/** Discards what is left of a challenge's body, so that its connection can be used again. */
final class Drain {

    /** How long it is waited for. */
    static final long MAX_CHALLENGE_NANOS = 2_000_000_000L;

    private Drain() {}

    /** Until the end, a fault or a limit; not begun where the body is known to be too long. */
    static void drainSoon(ResponseBody body, long limitNanos) {
        if (body.totalBytes().orElse(0) > ResponseBody.MAX_DRAIN_BYTES) {
            return;
        }
        var discarded = body.roomToDiscard();
        long end = System.nanoTime() + Math.min(limitNanos, MAX_CHALLENGE_NANOS);
        int total = 0;
        while (goesOn(body) && total < ResponseBody.MAX_DRAIN_BYTES) {
            int count = step(body, discarded, Math.max(BodySource.NO_WAIT, end - System.nanoTime()));
            if (count == BodySource.WOULD_WAIT) {
                return;
            }
            total += count;
        }
    }

    private static boolean goesOn(ResponseBody body) {
        return !body.ended() && body.fault().isEmpty();
    }

    private static int step(ResponseBody body, byte[] discarded, long waitNanos) {
        int count = body.readBuffered(discarded, 0, discarded.length);
        return count == 0 && goesOn(body) ? body.pull(discarded, 0, discarded.length, waitNanos) : count;
    }
}

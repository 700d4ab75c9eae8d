package org.wininet4j.protocol.http;

import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;

/** Whether the position in a body may be set, and to what (D11). Pure. */
public final class SeekPolicy {

    private SeekPolicy() {}

    /** What a distance counts from. */
    public enum Origin {
        /** The beginning of the body. */
        BEGIN,
        /** The position now. */
        CURRENT,
        /** The end of the body. */
        END
    }

    /**
     * What is known of a body.
     *
     * @param cacheable whether the request was opened without NO_CACHE_WRITE
     * @param whole whether it is the answer 200 to a GET, as it was sent
     * @param ranges whether its server sends parts of it
     * @param length how long it is; negative if that is not known
     * @param position how much of it has been read
     * @param ended whether its end has been read
     */
    record Facts(boolean cacheable, boolean whole, boolean ranges, long length, long position, boolean ended) {

        /** Of a body whose codings are taken off (D9). */
        static final Facts DECODED = new Facts(true, false, false, -1, 0, false);
    }

    /** What to do. */
    sealed interface Decision {}

    /** The next read begins here, perhaps beyond the end. */
    record To(long position) implements Decision {}

    /** The call fails. */
    record Refuse(InternetError error, String reason) implements Decision {}

    static Decision decide(Facts facts, Origin origin, long distance) {
        if (!facts.cacheable()) {
            return invalid("the request was opened with NO_CACHE_WRITE");
        }
        if (facts.length() < 0 || !facts.whole()) {
            return invalid("the length of the body is not known");
        }
        if (!facts.ranges()) {
            return invalid("the server sends no parts of it");
        }
        if (facts.ended()) {
            return invalid("its end has been read");
        }
        return to(switch (origin) {
            case BEGIN -> 0;
            case CURRENT -> facts.position();
            case END -> facts.length();
        }, distance);
    }

    /** Where a position is set in what can be read anywhere, such as a file. */
    public static long target(Call call, Origin origin, long distance, long position, long length) throws InternetException {
        return switch (decide(new Facts(true, true, true, length, position, false), origin, distance)) {
            case To(long target) -> target;
            case Refuse(InternetError error, String reason) -> throw call.failure(error, reason, null);
        };
    }

    private static Decision to(long base, long distance) {
        if (distance > Long.MAX_VALUE - base) {
            return invalid("no position is that large");
        }
        return base + distance < 0 ? new Refuse(InternetError.NEGATIVE_SEEK, "a position before the beginning") : new To(base + distance);
    }

    private static Refuse invalid(String reason) {
        return new Refuse(InternetError.INVALID_OPERATION, reason);
    }
}

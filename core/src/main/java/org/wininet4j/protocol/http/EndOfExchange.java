package org.wininet4j.protocol.http;

import org.wininet4j.codec.http1.BodyFraming;

/** What becomes of a connection when its exchange is over (G25, G45–G47, G60–G67). Pure. */
enum EndOfExchange {
    /** It goes to the pool, without an event. */
    KEEP,
    /** It is closed, and that is reported. */
    SHUT,
    /** It is gone; nothing is reported. */
    FORGET,
    /** It stays with the request until the handle is closed or sends again. */
    HOLD;

    /**
     * What is known.
     *
     * @param framing how the body's end is told
     * @param reusable the response and the request allow another exchange (K1, P66)
     * @param saysClose the response says {@code Connection: close}
     * @param bodyEnded the whole body has come
     */
    record Facts(BodyFraming framing, boolean reusable, boolean saysClose, boolean bodyEnded) {}

    /** When the body has been delivered to its end. */
    static EndOfExchange afterBody(Facts facts) {
        if (facts.reusable()) {
            return KEEP;
        }
        return switch (facts.framing()) {
            case BodyFraming.Empty _ -> SHUT;
            case BodyFraming.Length(long bytes) -> bytes == 0 ? SHUT : HOLD;
            case BodyFraming.Chunked _ -> HOLD;
            case BodyFraming.UntilClose _ -> facts.saysClose() ? SHUT : FORGET;
        };
    }

    /** When the handle is closed, or sends again. */
    static EndOfExchange atClose(Facts facts) {
        if (facts.bodyEnded() && facts.reusable()) {
            return KEEP;
        }
        boolean closedByServer = facts.framing() instanceof BodyFraming.UntilClose && facts.bodyEnded();
        return closedByServer && !facts.saysClose() ? FORGET : SHUT;
    }
}

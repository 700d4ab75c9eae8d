package org.wininet4j.cookie;

/** Whether a cookie is sent, and why. Immutable. */
public record CookieVerdict(Cookie cookie, CookieReason reason) {

    /** Whether it is. */
    public boolean sent() {
        return reason == CookieReason.SENT;
    }
}

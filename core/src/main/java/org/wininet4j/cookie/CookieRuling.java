package org.wininet4j.cookie;

/**
 * What became of a cookie that was set. Immutable. Its text does not tell the name (CO102).
 *
 * @param state in WinINet's words
 * @param reason why
 * @param name the cookie's, empty if it has none or could not be read
 * @param persistent whether it came with an expiry to come
 */
public record CookieRuling(CookieState state, CookieReason reason, String name, boolean persistent) {
    @Override
    public String toString() {
        return state + ": " + reason.text();
    }
}

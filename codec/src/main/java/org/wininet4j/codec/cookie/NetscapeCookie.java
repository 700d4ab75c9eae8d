package org.wininet4j.codec.cookie;

import java.util.OptionalLong;

/**
 * A line of {@code cookies.txt}; immutable. Its text tells neither name nor value (CO102).
 *
 * @param domain in lower case, without a leading dot
 * @param subdomains whether it is for the sub-domains too
 * @param path begins with a slash
 * @param secure sent to https only
 * @param httpOnly hidden from scripts: the line begins with {@code #HttpOnly_}
 * @param expirySeconds since 1970; empty for a session cookie, whose line has 0
 * @param name perhaps empty
 * @param value perhaps empty
 */
public record NetscapeCookie(
        String domain,
        boolean subdomains,
        String path,
        boolean secure,
        boolean httpOnly,
        OptionalLong expirySeconds,
        String name,
        String value) {

    @Override
    public String toString() {
        return "cookie of " + domain + path;
    }
}

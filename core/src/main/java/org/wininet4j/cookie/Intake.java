package org.wininet4j.cookie;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.cookie.CookieDomain;
import org.wininet4j.codec.cookie.CookiePath;

/**
 * A cookie that its own attributes and the policy let into the jar, and what the cookies there say to it (CO21, CO36, CO38, CO62, CO63). Pure.
 *
 * @param cookie as it was set
 * @param target by which URL
 * @param caller by whom
 * @param byPolicy STORED, LEASHED or DOWNGRADED
 * @param sessionOnly whether newly set cookies end with the process (CO82)
 * @param nowMillis the time
 */
record Intake(
        Cookie cookie, CookieTarget target, CookieCaller caller, CookieReason byPolicy, boolean sessionOnly, long nowMillis) {

    /** Whether it came with an expiry to come. */
    boolean persistent() {
        return cookie.persistent() && !deletes();
    }

    /** Whether it only ends the one of its key. */
    boolean deletes() {
        return cookie.expiredAt(nowMillis);
    }

    /** What is against it in the table: {@code old}, the one of its key, or a Secure one it would hide (RFC 6265bis, 5.7). */
    Optional<CookieReason> refusal(@Nullable Entry old, Iterable<Entry> ofSite) {
        if (old != null && isLive(old) && old.cookie.httpOnly() && !caller.httpOnly()) {
            return Optional.of(CookieReason.REPLACES_HTTP_ONLY);
        }
        if (!target.secure()) {
            for (var entry : ofSite) {
                if (isLive(entry) && hides(entry.cookie)) {
                    return Optional.of(CookieReason.REPLACES_SECURE);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLive(Entry entry) {
        return !entry.cookie.expiredAt(nowMillis);
    }

    private boolean hides(Cookie there) {
        return there.secure()
                && there.name().equals(cookie.name())
                && (CookieDomain.covers(there.domain(), cookie.domain()) || CookieDomain.covers(cookie.domain(), there.domain()))
                && CookiePath.matches(there.path(), cookie.path());
    }

    /** The cookie as it is kept in place of {@code old}. */
    Cookie kept(@Nullable Entry old) {
        var parts = cookie.toBuilder().leashed(byPolicy == CookieReason.LEASHED).lastAccess(Instant.ofEpochMilli(nowMillis));
        if (old != null && isLive(old)) {
            parts.creation(old.cookie.creation());
        }
        return isDowngraded() ? parts.sessionOnly().build() : parts.build();
    }

    private boolean isDowngraded() {
        return persistent() && (sessionOnly || byPolicy == CookieReason.DOWNGRADED);
    }

    /** What is told of it when it is kept in place of {@code old}, or has deleted it. */
    CookieRuling ruling(@Nullable Entry old) {
        if (deletes()) {
            return ruling(CookieState.ACCEPT, CookieReason.DELETED);
        }
        if (byPolicy == CookieReason.LEASHED) {
            return ruling(CookieState.LEASH, byPolicy);
        }
        if (isDowngraded()) {
            var state = byPolicy == CookieReason.DOWNGRADED ? CookieState.DOWNGRADE : CookieState.ACCEPT;
            return ruling(state, CookieReason.DOWNGRADED);
        }
        return ruling(CookieState.ACCEPT, old != null && isLive(old) ? CookieReason.REPLACED : CookieReason.STORED);
    }

    CookieRuling ruling(CookieState state, CookieReason reason) {
        return new CookieRuling(state, reason, cookie.name(), persistent());
    }
}

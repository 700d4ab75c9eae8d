package org.wininet4j.cookie;

import java.time.Instant;
import java.util.Optional;
import org.wininet4j.codec.cookie.CookieDomain;
import org.wininet4j.codec.cookie.CookiePath;
import org.wininet4j.codec.cookie.PublicSuffixes;
import org.wininet4j.codec.cookie.SetCookie;

/** Whether what sets a cookie may do so for a URL and a caller, whatever else is in the jar, and which cookie it makes. Pure. */
final class Acceptance {

    /** How long a cookie lives at most (CO37). */
    static final long MAX_LIFE_MILLIS = 400L * 24 * 60 * 60 * 1000;

    private static final String SECURE_PREFIX = "__secure-";
    private static final String HOST_PREFIX = "__host-";

    private final SetCookie set;
    private final CookieTarget target;
    private final CookieCaller caller;
    private final SameSite sameSite;

    Acceptance(SetCookie set, CookieTarget target, CookieCaller caller) {
        this.set = set;
        this.target = target;
        this.caller = caller;
        this.sameSite = switch (set.attributes().sameSite()) {
            case MISSING -> SameSite.NOT_SET;
            case NONE -> SameSite.NONE;
            case LAX -> SameSite.LAX;
            case STRICT -> SameSite.STRICT;
        };
    }

    /** The first thing that is against it. */
    Optional<CookieReason> refusal(PublicSuffixes suffixes) {
        var attributes = set.attributes();
        var domain = domainFault(suffixes);
        if (domain.isPresent()) {
            return domain;
        }
        if (attributes.secure() && !target.secure() && caller.network()) {
            return Optional.of(CookieReason.SECURE_IN_CLEAR);
        }
        if (!keepsPrefix(set.name().isEmpty() ? set.value() : set.name())) {
            return Optional.of(CookieReason.PREFIX);
        }
        if (sameSite == SameSite.NONE && !attributes.secure()) {
            return Optional.of(CookieReason.NONE_IN_CLEAR);
        }
        if (!Matching.maySetFromPageOf(sameSite, caller.relation())) {
            return Optional.of(CookieReason.CROSS_SITE);
        }
        return attributes.httpOnly() && !caller.httpOnly() ? Optional.of(CookieReason.HTTP_ONLY) : Optional.empty();
    }

    /** CO50–CO52; of a host that begins with a dot every domain is illegal. */
    private Optional<CookieReason> domainFault(PublicSuffixes suffixes) {
        var domain = hasDomain() ? set.attributes().domain() : target.host();
        if (!hasDomain() && !domain.startsWith(".")) {
            return Optional.empty();
        }
        return switch (CookieDomain.ask(domain, target.host(), suffixes)) {
            case LEGAL -> Optional.empty();
            case ILLEGAL -> Optional.of(CookieReason.ILLEGAL_DOMAIN);
            case PUBLIC_SUFFIX -> Optional.of(CookieReason.PUBLIC_SUFFIX);
        };
    }

    /** CO41; a nameless cookie must not look as if it had such a name. */
    private boolean keepsPrefix(String text) {
        boolean host = startsWith(text, HOST_PREFIX);
        if (!host && !startsWith(text, SECURE_PREFIX)) {
            return true;
        }
        var attributes = set.attributes();
        boolean bound = !hasDomain() && attributes.path().equals("/");
        return !set.name().isEmpty() && attributes.secure() && (!host || bound);
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private boolean hasDomain() {
        return !set.attributes().domain().isEmpty();
    }

    /** Whether it comes with an expiry to come. */
    boolean persistent(long nowMillis) {
        return expiryMillis(nowMillis).filter(expiry -> expiry > nowMillis).isPresent();
    }

    /** The cookie it makes if nothing is against it; CO32: without a domain it is for the host alone, in strict mode for its sub-domains too. */
    Cookie cookie(long nowMillis) {
        var attributes = set.attributes();
        boolean hostOnly = !hasDomain() && (!caller.strict() || CookieDomain.isAddress(target.host()));
        var cookie = Cookie.builder(set.name(), set.value(), hasDomain() ? attributes.domain() : target.host())
                .hostOnly(hostOnly || CookieDomain.isAddress(target.host()))
                .path(attributes.path().isEmpty() ? CookiePath.folder(target.path()) : attributes.path())
                .secure(attributes.secure())
                .httpOnly(attributes.httpOnly())
                .sameSite(sameSite)
                .creation(Instant.ofEpochMilli(nowMillis));
        return expiryMillis(nowMillis).map(expiry -> cookie.expiry(Instant.ofEpochMilli(expiry))).orElse(cookie).build();
    }

    /** CO35, CO37: an age counts before a date. */
    private Optional<Long> expiryMillis(long nowMillis) {
        var attributes = set.attributes();
        long latest = nowMillis + MAX_LIFE_MILLIS;
        if (attributes.maxAgeSeconds().isPresent()) {
            long seconds = attributes.maxAgeSeconds().getAsLong();
            return Optional.of(seconds <= 0 ? nowMillis : Math.min(nowMillis + seconds * 1000, latest));
        }
        return attributes.expires().map(date -> Math.min(date.toEpochMilli(), latest));
    }
}

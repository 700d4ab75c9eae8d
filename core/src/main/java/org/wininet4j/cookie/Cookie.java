package org.wininet4j.cookie;

import java.time.Instant;
import java.util.Optional;

/**
 * A cookie as a jar keeps it (RFC 6265, 5.3). Immutable; two are equal if all their parts are.
 *
 * <p>Its text tells neither name nor value (CO102).
 */
public final class Cookie {

    private static final long NEVER = Long.MAX_VALUE;

    private final Key key;
    private final String value;
    private final boolean hostOnly;
    private final boolean secure;
    private final boolean httpOnly;
    private final SameSite sameSite;
    private final boolean leashed;
    private final long creationMillis;
    private final long lastAccessMillis;
    private final long expiryMillis;

    /**
     * What tells one cookie from another (CO62).
     *
     * @param name case counts; empty for a nameless cookie (CO74)
     * @param domain a host name in lower-case ASCII form, or an address; without a leading dot
     * @param path begins with a slash
     */
    public record Key(String name, String domain, String path) {
        @Override
        public String toString() {
            return "cookie of " + domain + path;
        }
    }

    private Cookie(Builder parts) {
        key = new Key(parts.name, parts.domain, parts.path);
        value = parts.value;
        hostOnly = parts.hostOnly;
        secure = parts.secure;
        httpOnly = parts.httpOnly;
        sameSite = parts.sameSite;
        leashed = parts.leashed;
        creationMillis = parts.creationMillis;
        lastAccessMillis = parts.lastAccessMillis;
        expiryMillis = parts.expiryMillis;
    }

    /** Parts of a new cookie: a session cookie for that host alone, path {@code /}, made at the epoch, until told otherwise. */
    public static Builder builder(String name, String value, String domain) {
        return new Builder(name, value, domain);
    }

    /** Its parts, to make another one from. */
    public Builder toBuilder() {
        var parts = new Builder(name(), value, domain());
        parts.path = path();
        parts.hostOnly = hostOnly;
        parts.secure = secure;
        parts.httpOnly = httpOnly;
        parts.sameSite = sameSite;
        parts.leashed = leashed;
        parts.creationMillis = creationMillis;
        parts.lastAccessMillis = lastAccessMillis;
        parts.expiryMillis = expiryMillis;
        return parts;
    }

    /** Name, domain and path. */
    public Key key() {
        return key;
    }

    /** Its name; empty for a nameless cookie (CO74). */
    public String name() {
        return key.name();
    }

    /** Its value, perhaps empty. */
    public String value() {
        return value;
    }

    /** The host or domain it is for, in lower-case ASCII form, without a leading dot. */
    public String domain() {
        return key.domain();
    }

    /** Whether it is for that host alone and not for its sub-domains (CO32). */
    public boolean hostOnly() {
        return hostOnly;
    }

    /** The path it is for; begins with a slash. */
    public String path() {
        return key.path();
    }

    /** Whether it is sent to https only (CO38). */
    public boolean secure() {
        return secure;
    }

    /** Whether it is for HTTP alone, hidden from callers who do not ask for such cookies (CO20–CO22). */
    public boolean httpOnly() {
        return httpOnly;
    }

    /** Which requests carry it. */
    public SameSite sameSite() {
        return sameSite;
    }

    /** Whether only requests of its own site carry it: the policy accepted it on a leash. */
    public boolean leashed() {
        return leashed;
    }

    /** When a cookie of this key was first stored, to the millisecond; survives a replacement (CO62). */
    public Instant creation() {
        return Instant.ofEpochMilli(creationMillis);
    }

    /** When it was last stored or sent, to the millisecond: who was not for longest goes first when there are too many (CO43). */
    public Instant lastAccess() {
        return Instant.ofEpochMilli(lastAccessMillis);
    }

    /** When it expires, to the millisecond; empty for a session cookie (CO80). */
    public Optional<Instant> expiry() {
        return persistent() ? Optional.of(Instant.ofEpochMilli(expiryMillis)) : Optional.empty();
    }

    /** Whether it outlives the process: it has an expiry (CO80). */
    public boolean persistent() {
        return expiryMillis != NEVER;
    }

    /** Whether it has expired at {@code now}. */
    public boolean expiredAt(Instant now) {
        return expiredAt(now.toEpochMilli());
    }

    boolean expiredAt(long nowMillis) {
        return expiryMillis <= nowMillis;
    }

    long creationMillis() {
        return creationMillis;
    }

    long lastAccessMillis() {
        return lastAccessMillis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cookie cookie
                && key.equals(cookie.key)
                && value.equals(cookie.value)
                && hostOnly == cookie.hostOnly
                && secure == cookie.secure
                && httpOnly == cookie.httpOnly
                && sameSite == cookie.sameSite
                && leashed == cookie.leashed
                && creationMillis == cookie.creationMillis
                && lastAccessMillis == cookie.lastAccessMillis
                && expiryMillis == cookie.expiryMillis;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }

    /** Parts of a cookie. Not thread-safe; may be used again. */
    public static final class Builder {

        private final String name;
        private final String value;
        private final String domain;
        private String path = "/";
        private boolean hostOnly = true;
        private boolean secure;
        private boolean httpOnly;
        private SameSite sameSite = SameSite.NOT_SET;
        private boolean leashed;
        private long creationMillis;
        private long lastAccessMillis;
        private long expiryMillis = NEVER;

        private Builder(String name, String value, String domain) {
            if (domain.isEmpty() || domain.startsWith(".")) {
                throw new IllegalArgumentException("no domain of a cookie: \"" + domain + "\"");
            }
            this.name = name;
            this.value = value;
            this.domain = domain;
        }

        /**
         * The path it is for.
         *
         * @throws IllegalArgumentException if it does not begin with a slash
         */
        public Builder path(String newPath) {
            if (!newPath.startsWith("/")) {
                throw new IllegalArgumentException("no path of a cookie: \"" + newPath + "\"");
            }
            path = newPath;
            return this;
        }

        /** Whether it is for its host alone. */
        public Builder hostOnly(boolean only) {
            hostOnly = only;
            return this;
        }

        /** Whether it is sent to https only. */
        public Builder secure(boolean only) {
            secure = only;
            return this;
        }

        /** Whether it is for HTTP alone. */
        public Builder httpOnly(boolean only) {
            httpOnly = only;
            return this;
        }

        /** Which requests carry it. */
        public Builder sameSite(SameSite newSameSite) {
            sameSite = newSameSite;
            return this;
        }

        /** Whether only requests of its own site carry it. */
        public Builder leashed(boolean only) {
            leashed = only;
            return this;
        }

        /** When it was first stored; and last, until told otherwise. */
        public Builder creation(Instant time) {
            creationMillis = time.toEpochMilli();
            lastAccessMillis = Math.max(lastAccessMillis, creationMillis);
            return this;
        }

        /** When it was last stored or sent. */
        public Builder lastAccess(Instant time) {
            lastAccessMillis = time.toEpochMilli();
            return this;
        }

        /** When it expires. */
        public Builder expiry(Instant time) {
            expiryMillis = Math.min(time.toEpochMilli(), NEVER - 1);
            return this;
        }

        /** It does not expire before the process ends. */
        public Builder sessionOnly() {
            expiryMillis = NEVER;
            return this;
        }

        /** The cookie. */
        public Cookie build() {
            return new Cookie(this);
        }
    }
}

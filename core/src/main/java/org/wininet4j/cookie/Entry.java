package org.wininet4j.cookie;

import java.time.Instant;

/** A cookie in the table, with what changes while it is there. */
final class Entry {

    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

    final Cookie cookie;
    /** The site whose limit it counts for. */
    final String site;
    /** Orders cookies of the same creation time as they came. */
    final long sequence;
    /** Written by any thread, the later time wins but for a race that does no harm. */
    private volatile long lastAccessMillis;
    /** Written under the lock of the jar. */
    private volatile long toldMillis;

    Entry(Cookie cookie, String site, long sequence) {
        this.cookie = cookie;
        this.site = site;
        this.sequence = sequence;
        this.lastAccessMillis = cookie.lastAccessMillis();
        this.toldMillis = lastAccessMillis;
    }

    long lastAccessMillis() {
        return lastAccessMillis;
    }

    /** It is used now; true if the store should be told. */
    boolean use(long nowMillis) {
        if (lastAccessMillis < nowMillis) {
            lastAccessMillis = nowMillis;
        }
        return cookie.persistent() && nowMillis - toldMillis >= DAY_MILLIS;
    }

    /** The store is told. */
    void told() {
        toldMillis = lastAccessMillis;
    }

    /** The cookie as it is now. */
    Cookie current() {
        long accessed = lastAccessMillis;
        return accessed == cookie.lastAccessMillis()
                ? cookie
                : cookie.toBuilder().lastAccess(Instant.ofEpochMilli(accessed)).build();
    }

    /** CO64: longer paths first, then older cookies, then as they came. */
    static int compare(Entry one, Entry other) {
        int byPath = Integer.compare(other.cookie.path().length(), one.cookie.path().length());
        if (byPath != 0) {
            return byPath;
        }
        int byAge = Long.compare(one.cookie.creationMillis(), other.cookie.creationMillis());
        return byAge != 0 ? byAge : Long.compare(one.sequence, other.sequence);
    }
}

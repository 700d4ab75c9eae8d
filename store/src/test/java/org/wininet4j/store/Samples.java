package org.wininet4j.store;

import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore;
import org.wininet4j.cookie.CookieStore.Snapshot;

/** Cookies to store, and what a snapshot holds in a form to compare. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-05-17T10:00:00.123Z");

    /** When they expire. */
    static final Instant FAR = Instant.parse("2126-05-17T10:00:00.456Z");

    private Samples() {}

    /** All that is in a store. */
    static Snapshot read(CookieStore store) {
        var loaded = store.load();
        var newer = outdated(store) ? store.newer() : null;
        return newer == null ? loaded : newer;
    }

    /** Whether others have written. */
    static boolean outdated(CookieStore store) {
        store.look();
        return store.outdated();
    }

    /** A persistent cookie of {@code shop.example}. */
    static Cookie cookie(String name, String value) {
        return Cookie.builder(name, value, "shop.example").creation(NOW).expiry(FAR).build();
    }

    /** Names with values. */
    static TreeMap<String, String> values(Snapshot snapshot) {
        var values = new TreeMap<String, String>();
        snapshot.cookies().forEach(cookie -> values.put(cookie.name(), cookie.value()));
        return values;
    }

    static TreeSet<String> names(Snapshot snapshot) {
        return new TreeSet<>(values(snapshot).keySet());
    }
}

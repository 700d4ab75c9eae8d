package org.wininet4j.cookie;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps nothing. */
final class NoStore implements CookieStore {

    @Override
    public Snapshot load() {
        return Snapshot.EMPTY;
    }

    @Override
    public void look() {}

    @Override
    public boolean outdated() {
        return false;
    }

    @Override
    public @Nullable Snapshot newer() {
        return null;
    }

    @Override
    public void put(Cookie cookie) {}

    @Override
    public void remove(Cookie.Key key) {}

    @Override
    public void touch(Cookie.Key key, Instant lastAccess) {}

    @Override
    public void decide(String site, Decision decision) {}

    @Override
    public void forget(String site) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

package org.wininet4j.cookie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what it is told. */
final class RecordingStore implements CookieStore {

    final List<String> told = new ArrayList<>();
    Snapshot loaded = Snapshot.EMPTY;
    volatile @Nullable Snapshot written;
    int looks;

    @Override
    public Snapshot load() {
        return loaded;
    }

    @Override
    public void look() {
        looks++;
    }

    @Override
    public boolean outdated() {
        return written != null;
    }

    @Override
    public @Nullable Snapshot newer() {
        var snapshot = written;
        written = null;
        return snapshot;
    }

    @Override
    public void put(Cookie cookie) {
        told.add("put " + cookie.name() + "=" + cookie.value());
    }

    @Override
    public void remove(Cookie.Key key) {
        told.add("remove " + key.name());
    }

    @Override
    public void touch(Cookie.Key key, Instant lastAccess) {
        told.add("touch " + key.name() + " " + lastAccess);
    }

    @Override
    public void decide(String site, Decision decision) {
        told.add("decide " + site + " " + decision);
    }

    @Override
    public void forget(String site) {
        told.add("forget " + site);
    }

    @Override
    public void flush() {
        told.add("flush");
    }

    @Override
    public void close() {
        told.add("close");
    }
}

package org.wininet4j.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A cache in memory. Lock: itself, for moments. */
final class MemoryCredentials implements CredentialCache {

    private record Key(LogonTarget target, String realm) {}

    /** The least recently used first. */
    private final Map<Key, Logon> logons = new LinkedHashMap<>(16, 0.75f, true);

    private volatile boolean empty = true;

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public synchronized Optional<Logon> latest(LogonTarget target) {
        Optional<Key> last = Optional.empty();
        for (var key : logons.keySet()) {
            last = key.target().equals(target) ? Optional.of(key) : last;
        }
        return last.map(logons::get);
    }

    @Override
    public synchronized Optional<Logon> find(LogonTarget target, String realm) {
        return Optional.ofNullable(logons.get(new Key(target, realm)));
    }

    @Override
    public synchronized void remember(LogonTarget target, Logon logon) {
        var key = new Key(target, logon.realm());
        var before = logons.get(key);
        if (before != null && before.scheme().equals(logon.scheme()) && before.credentials().isSame(logon.credentials())) {
            return;
        }
        forget(target, logon.realm());
        logons.put(key, new Logon(logon.realm(), logon.scheme(), logon.credentials().copy()));
        if (logons.size() > MAX_LOGONS) {
            var oldest = logons.keySet().iterator().next();
            forget(oldest.target(), oldest.realm());
        }
        empty = false;
    }

    @Override
    public synchronized void forget(LogonTarget target, String realm) {
        var gone = logons.remove(new Key(target, realm));
        if (gone != null) {
            gone.credentials().wipe();
        }
        empty = logons.isEmpty();
    }

    @Override
    public void forgetScheme(String scheme) {
        forgetIf(logon -> logon.scheme().equals(scheme));
    }

    @Override
    public void clear() {
        forgetIf(_ -> true);
    }

    private synchronized void forgetIf(Predicate<Logon> condition) {
        logons.values().stream().filter(condition).forEach(logon -> logon.credentials().wipe());
        logons.values().removeIf(condition);
        empty = logons.isEmpty();
    }

    /** How many logons, and no more. */
    @Override
    public synchronized String toString() {
        return "cache of " + logons.size() + " logons";
    }
}

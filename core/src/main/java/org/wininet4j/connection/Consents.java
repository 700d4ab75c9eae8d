package org.wininet4j.connection;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.wininet4j.CertificateFault;

/** Faults of certificates that new requests ignore, by server: in strict mode those which others have ignored with success (V6), and those accepted for a session. Thread-safe. */
public final class Consents {

    /** When there are more, all are forgotten. */
    static final int MAX_SERVERS = 1000;

    private final ConcurrentMap<Origin, Set<CertificateFault>> servers = new ConcurrentHashMap<>();

    /** None yet. */
    public Consents() {}

    /** Whether there are none. */
    public boolean isEmpty() {
        return servers.isEmpty();
    }

    /** From now on new requests to that server ignore these. */
    public void add(Origin server, Set<CertificateFault> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        if (servers.size() >= MAX_SERVERS) {
            servers.clear();
        }
        servers.merge(server, Set.copyOf(ignored), Consents::both);
    }

    private static Set<CertificateFault> both(Set<CertificateFault> one, Set<CertificateFault> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    /** What a new request to that server begins with. */
    public Set<CertificateFault> of(Origin server) {
        return servers.getOrDefault(server, Set.of());
    }
}

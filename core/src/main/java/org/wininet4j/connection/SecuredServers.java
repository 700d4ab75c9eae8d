package org.wininet4j.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wininet4j.SecurityInfo;

/**
 * What is known of the last TLS connection to each server: its certificates, and which of their faults were ignored (UI23). An attempt that failed is
 * no connection. Thread-safe. Lock: itself, for moments.
 */
public final class SecuredServers {

    /** Beyond it the least recently used is forgotten. */
    static final int MAX_SERVERS = 1000;

    /** The least recently used first. */
    private final Map<Origin, SecurityInfo> servers = new LinkedHashMap<>(16, 0.75f, true);

    SecuredServers() {}

    /** A TLS connection was made. */
    synchronized void add(Origin server, SecurityInfo security) {
        servers.put(server, security);
        if (servers.size() > MAX_SERVERS) {
            servers.remove(servers.keySet().iterator().next());
        }
    }

    /** The last connection to that server; empty if there was none, or it is forgotten. */
    public synchronized Optional<SecurityInfo> find(Origin server) {
        return Optional.ofNullable(servers.get(server));
    }
}

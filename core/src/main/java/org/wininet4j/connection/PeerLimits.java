package org.wininet4j.connection;

import java.util.HashSet;
import java.util.Set;
import org.wininet4j.SessionConfig.PerPeer;

/** How many connections each server and proxy may have at once (K6, O18), and which servers speak HTTP/1.0. Guarded by the pool. */
final class PeerLimits {

    /** Beyond so many servers of HTTP/1.0 all are forgotten: they count as those of HTTP/1.1 until they answer again. */
    static final int MAX_HTTP10_SERVERS = 1000;

    private final Set<Origin> http10Servers = new HashSet<>();
    private PerPeer limits;

    PeerLimits(PerPeer limits) {
        this.limits = limits;
    }

    PerPeer all() {
        return limits;
    }

    void change(PerPeer newLimits) {
        limits = newLimits;
    }

    /** The limit of the peer a route leads to. */
    int of(Route route) {
        if (route.proxy().isPresent()) {
            return limits.proxy();
        }
        return speaksHttp10(route) ? limits.http10Server() : limits.server();
    }

    /** Whether the last answer of the server was HTTP/1.0. */
    boolean speaksHttp10(Route route) {
        return !http10Servers.isEmpty() && http10Servers.contains(route.peer());
    }

    /** The server has answered. */
    void heard(Route route, boolean http10) {
        if (!http10) {
            http10Servers.remove(route.peer());
            return;
        }
        if (http10Servers.size() >= MAX_HTTP10_SERVERS) {
            http10Servers.clear();
        }
        http10Servers.add(route.peer());
    }
}

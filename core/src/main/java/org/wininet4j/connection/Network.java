package org.wininet4j.connection;

import java.util.function.UnaryOperator;
import org.wininet4j.SessionConfig;
import org.wininet4j.prompt.Prompter;

/**
 * What sessions share: connections, resolved names, timers, prompts. One of it belongs to a session, or to the process (design S9).
 * Thread-safe. Closing it closes the idle connections and ends its threads; connections in use end with their calls.
 */
public final class Network implements AutoCloseable {

    private final Watchdog watchdog = new Watchdog();
    private final Prompter prompter = new Prompter();
    private final Names names;
    private final ConnectionPool pool;
    private final Connector connector;
    private final Consents consents = new Consents();
    private volatile boolean offline;

    /** Opens nothing yet. */
    public Network(SessionConfig.Network config) {
        names = new Names(config.resolver(), config.nameLife());
        pool = new ConnectionPool(config.perPeer(), config.bounds(), config.idleLife(), watchdog);
        connector = new Connector(pool, names, watchdog, config);
    }

    /** Opens and reuses connections. */
    public Connector connector() {
        return connector;
    }

    /** What strict mode remembers of consent to certificates (V6). */
    public Consents consents() {
        return consents;
    }

    /** Runs tasks later. */
    public Watchdog watchdog() {
        return watchdog;
    }

    /** Asks the user. */
    public Prompter prompter() {
        return prompter;
    }

    /** How many connections one server or proxy may have (K6, O18). */
    public SessionConfig.PerPeer connectionsPerPeer() {
        return pool.limits();
    }

    /** Changes that, at once (K7). */
    public void connectionsPerPeer(UnaryOperator<SessionConfig.PerPeer> change) {
        pool.changeLimits(change);
    }

    /** Whether requests fail because the user wants no network (OP27). */
    public boolean offline() {
        return offline;
    }

    /** Changes that, for calls that begin later. */
    public void offline(boolean disconnected) {
        offline = disconnected;
    }

    /** Closes all idle connections (K5). */
    public void closeIdleConnections() {
        pool.closeIdle();
    }

    @Override
    public void close() {
        pool.close();
        names.close();
        prompter.close();
        watchdog.close();
    }
}

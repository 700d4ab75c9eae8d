package org.wininet4j.win32.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.NameResolver;
import org.wininet4j.SessionConfig;
import org.wininet4j.connection.Network;
import org.wininet4j.option.OptionValues;

/**
 * What all sessions of the facade share, as the sessions of a Windows process do: connections, resolved names, default options
 * (K2, H24). The only static state of the library. Thread-safe.
 */
public final class ProcessState {

    /** Default of SEND_TIMEOUT (K12). */
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(30);

    /** Default of RECEIVE_TIMEOUT (K12). */
    private static final Duration RECEIVE_TIMEOUT = Duration.ofMinutes(30);

    private static ProcessState current = new ProcessState(NameResolver.SYSTEM);

    private final Network network;
    private final OptionValues defaults = OptionValues
            .of(Map.of(InternetOption.SEND_TIMEOUT, SEND_TIMEOUT, InternetOption.RECEIVE_TIMEOUT, RECEIVE_TIMEOUT));
    private final List<InternetSession> sessions = new ArrayList<>();

    private ProcessState(NameResolver resolver) {
        network = new Network(new SessionConfig.Network(
                resolver,
                Optional.empty(),
                SessionConfig.DEFAULT_CONNECTIONS_PER_SERVER,
                SessionConfig.DEFAULT_IDLE_LIFE,
                SessionConfig.DEFAULT_NAME_LIFE,
                SessionConfig.Network.DEFAULT.adaptiveWait()));
    }

    /** The state now. */
    public static synchronized ProcessState current() {
        return current;
    }

    /** Begins anew, as a fresh process does: what was open is closed. For tests. */
    public static void reset() {
        reset(NameResolver.SYSTEM);
    }

    /** As {@link #reset()}, with another resolver. */
    public static void reset(NameResolver resolver) {
        ProcessState old;
        synchronized (ProcessState.class) {
            old = current;
            current = new ProcessState(resolver);
        }
        old.end();
    }

    private void end() {
        List<InternetSession> open;
        synchronized (sessions) {
            open = List.copyOf(sessions);
        }
        open.forEach(InternetSession::close);
        network.close();
    }

    /** The connections and names. */
    public Network network() {
        return network;
    }

    /** The options of new sessions. */
    public OptionValues defaults() {
        return defaults;
    }

    /** A session was opened. */
    public void opened(InternetSession session) {
        synchronized (sessions) {
            sessions.add(session);
        }
    }

    /** It has ended. */
    public void ended(InternetSession session) {
        synchronized (sessions) {
            sessions.remove(session);
        }
    }
}

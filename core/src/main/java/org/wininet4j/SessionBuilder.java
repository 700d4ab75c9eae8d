package org.wininet4j;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.handle.SessionHandle;

/** Settings of a session to be opened. Not thread-safe; may be used again. */
public final class SessionBuilder {

    private StatusListener listener = StatusListener.NONE;
    private @Nullable Object context;
    private final Map<InternetOption<?>, Object> options = new HashMap<>();
    private NameResolver resolver = NameResolver.SYSTEM;
    private Optional<SSLContext> trust = Optional.empty();
    private int connectionsPerServer = SessionConfig.DEFAULT_CONNECTIONS_PER_SERVER;
    private int connections = SessionConfig.Bounds.NONE.connections();
    private Duration connectionLife = SessionConfig.Bounds.NONE.life();
    private Duration idleLife = SessionConfig.DEFAULT_IDLE_LIFE;
    private Duration nameLife = SessionConfig.DEFAULT_NAME_LIFE;
    private boolean adaptiveWait = SessionConfig.Network.DEFAULT.adaptiveWait();

    private @Nullable CookieJar cookies;
    private boolean privacyEvents;
    private boolean strictMode;

    SessionBuilder() {
        decoding(true);
    }

    /** Text of User-Agent; none by default. */
    public SessionBuilder userAgent(String agent) {
        return option(InternetOption.USER_AGENT, agent);
    }

    /** The session's listener, which its handles inherit. */
    public SessionBuilder onStatus(StatusListener newListener) {
        listener = newListener;
        return this;
    }

    /** The session's own context, which its handles do not inherit (H21). */
    public SessionBuilder context(Object newContext) {
        context = newContext;
        return this;
    }

    /**
     * An option of the session, which its handles inherit.
     *
     * @throws IllegalArgumentException if the value is out of range
     */
    public <T> SessionBuilder option(InternetOption<T> option, T value) {
        if (!option.accepts(value)) {
            throw new IllegalArgumentException(option + " cannot be " + value);
        }
        options.put(option, value);
        return this;
    }

    /**
     * The proxies which carry the session's requests, in the grammar of WinINet: {@code "proxy.example.org:8080"} for all of them,
     * {@code "http=a:8080 https=b:8080 socks=c"} by scheme. None by default. Local hosts are reached directly.
     */
    public SessionBuilder proxy(String list) {
        return proxy(new ProxySetting(list, null));
    }

    /** As {@link #proxy(String)}, with hosts that are reached directly; {@link ProxySetting#ofMachine} for those the machine names. */
    public SessionBuilder proxy(ProxySetting proxies) {
        return option(InternetOption.PROXY, proxies);
    }

    /**
     * Whether requests without an Accept-Encoding or a Range of their own ask for the content codings there are, and take off what comes: gzip and deflate, and those of
     * {@link ContentCoding} providers. On by default.
     */
    public SessionBuilder decoding(boolean automatic) {
        return option(InternetOption.AUTOMATIC_DECODING, automatic);
    }

    /** Looks up names; the platform's resolver by default. */
    public SessionBuilder resolver(NameResolver newResolver) {
        resolver = newResolver;
        return this;
    }

    /** Whom to trust, and which TLS to speak; the JVM's default context by default. */
    public SessionBuilder trust(SSLContext newTrust) {
        trust = Optional.of(newTrust);
        return this;
    }

    /** Connections which one server may have at once, at least 1; more requests wait. */
    public SessionBuilder connectionsPerServer(int limit) {
        connectionsPerServer = limit;
        return this;
    }

    /**
     * Connections which all servers together may have at once, in use or idle, at least 1; no limit by default. Where there are as many, an idle one is closed for a new one;
     * if none is idle, requests wait, whatever their server, in the order they came.
     */
    public SessionBuilder connections(int limit) {
        connections = limit;
        return this;
    }

    /** How old a connection may be to be used for another request; zero uses none again. No limit by default. */
    public SessionBuilder connectionLife(Duration longest) {
        connectionLife = longest;
        return this;
    }

    /** How long an idle connection is kept, unless its server says that it keeps it shorter (Keep-Alive); zero keeps none. */
    public SessionBuilder idleLife(Duration newIdleLife) {
        idleLife = newIdleLife;
        return this;
    }

    /** How long a resolved name is remembered; zero remembers none. */
    public SessionBuilder nameLife(Duration newNameLife) {
        nameLife = newNameLife;
        return this;
    }

    /**
     * Whether a platform thread that waits for an answer polls for up to 100 microseconds before it sleeps, on connections most of
     * whose last answers were quick, as long as that finds them. On by default, unless the system property {@code org.wininet4j.adaptiveWait} is {@code false}.
     */
    public SessionBuilder adaptiveWait(boolean polls) {
        adaptiveWait = polls;
        return this;
    }

    /**
     * The jar whose cookies are sent, and where those received go; by default each session has one of its own, which ends with it. A jar may serve several
     * sessions; no session closes it.
     */
    public SessionBuilder cookies(CookieJar jar) {
        cookies = jar;
        return this;
    }

    /** Whether {@link StatusEvent.PrivacyImpacted} is raised, once for a request whose cookies were kept back, refused or cut short; not by default. */
    public SessionBuilder privacyEvents(boolean raised) {
        privacyEvents = raised;
        return this;
    }

    /** Whether WinINet's letter counts where it is not what is safe today; SECURITY.md lists the rules. Off by default. */
    public SessionBuilder strictMode(boolean strict) {
        strictMode = strict;
        return this;
    }

    /**
     * Opens the session. No network access happens (H5).
     *
     * @throws IllegalArgumentException if a setting is out of range
     */
    public InternetSession open() {
        var network = new SessionConfig.Network(resolver, trust, connectionsPerServer, idleLife, nameLife, adaptiveWait,
                new SessionConfig.Bounds(connections, connectionLife));
        var jar = cookies == null ? CookieJar.inMemory() : cookies;
        return SessionHandle.open(
                new SessionConfig(listener, context, options, network, new SessionConfig.Cookies(jar, privacyEvents), strictMode));
    }
}

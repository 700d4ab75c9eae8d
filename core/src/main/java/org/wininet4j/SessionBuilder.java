package org.wininet4j;

import java.security.KeyStore;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.credential.CredentialCache;
import org.wininet4j.handle.SessionHandle;

/** Settings of a session to be opened. Not thread-safe; may be used again. */
public final class SessionBuilder {

    private static final List<String> TLS_PROTOCOLS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private StatusListener listener = StatusListener.NONE;
    private @Nullable Object context;
    private final Map<InternetOption<?>, Object> options = new HashMap<>();
    private NameResolver resolver = NameResolver.SYSTEM;
    private TlsSettings tls = TlsSettings.DEFAULT;
    private @Nullable Integer connectionsPerServer;
    private int connections = SessionConfig.Bounds.NONE.connections();
    private Duration connectionLife = SessionConfig.Bounds.NONE.life();
    private Duration idleLife = SessionConfig.DEFAULT_IDLE_LIFE;
    private Duration nameLife = SessionConfig.DEFAULT_NAME_LIFE;
    private boolean adaptiveWait = SessionConfig.Network.DEFAULT.adaptiveWait();

    private @Nullable CookieJar cookies;
    private @Nullable CredentialCache credentials;
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

    /**
     * Checks certificates in place of the library; the JVM's trust by default. None of the faults it finds can be ignored, and of several only the first
     * is told; the other TLS settings do not count.
     */
    public SessionBuilder trust(SSLContext context) {
        tls = tls.withContext(context);
        return this;
    }

    /** Trusts the certificates in {@code anchors} and no others; by default those which the JVM trusts. */
    public SessionBuilder trust(KeyStore anchors) {
        tls = tls.withAnchors(anchors);
        return this;
    }

    /**
     * Client certificates for servers that ask for one, where a request has none of its own ({@link InternetOption#CLIENT_CERT_CONTEXT}); by default those of
     * the system property {@code javax.net.ssl.keyStore}.
     */
    public SessionBuilder clientCertificates(X509ExtendedKeyManager keys) {
        tls = tls.withKeys(keys);
        return this;
    }

    /**
     * Versions of TLS that may be spoken, such as "TLSv1.3"; by default those of the JVM.
     *
     * @throws IllegalArgumentException if the JVM does not know one of them, or there is none
     */
    public SessionBuilder tlsProtocols(String... protocols) {
        var chosen = List.of(protocols);
        if (chosen.isEmpty() || !TLS_PROTOCOLS.containsAll(chosen)) {
            throw new IllegalArgumentException("no versions of TLS: " + chosen + "; there are " + TLS_PROTOCOLS);
        }
        tls = tls.withProtocols(chosen);
        return this;
    }

    /**
     * Whether it is found out if certificates were revoked, by asking their authorities over the network, which the JDK does by itself: not through the
     * session's proxy. The time limit of connecting counts, and a cancelled call does not wait for an answer. What cannot be found out is a fault then,
     * {@link CertificateFault#REVOCATION}. Off by default; an answer that the server itself has stapled counts all the same.
     */
    public SessionBuilder checkRevocation(boolean checked) {
        tls = tls.withRevocation(checked);
        return this;
    }

    /** Lists of revoked certificates that are at hand, to be looked at for every chain. */
    public SessionBuilder revocationLists(Collection<X509CRL> lists) {
        tls = tls.withRevocationLists(lists);
        return this;
    }

    /** Connections which one server, or one proxy, may have at once, at least 1; more requests wait. By default 6; strict mode has less for servers. */
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

    /**
     * Where credentials that worked are kept, to be sent at once the next time (U10); by default each session has a cache of its own, which ends with it. A
     * cache may serve several sessions.
     */
    public SessionBuilder credentials(CredentialCache cache) {
        credentials = cache;
        return this;
    }

    /** Who decides for the user (UI13); requests ask by themselves only if {@link InternetOption#AUTO_PROMPT} is on too. */
    public SessionBuilder prompts(PromptHandler handler) {
        return option(InternetOption.PROMPT_HANDLER, handler);
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
        var perPeer = connectionsPerServer == null ? SessionConfig.PerPeer.in(strictMode) : SessionConfig.PerPeer.all(connectionsPerServer);
        var network = new SessionConfig.Network(resolver, tls, perPeer, idleLife, nameLife, adaptiveWait,
                new SessionConfig.Bounds(connections, connectionLife));
        var jar = cookies == null ? CookieJar.inMemory() : cookies;
        var cache = credentials == null ? CredentialCache.inMemory() : credentials;
        return SessionHandle.open(new SessionConfig(
                listener, context, options, network, new SessionConfig.Cookies(jar, privacyEvents), cache, strictMode));
    }
}

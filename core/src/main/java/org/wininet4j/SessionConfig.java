package org.wininet4j;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.credential.CredentialCache;
import org.wininet4j.option.SystemSettings;

/**
 * What a session is opened with. Immutable. Made by {@link SessionBuilder}.
 *
 * @param listener the session's listener, {@link StatusListener#NONE} for none
 * @param context the session's context
 * @param options values that differ from the defaults; each value is of its key's type
 * @param network what the session's connections are made with
 * @param cookies where its cookies are
 * @param credentials where those that worked are kept
 * @param strictMode whether WinINet's letter counts before what is safe today
 */
public record SessionConfig(
        StatusListener listener,
        @Nullable Object context,
        Map<InternetOption<?>, Object> options,
        Network network,
        Cookies cookies,
        CredentialCache credentials,
        boolean strictMode) {

    /** How many connections one server may have at once (K6). */
    public static final int DEFAULT_CONNECTIONS_PER_SERVER = 6;

    /** How long an idle connection is kept (K4). */
    public static final Duration DEFAULT_IDLE_LIFE = Duration.ofSeconds(60);

    /** How long a resolved name is remembered. */
    public static final Duration DEFAULT_NAME_LIFE = Duration.ofSeconds(60);

    /** Copies the map. */
    public SessionConfig {
        options = Map.copyOf(options);
    }

    /**
     * What becomes of cookies.
     *
     * @param jar which holds them; the session does not close it
     * @param privacyEvents whether {@link StatusEvent.PrivacyImpacted} is raised
     */
    public record Cookies(CookieJar jar, boolean privacyEvents) {}

    /**
     * How many connections one server or proxy may have at once, each at least 1; more requests wait (K6, O18).
     *
     * @param server of HTTP/1.1, or one that has not answered yet
     * @param http10Server whose last answer was HTTP/1.0
     * @param proxy for all servers together
     */
    public record PerPeer(int server, int http10Server, int proxy) {

        /** What counts if nothing is set. */
        public static final PerPeer USUAL = all(DEFAULT_CONNECTIONS_PER_SERVER);

        /** WinINet's letter (K6). */
        public static final PerPeer STRICT = new PerPeer(2, 4, DEFAULT_CONNECTIONS_PER_SERVER);

        /** Checks the ranges. */
        public PerPeer {
            if (server < 1 || http10Server < 1 || proxy < 1) {
                throw new IllegalArgumentException("connections " + server + ", " + http10Server + ", " + proxy);
            }
        }

        /** What counts in strict mode, or without it. */
        public static PerPeer in(boolean strictMode) {
            return strictMode ? STRICT : USUAL;
        }

        /** The same for all of them. */
        public static PerPeer all(int limit) {
            return new PerPeer(limit, limit, limit);
        }
    }

    /**
     * What holds for all connections of a session together.
     *
     * @param connections at once, in use or idle, at least 1; more requests wait
     * @param life how old a connection may be to be used again
     */
    public record Bounds(int connections, Duration life) {

        /** Any number, of any age. */
        public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, InternetOption.NO_LIMIT);

        /** Checks the ranges. */
        public Bounds {
            if (connections < 1 || life.isNegative()) {
                throw new IllegalArgumentException("connections " + connections + ", life " + life);
            }
        }
    }

    /**
     * How connections are made and kept.
     *
     * @param resolver looks up names
     * @param tls whom to trust, and how TLS is spoken
     * @param perPeer connections that one server or proxy may have
     * @param idleLife how long an idle connection is kept; zero keeps none
     * @param nameLife how long a resolved name is remembered; zero remembers none
     * @param adaptiveWait whether a thread that waits polls for a moment before it sleeps, where that has proved worthwhile
     * @param bounds of all connections together
     */
    public record Network(
            NameResolver resolver,
            TlsSettings tls,
            PerPeer perPeer,
            Duration idleLife,
            Duration nameLife,
            boolean adaptiveWait,
            Bounds bounds) {

        /** Without bounds for all connections together. */
        public Network(
                NameResolver resolver, TlsSettings tls, PerPeer perPeer, Duration idleLife, Duration nameLife,
                boolean adaptiveWait) {
            this(resolver, tls, perPeer, idleLife, nameLife, adaptiveWait, Bounds.NONE);
        }

        /** The defaults. */
        public static final Network DEFAULT = new Network(
                NameResolver.SYSTEM, TlsSettings.DEFAULT, PerPeer.USUAL, DEFAULT_IDLE_LIFE, DEFAULT_NAME_LIFE,
                SystemSettings.adaptiveWait());

        /** Checks the ranges. */
        public Network {
            if (idleLife.isNegative() || nameLife.isNegative()) {
                throw new IllegalArgumentException("negative life: " + idleLife + ", " + nameLife);
            }
        }
    }
}

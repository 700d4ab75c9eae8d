package org.wininet4j.testkit.server;

import java.time.Duration;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * How a scripted server listens.
 *
 * @param silence how long a script waits for the peer before it gives up with the mark {@code silent}
 * @param listeners makes the listening socket: plain or TLS
 */
public record ServerSettings(Duration silence, ServerSocketFactory listeners) {
    /** The usual patience. */
    public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(12);

    /** Refuses a patience that is none. */
    public ServerSettings {
        if (silence.toMillis() <= 0) {
            throw new IllegalArgumentException("silence " + silence);
        }
    }

    /** A plain server with the usual patience. */
    public static ServerSettings plain() {
        return new ServerSettings(DEFAULT_SILENCE, ServerSocketFactory.getDefault());
    }

    /** A TLS server with the usual patience. */
    public static ServerSettings tls(SSLContext context) {
        return new ServerSettings(DEFAULT_SILENCE, context.getServerSocketFactory());
    }

    /** A TLS server which asks its clients for certificates, and may need them. */
    public static ServerSettings tlsAskingClients(SSLContext context, boolean needed) {
        return new ServerSettings(DEFAULT_SILENCE, new AskingClients(context.getServerSocketFactory(), needed));
    }

    /** The same with another patience. */
    public ServerSettings withSilence(Duration patience) {
        return new ServerSettings(patience, listeners);
    }
}

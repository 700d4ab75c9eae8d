package org.wininet4j.connection.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;

/**
 * A context, and what a handshake offers. Immutable.
 *
 * @param context makes the sockets, and resumes sessions
 * @param given whether it checks certificates by itself
 * @param protocols versions that may be spoken; empty for those of the JVM
 */
public record ClientTls(SSLContext context, boolean given, List<String> protocols) {

    /** What is spoken over TLS; HTTP/2 finds its place here. */
    private static final String[] APPLICATION_PROTOCOLS = {"http/1.1"};

    /** TLS over a connected socket, which is closed with it; the handshake is still to come. */
    public SSLSocket layer(Socket lower, String host, int port) throws IOException {
        var tls = (SSLSocket) context.getSocketFactory().createSocket(lower, host, port, true);
        var parameters = tls.getSSLParameters();
        indication(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
        parameters.setApplicationProtocols(APPLICATION_PROTOCOLS);
        if (!protocols.isEmpty()) {
            parameters.setProtocols(protocols.toArray(String[]::new));
        }
        if (given) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        tls.setSSLParameters(parameters);
        return tls;
    }

    /** The name the server is asked for (RFC 6066, 3): any name, also one without a dot or with an underscore, but no address and no dot at its end. */
    static Optional<SNIServerName> indication(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.isEmpty() || ServerName.address(name).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new HostName(name));
    }

    /** As JSSE's own, but it does not look whether the name is one that somebody may register. */
    private static final class HostName extends SNIServerName {
        HostName(String name) {
            super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
        }
    }
}

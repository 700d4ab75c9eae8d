package org.wininet4j.protocol.http;

/**
 * What is known of the connection a request was sent over last (O21). Immutable.
 *
 * @param localPort ours; 0 if there is none yet
 * @param serverPort the server's; 0 if there is none yet
 * @param keptAlive the response lets it be used again
 * @param secure it is TLS
 * @param proxied it is by way of a proxy (OP16)
 * @param tunnel the proxy makes a tunnel for it
 */
public record SocketFacts(
        int localPort,
        int serverPort,
        boolean keptAlive,
        boolean secure,
        boolean proxied,
        boolean tunnel) {

    /** Before the first sending. */
    static final SocketFacts NONE = new SocketFacts(0, 0, false, false, false, false);
}

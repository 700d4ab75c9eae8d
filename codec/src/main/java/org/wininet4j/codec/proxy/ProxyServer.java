package org.wininet4j.codec.proxy;

/**
 * A proxy, as an entry of a list names it (PR4–PR7). Immutable.
 *
 * @param kind how it is spoken to
 * @param host a name or address, an IPv6 one without brackets
 * @param port 1 to 65535
 * @param user the user name to log on with; empty for none
 * @param password the password to log on with; empty for none
 */
public record ProxyServer(Kind kind, String host, int port, String user, String password) {

    /** How a proxy is spoken to, with its default port (PR5). */
    public enum Kind {
        /** HTTP in clear: WinINet's CERN proxy. */
        HTTP(80),
        /** HTTP over TLS. */
        HTTPS(443),
        /** An FTP gateway. */
        FTP(21),
        /** SOCKS, whichever version it knows (PR8). */
        SOCKS(1080),
        /** SOCKS 4. */
        SOCKS4(1080),
        /** SOCKS 4a, where the proxy looks up names. */
        SOCKS4A(1080),
        /** SOCKS 5. */
        SOCKS5(1080);

        private final int defaultPort;

        Kind(int defaultPort) {
            this.defaultPort = defaultPort;
        }

        /** The port where the entry names none. */
        public int defaultPort() {
            return defaultPort;
        }
    }

    /** The same proxy, logged on to as another user. */
    public ProxyServer withLogin(String otherUser, String otherPassword) {
        return new ProxyServer(kind, host, port, otherUser, otherPassword);
    }

    /** "host:port", an IPv6 address in brackets; user and password are secret. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}

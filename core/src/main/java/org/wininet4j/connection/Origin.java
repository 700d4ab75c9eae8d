package org.wininet4j.connection;

/** A server or a proxy. {@code host} is lower case, an address literal without brackets. */
public record Origin(boolean secure, String host, int port) {

    /** Whether it is that server. */
    boolean is(boolean toSecure, String toHost, int toPort) {
        return secure == toSecure && port == toPort && host.equals(toHost);
    }

    // written out: those a record comes with take the JVM some milliseconds to make, at the first request of a process

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin that && secure == that.secure && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /** "host:port", for messages. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}

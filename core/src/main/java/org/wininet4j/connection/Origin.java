package org.wininet4j.connection;

/** Where a connection goes: the key under which it is kept (K2). {@code host} is lower case, an address literal without brackets. */
public record Origin(boolean secure, String host, int port) {

    /** "host:port", for messages. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}

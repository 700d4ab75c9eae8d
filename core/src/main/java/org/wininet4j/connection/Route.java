package org.wininet4j.connection;

import java.util.Optional;
import org.wininet4j.call.TlsIdentity;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.codec.proxy.ProxyServer.Kind;

/**
 * The way to a server: the key under which its connections are kept (K2). The proxy carries the user and password it is spoken to with, so
 * that a connection which was proved to be one user's serves no other. Immutable.
 *
 * @param origin the server that is meant
 * @param proxy the proxy on the way; empty for a direct connection
 * @param tls what is wanted of TLS with the server; the usual where there is none
 */
public record Route(Origin origin, Optional<ProxyServer> proxy, TlsIdentity tls) {

    /** Without a proxy. */
    public static Route direct(Origin origin) {
        return new Route(origin, Optional.empty(), TlsIdentity.USUAL);
    }

    /** By way of {@code proxy}. */
    public static Route through(ProxyServer proxy, Origin origin) {
        return new Route(origin, Optional.of(proxy), TlsIdentity.USUAL);
    }

    /** The same, with that wanted of TLS, if TLS it is. */
    Route with(TlsIdentity wanted) {
        return !origin.secure() || tls.equals(wanted) ? this : new Route(origin, proxy, wanted);
    }

    /** Whether it is for one user of the proxy. */
    boolean hasLogin() {
        return proxy.isPresent() && !(proxy.get().user().isEmpty() && proxy.get().password().isEmpty());
    }

    /** The same for nobody in particular. */
    Route withoutLogin() {
        return new Route(origin, proxy.map(server -> server.withLogin("", "")), tls);
    }

    /** Whom TCP goes to: the proxy if there is one. */
    public Origin peer() {
        return proxy.isEmpty() ? origin : addressOf(proxy.get());
    }

    private static Origin addressOf(ProxyServer server) {
        return new Origin(server.kind() == Kind.HTTPS, server.host(), server.port());
    }

    /** Whether the proxy reads the requests themselves, which name their absolute URL then (K15). */
    public boolean asksProxy() {
        return proxy.isPresent() && !origin.secure() && speaksHttp(proxy.get());
    }

    /** Whether the proxy has to make a tunnel by CONNECT before requests can be sent (K15). */
    public boolean needsTunnel() {
        return proxy.isPresent() && origin.secure() && speaksHttp(proxy.get());
    }

    /** Whether the proxy passes on bytes, once it was asked to in SOCKS. */
    boolean throughSocks() {
        return proxy.isPresent() && !speaksHttp(proxy.get());
    }

    private static boolean speaksHttp(ProxyServer server) {
        return server.kind() == Kind.HTTP || server.kind() == Kind.HTTPS;
    }

    // written out: those a record comes with take the JVM some milliseconds to make, at the first request of a process

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Route that && origin.equals(that.origin) && proxy.equals(that.proxy) && tls.equals(that.tls));
    }

    @Override
    public int hashCode() {
        return origin.hashCode();
    }

    /** "host:port", and the proxy's, for messages. */
    @Override
    public String toString() {
        return proxy.isEmpty() ? origin.toString() : origin + " through " + proxy.get();
    }
}

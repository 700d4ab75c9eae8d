package org.wininet4j.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** Makes TLS sockets that ask each client for a certificate. */
final class AskingClients extends ServerSocketFactory {
    private final ServerSocketFactory sockets;
    private final boolean needed;

    AskingClients(ServerSocketFactory sockets, boolean needed) {
        this.sockets = sockets;
        this.needed = needed;
    }

    private ServerSocket asking(ServerSocket made) {
        var tls = (SSLServerSocket) made;
        if (needed) {
            tls.setNeedClientAuth(true);
        } else {
            tls.setWantClientAuth(true);
        }
        return tls;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return asking(sockets.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return asking(sockets.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return asking(sockets.createServerSocket(port, backlog, address));
    }
}

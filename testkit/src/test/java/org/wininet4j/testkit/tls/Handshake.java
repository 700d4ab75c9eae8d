package org.wininet4j.testkit.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** A TLS handshake in memory: two engines, two buffers, no network. */
final class Handshake {
    private static final int ROUNDS = 100;

    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(64 * 1024);
    private final ByteBuffer toClient = ByteBuffer.allocate(64 * 1024);

    private Handshake(SSLEngine client, SSLEngine server) {
        this.client = client;
        this.server = server;
    }

    static void run(SSLContext serverContext, SSLEngine client) throws SSLException {
        var server = serverContext.createSSLEngine();
        server.setUseClientMode(false);
        client.setUseClientMode(true);
        new Handshake(client, server).run();
    }

    private void run() throws SSLException {
        client.beginHandshake();
        server.beginHandshake();
        for (int round = 0; round < ROUNDS && !(done(client) && done(server)); round++) {
            step(client, toClient, toServer);
            step(server, toServer, toClient);
        }
        if (!done(client) || !done(server)) {
            throw new SSLException("the handshake does not end");
        }
    }

    private static boolean done(SSLEngine engine) {
        return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING;
    }

    private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            engine.wrap(ByteBuffer.allocate(0), out);
        } else {
            in.flip();
            engine.unwrap(in, ByteBuffer.allocate(64 * 1024));
            in.compact();
        }
    }
}

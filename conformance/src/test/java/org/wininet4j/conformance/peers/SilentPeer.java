package org.wininet4j.conformance.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ServerSettings;
import org.wininet4j.testkit.server.Signals;

/** A server that lets its clients wait. */
interface SilentPeer extends AutoCloseable {
    int port();

    @Override
    void close() throws IOException;

    /** One whose queue of connections is full, so that the system (Linux) answers nobody who connects. */
    static SilentPeer unreachable() throws IOException {
        var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var queued = new ArrayList<Socket>();
        for (int number = 0; number < 2; number++) { // one more than the length of the queue is let in
            queued.add(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        }
        return new Unreachable(listener, queued);
    }

    /** One that does this on each of so many connections. */
    static SilentPeer scripted(int connections, ConnectionScript script) {
        return new Scripted(ScriptedServer.start(ServerSettings.plain(), new Signals(), Collections.nCopies(connections, script)));
    }

    /** See {@link #unreachable}. */
    record Unreachable(ServerSocket listener, List<Socket> queued) implements SilentPeer {
        @Override
        public int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (var socket : queued) {
                socket.close();
            }
            listener.close();
        }
    }

    /** See {@link #scripted}. */
    record Scripted(ScriptedServer server) implements SilentPeer {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}

package org.wininet4j.cli;

import java.util.List;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.Signals;

/** The server of a test, if it needs one: a field of this with {@code @AutoClose}. */
final class Served implements AutoCloseable {
    private ScriptedServer server;

    /** Starts it; its URL. */
    String serve(ScriptSteps... connections) {
        use(ScriptedServer.start(connections));
        return "http://127.0.0.1:" + port() + "/";
    }

    /** This one. */
    void use(ScriptedServer started) {
        server = started;
    }

    int port() {
        return server.port();
    }

    List<String> log() {
        return server.log();
    }

    Signals signals() {
        return server.signals();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}

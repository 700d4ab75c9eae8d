package org.wininet4j.cli;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.wininet4j.NameResolver;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;

/** The server of the tour, on loopback, and the name it is known by in this process alone. */
final class DemoServer implements AutoCloseable {

    static final String HOST = "demo.test";

    /** How much of the slow body there is. */
    static final int SLOW_PARTS = 5;

    private static final int PART_BYTES = 8 * 1024;
    private static final Duration PART_PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ASKED = "asked";

    private final ScriptedServer server = ScriptedServer.start(DemoServer::firstConnection, DemoServer::secondConnection);

    /** Everything up to the request that is cancelled, which ends the connection. */
    private static void firstConnection(ConnectionScript script) {
        script.request()
                .reply("200 OK", "Content-Type: text/plain\r\n", "Hello from loopback.")
                .request()
                .reply("200 OK", "Content-Type: text/plain\r\n", "Hello again.")
                .request()
                .reply("201 Created", "Location: /notes/1\r\n", "")
                .request()
                .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Words\r\n\r\n")
                .send("7\r\nEvery s\r\n")
                .delay(Duration.ofMillis(150))
                .send("9\r\ntep, seen\r\n")
                .delay(Duration.ofMillis(150))
                .send("1\r\n.\r\n0\r\nX-Words: 3\r\n\r\n")
                .request()
                .signal(ASKED)
                .eof();
    }

    private static void secondConnection(ConnectionScript script) {
        script.request().send("HTTP/1.1 200 OK\r\nContent-Length: " + SLOW_PARTS * PART_BYTES + "\r\n\r\n");
        for (int part = 0; part < SLOW_PARTS; part++) {
            script.repeat(PART_BYTES, ".").delay(PART_PAUSE);
        }
        script.eof();
    }

    /** Knows the server's name alone. */
    static NameResolver resolver() {
        return _ -> List.of(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}));
    }

    String url(String path) {
        return "http://" + HOST + ":" + server.port() + path;
    }

    /** Waits until the request that is never answered has come. */
    void awaitUnanswered() throws InterruptedException {
        if (!server.signals().await(ASKED, PATIENCE)) {
            throw new IllegalStateException("the request did not come");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

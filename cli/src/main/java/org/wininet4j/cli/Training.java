package org.wininet4j.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;

/**
 * What the launcher runs once after a build, for the JVM to learn what the command needs: the usual orders, on a server of its own. Prints
 * nothing.
 */
final class Training {

    private Training() {}

    /** Fails if one of the orders does. */
    public static void main(String[] arguments) {
        var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(
                InputStream.nullInputStream(), nothing, StandardCharsets.UTF_8, nothing, Optional.empty(), Optional.empty(),
                Optional.empty());
        try (var server = ScriptedServer.start(Training::answer, Training::answer, Training::answer)) {
            var url = "http://127.0.0.1:" + server.port() + "/";
            run(streams, "get", url);
            run(streams, "get", "--events", url);
            run(streams, "get", "--async", "-q", url);
        }
        run(streams, "url", "crack", "http://user@host:81/a?b");
        run(streams, "url", "combine", "http://host/a", "../b c");
        run(streams, "demo", "--pace", "0s");
        System.exit(0);
    }

    private static void run(Streams streams, String... arguments) {
        if (Main.run(streams, CookieJar::inMemory, arguments) != 0) {
            throw new IllegalStateException("inet " + String.join(" ", arguments) + " failed");
        }
    }

    private static void answer(ConnectionScript script) {
        script.request().reply("200 OK", "Content-Type: text/plain\r\n", "Hello.").eof();
    }
}

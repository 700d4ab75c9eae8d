package org.wininet4j.testkit.hostile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ServerSettings;
import org.wininet4j.testkit.server.Signals;

/**
 * Gives one hostile answer to its first request, and a good one ({@link #SECOND}) to the second. A second request that comes over the
 * first connection although it must not is answered with {@link #STRAY}. Thread-safe.
 */
public final class HostileServer implements AutoCloseable {
    /** The body of the answer to the second request. */
    public static final String SECOND = "the second answer";

    /** The body of the answer which nobody must ever read. */
    public static final String STRAY = "an answer on a connection of no further use";

    /** How the bytes go out. */
    public enum Delivery {
        /** In one piece. */
        WHOLE,
        /** One by one; of long answers the first and the last {@value #BYTEWISE_LIMIT} of them. */
        BYTEWISE
    }

    private static final int BYTEWISE_LIMIT = 2_000;
    private static final String TAKEN = "taken";
    private static final String OUT = "out";
    private static final long POLL_MILLIS = 5;

    private final ScriptedServer server;

    private HostileServer(ScriptedServer server) {
        this.server = server;
    }

    /** Starts a server for one answer. */
    public static HostileServer start(HostileResponse answer, Delivery delivery) {
        var first = new ConnectionScript().request();
        send(first, answer.bytes().toArray(), delivery);
        end(first, answer);
        var second = new ConnectionScript().request().reply("200 OK", "", SECOND).eof();
        return new HostileServer(ScriptedServer.start(ServerSettings.plain(), new Signals(), List.of(first, second)));
    }

    private static void send(ConnectionScript script, byte[] bytes, Delivery delivery) {
        if (delivery == Delivery.WHOLE) {
            script.send(bytes);
            return;
        }
        int head = Math.min(bytes.length, BYTEWISE_LIMIT);
        int tail = Math.max(head, bytes.length - BYTEWISE_LIMIT);
        script.sendBytewise(Arrays.copyOfRange(bytes, 0, head))
                .send(Arrays.copyOfRange(bytes, head, tail))
                .sendBytewise(Arrays.copyOfRange(bytes, tail, bytes.length));
    }

    private static void end(ConnectionScript script, HostileResponse answer) {
        switch (answer.ending()) {
            case CLOSE -> script.close();
            case RESET -> script.await(TAKEN).reset();
            case STAY_OPEN -> script.signal(OUT).request().reply("200 OK", "", answer.reusable() ? SECOND : STRAY).eof();
        }
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** The client has taken from the network what it can use: a server that is to reset may do so. */
    public void taken() {
        server.signals().signal(TAKEN);
    }

    /** Waits until the whole answer is in the network and the first connection has ended, if it is to. */
    public boolean awaitAnswered(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - end < 0) {
            if (server.signals().await(OUT, Duration.ofMillis(POLL_MILLIS)) || server.awaitEnd(Duration.ofMillis(POLL_MILLIS))) {
                return true;
            }
        }
        return false;
    }

    /** How many connections were made. */
    public long connections() {
        return server.log().stream().filter(line -> line.startsWith("conn ")).count();
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.wininet4j.recording;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wininet4j.HttpConnection;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetSession;
import org.wininet4j.SessionBuilder;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;

/**
 * A session whose every event is recorded, and a scripted server on loopback. Closing it closes both, and checks the invariants of what
 * was recorded: so every test does.
 */
public final class Encounter implements AutoCloseable {

    /** How long a test waits for what must come. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScriptedServer server;
    private final InternetSession session;
    private final Recording recording = new Recording();

    private Encounter(UnaryOperator<SessionBuilder> settings, ScriptedServer server) {
        this.server = server;
        this.session = settings.apply(InternetSession.builder()).onStatus(recording).open();
    }

    /** With the default settings. */
    public static Encounter with(ScriptSteps... scripts) {
        return configured(builder -> builder, scripts);
    }

    /** With settings of its own; the listener is the recording. */
    public static Encounter configured(UnaryOperator<SessionBuilder> settings, ScriptSteps... scripts) {
        return configured(settings, ScriptedServer.start(scripts));
    }

    /** With a server made elsewhere, which is closed all the same. */
    public static Encounter configured(UnaryOperator<SessionBuilder> settings, ScriptedServer server) {
        return new Encounter(settings, server);
    }

    public ScriptedServer server() {
        return server;
    }

    public InternetSession session() {
        return session;
    }

    public Recording recording() {
        return recording;
    }

    /** A URL of the server. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** A new handle for the server. */
    public HttpConnection connect() {
        return session.connect("127.0.0.1", server.port());
    }

    /** A new GET request to the server. */
    public HttpRequest get(String path) {
        return connect().open("GET", path);
    }

    /** The documented events of a handle, once it is closed. */
    public String storyOf(HttpRequest request) throws InterruptedException {
        request.close();
        if (!request.awaitClosed(PATIENCE)) {
            throw new AssertionError("not closed: " + session.tree());
        }
        return recording.story(request);
    }

    /** The server's log, once every connection has ended. */
    public List<String> logAtEnd() throws InterruptedException {
        session.close();
        if (!server.awaitEnd(PATIENCE)) {
            throw new AssertionError("the server goes on: " + server.log());
        }
        return server.log();
    }

    /** How many connections the server has got. */
    public long connections() {
        return server.log().stream().filter(line -> line.startsWith("conn ")).count();
    }

    /** Waits for a signal of the server. */
    public void await(String signal) throws InterruptedException {
        if (!server.signals().await(signal, PATIENCE)) {
            throw new AssertionError("the server has not come to " + signal + ": " + server.log());
        }
    }

    /** Waits until the request waits for its answer: the server may have come to its signal before that. */
    public void awaitReceiving(HttpRequest request) throws InterruptedException {
        recording().recorder().await(request, "RECEIVING_RESPONSE", PATIENCE);
    }

    /** Gives the server a signal. */
    public void signal(String signal) {
        server.signals().signal(signal);
    }

    @Override
    public void close() {
        session.close();
        boolean closed = sessionEnds();
        server.close();
        if (!closed) {
            throw new AssertionError("the session does not end: " + session.tree());
        }
        recording.assertInvariants();
    }

    private boolean sessionEnds() {
        try {
            return session.awaitClosed(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

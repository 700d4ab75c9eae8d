package org.wininet4j.hostile;

import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.wininet4j.HttpConnection;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetIOException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBody;
import org.wininet4j.recording.Recording;
import org.wininet4j.testkit.hostile.Expectation;
import org.wininet4j.testkit.hostile.HostileResponse;
import org.wininet4j.testkit.hostile.HostileServer;
import org.wininet4j.testkit.hostile.Observation;

/** One hostile answer, delivered in one way to one form of call, and a second request after it. Everything is released at the end. */
record HostilePlay(HostileResponse answer, HostileServer.Delivery delivery, boolean asynchronous) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NO_PATIENCE = Duration.ofMillis(100);
    private static final String INTERIM = "(INTERMEDIATE_RESPONSE )*";

    /** What there is to be judged. */
    record Result(Observation first, String story, long connectionsOfFirst, String second, long connections, Recording recording) {}

    Result run() throws Exception {
        var recording = new Recording();
        try (var server = HostileServer.start(answer, delivery);
                var session = InternetSession.builder().onStatus(recording).option(InternetOption.RECEIVE_TIMEOUT, PATIENCE).open();
                var connection = session.connect("127.0.0.1", server.port())) {
            var request = connection.open(answer.method(), "/first");
            var first = observe(recording, server, request);
            request.close();
            request.awaitClosed(PATIENCE);
            if (!server.awaitAnswered(PATIENCE)) {
                throw new AssertionError("the server has not ended its answer");
            }
            long connectionsOfFirst = server.connections();
            var second = second(connection);
            return new Result(first, recording.story(request), connectionsOfFirst, second, server.connections(), recording);
        }
    }

    private Observation observe(Recording recording, HostileServer server, HttpRequest request) throws Exception {
        if (answer.expected() instanceof Expectation.SendFails) {
            server.taken();
            setPatience(request);
        }
        try {
            return read(recording, server, request, send(recording, request));
        } catch (InternetException e) {
            return Observation.sendFailed(e.error().number());
        }
    }

    private void setPatience(HttpRequest request) {
        if (answer.expected().isTimeout()) {
            request.set(InternetOption.RECEIVE_TIMEOUT, NO_PATIENCE);
        }
    }

    private HttpResponse send(Recording recording, HttpRequest request) throws Exception {
        var body = answer.method().equals("POST") ? RequestBody.of("body") : RequestBody.empty();
        if (!asynchronous) {
            return recording.call(() -> request.send(body));
        }
        try {
            return recording.pending(request, request.sendAsync(body)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InternetException failure ? failure : e;
        }
    }

    private Observation read(Recording recording, HostileServer server, HttpRequest request, HttpResponse response) throws Exception {
        var body = new ByteArrayOutputStream();
        var block = new byte[8192];
        int expected = answer.expected().body().length();
        boolean taken = false;
        try {
            while (true) {
                if (!taken && body.size() >= expected) {
                    taken = true;
                    server.taken();
                    setPatience(request);
                }
                int count = recording.call(() -> response.body().read(block));
                if (count < 0) {
                    return Observation.value(response.status(), body.toByteArray());
                }
                body.write(block, 0, count);
            }
        } catch (InternetIOException e) {
            return Observation.readFailed(response.status(), body.toByteArray(), e.error().number());
        }
    }

    private static String second(HttpConnection connection) throws InternetException {
        try (var request = connection.open("GET", "/second"); var response = request.send()) {
            return response.text();
        }
    }

    /** The documented events of the first request as a regular expression (spec 02 §3, §4, §6, §8). */
    String storyPattern() {
        var done = asynchronous ? DONE : "";
        var shut = "(" + SHUT + ")";
        var head = OPEN + SEND + RECEIVING + INTERIM;
        var answered = head + "RESPONSE_RECEIVED (COOKIE_RECEIVED )?";
        return switch (answer.expected()) {
            case Expectation.SendFails _ when answer.expected().admits(Observation.sendFailed(12005)) ->
                    answered + shut + "?" + done + shut + "?" + CLOSED;
            case Expectation.SendFails _ -> head + SHUT + done + CLOSED;
            case Expectation.Value _ -> answered + "(" + SHUT + done + "|" + done + "(" + RECEIVE + ")*" + shut + "?)" + CLOSED;
            case Expectation.ReadFails _,Expectation.ReadFailsSomewhere _ ->
                    answered + done + "(" + RECEIVE + ")*(" + RECEIVING + ")?" + SHUT + CLOSED;
        };
    }
}

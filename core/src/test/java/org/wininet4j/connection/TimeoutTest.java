package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.LOOKUP;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.UnusedPort;

/** K10, K12: every wait has its limit. */
class TimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(60);

    @ParameterizedTest
    @EnumSource
    void G35_aServerThatDoesNotAcceptIsGivenUp(Form form) throws Exception {
        try (var server = new FullServer(); var both = Encounter.with()) {
            var request = both.session().connect("127.0.0.1", server.port()).open("GET", "/");
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(500));
            var failure = failure(() -> form.send(both, request));

            assertThat(failure.error()).isEqualTo(InternetError.TIMEOUT);
            assertThat(failure.step()).isEqualTo(Step.CONNECTING);
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + "CONNECTING_TO_SERVER " + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K12_aServerThatDoesNotReadIsGivenUp(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.head().await("never"))) {
            var request = both.connect().open("POST", "/");
            request.set(InternetOption.SEND_TIMEOUT, SHORT);
            var failure = failure(() -> form.send(both, request, RequestBody.of(new byte[32 << 20])));

            assertThat(failure.error()).isEqualTo(InternetError.TIMEOUT);
            assertThat(failure.step()).isEqualTo(Step.SENDING);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + "SENDING_REQUEST " + SHUT + form.done() + CLOSED);
        }
    }

    @Test
    void K12_aPartOfABodyThatIsNotReadIsGivenUp() throws Exception {
        try (var both = Encounter.with(c -> c.head().await("never"))) {
            var request = both.connect().open("POST", "/");
            request.begin(32 << 20);
            request.set(InternetOption.SEND_TIMEOUT, SHORT);

            assertFails(InternetError.TIMEOUT, () -> both.recording().call(() -> {
                request.write(new byte[32 << 20], 0, 32 << 20);
                return null;
            }));
            assertFails(InternetError.OPERATION_CANCELLED, () -> both.recording().call(request::end));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + "SENDING_REQUEST " + SHUT + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G39_aServerThatDoesNotAnswerIsGivenUp(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().eof())) {
            var request = both.get("/");
            request.set(InternetOption.RECEIVE_TIMEOUT, SHORT);
            var failure = failure(() -> form.send(both, request));

            assertThat(failure.error()).isEqualTo(InternetError.TIMEOUT);
            assertThat(failure.step()).isEqualTo(Step.RECEIVING_HEAD);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVING + SHUT + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K12_aBodyThatDoesNotGoOnIsGivenUp(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello").eof())) {
            var request = both.get("/");
            var body = form.send(both, request).body();
            assertThat(body.readNBytes(5)).asString().isEqualTo("hello");
            request.set(InternetOption.RECEIVE_TIMEOUT, SHORT);

            assertFails(InternetError.TIMEOUT, () -> both.recording().call(() -> body.read()));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + RECEIVING + SHUT + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G34_aServerThatRefusesCannotBeConnectedTo(Form form) throws Exception {
        try (var unused = UnusedPort.take(); var both = Encounter.with()) {
            var request = both.session().connect("127.0.0.1", unused.port()).open("GET", "/");

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + "CONNECTING_TO_SERVER " + form.done() + CLOSED);
        }
    }
}

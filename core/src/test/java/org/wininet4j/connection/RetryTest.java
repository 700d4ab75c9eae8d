package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.Notification;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;

/** G38, K8, K9: a request is sent again where the kept connection turned out to be closed, once, and nowhere else. */
class RetryTest {

    /** Answers, keeps the connection, takes the next request and leaves. */
    private static final ScriptSteps STALE = c -> c.request().reply("200 OK", "", "first").request().close();

    private static final ScriptSteps GOOD = c -> c.request().reply("200 OK", "", "second").eof();

    @ParameterizedTest
    @EnumSource
    void G38_aRequestOnAStaleConnectionIsSentAgainOnANewOne(Form form) throws Exception {
        try (var both = Encounter.with(STALE, GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertThat(form.send(both, request).text()).isEqualTo("second");
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.AttemptStarted.class)).hasSize(1);
            assertThat(both.recording().of(request)).extracting(Notification::attempt).contains(1, 2).doesNotContain(3);
        }
    }

    @Test
    void G38_aStaleConnectionThatIsResetIsFoundToo() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().reset(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertThat(request.send().text()).isEqualTo("second");
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void K8_theBodyIsSentAgainToo() throws Exception {
        try (var both = Encounter.with(STALE, GOOD)) {
            both.get("/").send().text();
            var request = both.connect().open("POST", "/again");

            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("second");
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CONNECT + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).containsSubsequence("body \"hello\"", "conn 2", "body \"hello\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatCannotBeSentAgainIsNot(Form form) throws Exception {
        try (var both = Encounter.with(STALE, GOOD)) {
            both.get("/").send().text();
            var request = both.connect().open("POST", "/again");
            var body = RequestBody.of(new ByteArrayInputStream(new byte[5]), 5);

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> form.send(both, request, body));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + form.done() + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void K9_itIsNotSentAThirdTime() throws Exception {
        try (var both = Encounter.with(STALE, c -> c.request().close(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CONNECT + SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(2);
        }
    }

    @Test
    void K9_aNewConnectionThatYieldsNothingIsAnError() throws Exception {
        try (var both = Encounter.with(c -> c.request().close(), GOOD)) {
            var request = both.get("/");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void oneByteOfAnAnswerForbidsToSendAgain() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().send("H").close(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void anInterimAnswerForbidsToSendAgain() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().reply("200 OK", "", "first").request().send("HTTP/1.1 100 Continue\r\n\r\n").close(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + "INTERMEDIATE_RESPONSE " + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void aTimeoutIsNotSentAgain() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().eof(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");
            request.set(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(50));

            assertFails(InternetError.TIMEOUT, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCancelledCallIsNotSentAgain() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().signal("asked").eof(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");
            both.awaitReceiving(request);
            future.cancel(true);

            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + DONE + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void K8_aRequestSentInPartsIsNotSentAgain() throws Exception {
        try (var both = Encounter.with(STALE, GOOD)) {
            both.get("/").send().text();
            var request = both.connect().open("POST", "/again");
            request.begin(0);

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::end));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void Q20_anAnswerWithoutAStatusLineIsNoneOnAKeptConnection() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().send("so what").close(), GOOD)) {
            both.get("/").send().text();
            var request = both.get("/again");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVING + SHUT + CLOSED);
        }
    }

    @Test
    void K4_aConnectionThatDiedWhileIdleIsNotUsed() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").close(), GOOD)) {
            both.get("/").send().text();
            both.server().awaitEnd(Encounter.PATIENCE);
            var request = both.get("/again");

            assertThat(request.send().text()).isEqualTo("second");
            assertThat(both.storyOf(request)).isEqualTo(CONNECT + SEND + RECEIVE + CLOSED);
            assertThat(both.recording().events(StatusEvent.AttemptStarted.class)).isEmpty();
        }
    }
}

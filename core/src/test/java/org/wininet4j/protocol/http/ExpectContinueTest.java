package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
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
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;

/** Expect: 100-continue (RFC 9110, 10.1.1), with all events. */
class ExpectContinueTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(40);
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String ASKED = SEND + RECEIVING + "INTERMEDIATE_RESPONSE RESPONSE_RECEIVED ";

    private static HttpRequest post(Encounter both, Duration wait) {
        var request = both.connect().open("POST", "/");
        request.set(InternetOption.EXPECT_CONTINUE, wait);
        return request;
    }

    @ParameterizedTest
    @EnumSource
    void theBodyIsSentAfter100(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.head().send(CONTINUE).body().reply("200 OK", "", "got it").eof())) {
            var request = post(both, LONG);

            assertThat(form.send(both, request, RequestBody.of("body")).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + ASKED + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.logAtEnd()).anyMatch(line -> line.contains("Expect: 100-continue")).anyMatch(line -> line.contains("body"));
        }
    }

    @Test
    void aStreamOfUnknownLengthIsSentAfter100() throws Exception {
        try (var both = Encounter.with(c -> c.head().send(CONTINUE).body().reply("200 OK", "", "got it").eof())) {
            var request = post(both, LONG);
            var body = RequestBody.of(new ByteArrayInputStream("streamed".getBytes()));

            assertThat(request.send(body).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + ASKED + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBodyIsSentIfNothingComesInTime(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request().send(CONTINUE).reply("200 OK", "", "got it").eof())) {
            var request = post(both, SHORT);

            assertThat(form.send(both, request, RequestBody.of("body")).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVE + SEND + RECEIVING + "INTERMEDIATE_RESPONSE RESPONSE_RECEIVED " + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.ResponseReceived.class)).first()
                    .isEqualTo(new StatusEvent.ResponseReceived(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFinalAnswerSparesTheBody(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.head().reply("413 Too Large", "", "no").eof())) {
            var request = post(both, LONG);
            var response = form.send(both, request, RequestBody.of("body"));

            assertThat(response.status() + response.text()).isEqualTo("413no");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + SHUT + CLOSED);
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("\"body\""));
        }
    }

    @Test
    void otherInterimAnswersArePassedOver() throws Exception {
        try (var both = Encounter.with(c -> c.head()
                .send("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + CONTINUE)
                .body()
                .reply("200 OK", "", "got it")
                .eof())) {
            var request = post(both, LONG);

            assertThat(request.send(RequestBody.of("body")).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVING + "INTERMEDIATE_RESPONSE INTERMEDIATE_RESPONSE RESPONSE_RECEIVED " + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatRefusesToBeAskedGetsTheRequestWithoutTheQuestion(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.head().reply("417 Expectation Failed", "", "what?").eof(),
                c -> c.request().reply("200 OK", "", "got it").eof())) {
            var request = post(both, LONG);

            assertThat(form.send(both, request, RequestBody.of("body")).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.AttemptStarted.class)).extracting(StatusEvent.AttemptStarted::number)
                    .containsExactly(2);
            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Expect")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerMayRefuseToHaveBeenAskedAfterTheBodyToo(Form form) throws Exception {
        try (var both = Encounter.with(c -> c.request()
                .reply("417 Expectation Failed", "", "what?")
                .request()
                .reply("200 OK", "", "got it")
                .eof())) {
            var request = post(both, SHORT);

            assertThat(form.send(both, request, RequestBody.of("body")).text()).isEqualTo("got it");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Expect")).hasSize(1);
        }
    }

    @Test
    void a417ToABodyThatCannotBeSentAgainIsTheAnswer() throws Exception {
        try (var both = Encounter.with(c -> c.head().reply("417 Expectation Failed", "", "what?").eof())) {
            var request = post(both, LONG);
            var body = RequestBody.of(new ByteArrayInputStream("streamed".getBytes()), 8);

            assertThat(request.send(body).status()).isEqualTo(417);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
        }
    }

    @Test
    void aRequestWithoutABodyDoesNotAsk() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "ok").eof())) {
            assertThat(post(both, LONG).send().text()).isEqualTo("ok");
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("Expect"));
        }
    }

    @Test
    void theBuilderHasASwitch() throws Exception {
        try (var both = Encounter.with(c -> c.head().send(CONTINUE).body().reply("200 OK", "", "got it").eof())) {
            var request = both.session().request("POST", both.url("/")).body("body", "text/plain").expectContinue(LONG);

            assertThat(request.send().text()).isEqualTo("got it");
            assertThat(both.recording().events(StatusEvent.IntermediateResponse.class)).hasSize(1);
        }
    }
}

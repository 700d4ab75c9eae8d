package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Encounter.PATIENCE;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.await;
import static org.wininet4j.recording.Expect.elsewhere;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.wininet4j.recording.Encounter;

/** A request handle of the Java API. */
class HttpRequestTest {

    @Test
    void aSynchronousSendTellsEveryStepOnTheCallersThread() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var request = both.get("/x");
            var response = request.send();

            assertThat(response.text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.recording().recorder().events(request)).allMatch(event -> event.thread() == Thread.currentThread());
            assertThat(both.logAtEnd()).contains("recv \"GET /x HTTP/1.1\"");
        }
    }

    @Test
    void anAsynchronousSendTellsTheSameAndItsEnd() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var request = both.get("/x");
            var response = await(both.recording().pending(request, request.sendAsync()));

            assertThat(response.text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + DONE + CLOSED);
            assertThat(both.recording().recorder().events(request)).noneMatch(event -> event.status().startsWith("RE")
                    && event.thread() == Thread.currentThread());
        }
    }

    @Test
    void aFailureIsTheSameInBothForms() throws Exception {
        try (var both = Encounter.with(c -> c.request().close(), c -> c.request().close())) {
            var first = both.get("/");
            var second = both.get("/");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(first::send));
            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> await(both.recording().pending(second, second.sendAsync())));
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.storyOf(second))
                    .isEqualTo("CONNECTING_TO_SERVER CONNECTED_TO_SERVER " + SEND + RECEIVING + SHUT + DONE + CLOSED);
        }
    }

    @Test
    void A5_aSecondCallOnABusyHandleIsRefused() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").await("go").reply("200 OK", "", "hello").eof())) {
            var request = both.get("/");
            var first = both.recording().pending(request, request.sendAsync());
            both.await("asked");

            assertFails(InternetError.INCORRECT_HANDLE_STATE, request::send);
            assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> await(request.sendAsync()));
            assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> request.begin(1));
            both.signal("go");
            assertThat(await(first).text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void cancellingTheFutureClosesTheHandleAndFreesTheThread() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").eof())) {
            var request = both.get("/");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");
            both.awaitReceiving(request);

            assertThat(future.cancel(true)).isTrue();
            assertThat(request.awaitClosed(PATIENCE)).isTrue();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            assertThat(both.recording().story(request)).isEqualTo(OPEN + SEND + RECEIVING + DONE + SHUT + CLOSED);
            assertThat(both.recording().sequence(request)).contains("REQUEST_COMPLETE result=0 error=12017");
            assertThat(both.logAtEnd()).endsWith("eof");
        }
    }

    @Test
    void cancellingWithoutInterruptingLeavesTheHandleAlone() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").await("go").reply("200 OK", "", "hello").eof())) {
            var request = both.get("/");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");

            assertThat(future.cancel(false)).isTrue();
            assertThat(request.state()).isEqualTo(HandleState.OPEN);
            both.signal("go");
            both.recording().recorder().await(request, "REQUEST_COMPLETE", PATIENCE);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void closingTheHandleEndsTheCallsInProgress() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").eof(), c -> c.request().signal("asked").eof())) {
            var pending = both.get("/");
            var blocked = both.get("/");
            var first = both.recording().pending(pending, pending.sendAsync());
            var second = elsewhere(() -> both.recording().call(blocked::send));
            both.await("asked");
            both.await("asked");
            both.awaitReceiving(blocked);
            both.session().close();

            assertFails(InternetError.OPERATION_CANCELLED, () -> await(first));
            assertFails(InternetError.OPERATION_CANCELLED, () -> await(second));
            assertThat(blocked.awaitClosed(PATIENCE)).isTrue();
            assertThat(both.recording().story(blocked)).endsWith(SEND + RECEIVING + SHUT + CLOSED);
        }
    }

    @Test
    void aClosedHandleRefusesEveryCall() throws Exception {
        try (var both = Encounter.with()) {
            var request = both.get("/");
            request.close();

            assertFails(InternetError.INVALID_HANDLE, request::send);
            assertFails(InternetError.INVALID_HANDLE, () -> await(request.sendAsync()));
            assertFails(InternetError.INVALID_HANDLE, () -> request.begin(0));
            assertThat(both.recording().story(request)).isEqualTo(CLOSED);
        }
    }

    @Test
    void G54_aBodyCanBeSentInParts() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "thanks").eof())) {
            var request = both.connect().open("POST", "/");
            request.begin(10);
            request.write("hello".getBytes(StandardCharsets.US_ASCII), 0, 5);
            request.write("xworld".getBytes(StandardCharsets.US_ASCII), 1, 5);

            assertThat(request.end().text()).isEqualTo("thanks");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + SEND + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("     \"Content-Length: 10\"", "body \"helloworld\"");
        }
    }

    @Test
    void partsNeedABeginning() throws Exception {
        try (var both = Encounter.with()) {
            var request = both.connect().open("POST", "/");

            assertFails(InternetError.INCORRECT_HANDLE_STATE, request::end);
            assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> request.write(new byte[1], 0, 1));
            assertThat(both.storyOf(request)).isEqualTo(CLOSED);
        }
    }

    @Test
    void P66_aBodySentInPartsThatIsTooShortCostsTheConnection() throws Exception {
        try (var both = Encounter.with(c -> c.head().reply("200 OK", "", "thanks").eof())) {
            var request = both.connect().open("POST", "/");
            request.begin(10);

            assertThat(request.end().text()).isEqualTo("thanks");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
        }
    }

    @Test
    void G103_aHandleCanBeSentAgainThoughItsBodyIsUnread() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof())) {
            var request = both.get("/");
            request.send();

            assertThat(request.send().text()).isEqualTo("second");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void theResponseOfAHandleSentAgainHasNoBodyAnyMore() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().reply("201 Created", "", "second").eof())) {
            var request = both.get("/");
            var first = request.send();
            var second = request.send();

            assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> first.bytes(100));
            assertThat(first.status()).isEqualTo(200);
            assertThat(request.response()).containsSame(second);
            assertThat(second.text()).isEqualTo("second");
        }
    }

    @Test
    void headerFieldsAreAddedAndReplaced() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "").eof())) {
            var request = both.get("/").header("X", "1").header("x", "2").header("Y", "3").replaceHeader("Y", "4");
            request.send();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).containsSubsequence("     \"X: 1\"", "     \"x: 2\"", "     \"Y: 4\"")
                    .doesNotContain("     \"Y: 3\"");
        }
    }
}

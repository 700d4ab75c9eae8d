package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Encounter.PATIENCE;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.await;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.recording.Encounter;
import org.wininet4j.testkit.server.ScriptSteps;

/** K6: a server has so many connections at once, and who needs one more waits in order. */
class ConnectionLimitTest {
    private static final ScriptSteps THRICE = c -> c.request()
            .signal("asked")
            .await("go")
            .reply("200 OK", "", "1")
            .request()
            .reply("200 OK", "", "2")
            .request()
            .reply("200 OK", "", "3")
            .eof();
    private static final ScriptSteps ONCE = c -> c.request().signal("asked").await("go").reply("200 OK", "", "x").eof();

    @Test
    void aRequestBeyondTheLimitWaitsAndThenTakesTheConnectionOver() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), THRICE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var second = Waiting.begun(both, "/2");
            both.signal("go");
            assertThat(await(first.future).text() + await(second.future).text()).isEqualTo("12");

            assertThat(both.storyOf(second.request)).isEqualTo(SEND + RECEIVE + DONE + CLOSED);
            assertThat(both.recording().kinds(second.request)).startsWith("WaitingStarted", "WaitingEnded", "ConnectionLeased");
            assertThat(both.recording().events(StatusEvent.WaitingStarted.class))
                    .containsExactly(new StatusEvent.WaitingStarted("127.0.0.1:" + both.server().port(), 1));
        }
    }

    @Test
    void whoWaitsLongestIsServedFirst() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), THRICE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var second = Waiting.begun(both, "/2");
            var third = Waiting.begun(both, "/3");
            both.signal("go");

            assertThat(await(first.future).text() + await(second.future).text() + await(third.future).text()).isEqualTo("123");
            assertThat(both.storyOf(third.request)).isEqualTo(SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void theHigherRankIsServedFirst() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), THRICE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var low = Waiting.begun(both, "/2");
            var high = Waiting.begun(both, "/3", request -> request.set(InternetOption.REQUEST_PRIORITY, 1000));
            both.signal("go");

            assertThat(await(first.future).text() + await(high.future).text() + await(low.future).text()).isEqualTo("123");
            assertThat(both.storyOf(low.request)).isEqualTo(SEND + RECEIVE + DONE + CLOSED);
            assertThat(both.storyOf(high.request)).isEqualTo(SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void whoIsExemptFromTheLimitNeedNotWait() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), ONCE, ONCE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var request = both.get("/2");
            request.set(InternetOption.EXEMPT_CONNECTION_LIMIT, true);
            var exempt = new Waiting(request, both.recording().pending(request, request.sendAsync()));
            both.await("asked");
            both.signal("go");
            both.signal("go");

            assertThat(await(first.future).text() + await(exempt.future).text()).isEqualTo("xx");
            assertThat(both.storyOf(request)).isEqualTo(CONNECT + SEND + RECEIVE + DONE + CLOSED);
            assertThat(both.recording().events(StatusEvent.WaitingStarted.class)).isEmpty();
        }
    }

    @Test
    void sixRequestsNeedNotWait() throws Exception {
        try (var both = Encounter.with(Collections.nCopies(6, ONCE).toArray(ScriptSteps[]::new))) {
            var six = IntStream.range(0, 6).mapToObj(i -> Waiting.none(both, "/" + i)).toList();
            for (int i = 0; i < 6; i++) {
                both.await("asked");
            }
            var seventh = Waiting.begun(both, "/7");

            assertThat(both.connections()).isEqualTo(6);
            assertThat(both.recording().events(StatusEvent.WaitingStarted.class)).hasSize(1);
            seventh.request.close();
            assertFails(InternetError.OPERATION_CANCELLED, () -> await(seventh.future));
            six.forEach(each -> both.signal("go"));
            for (var each : six) {
                assertThat(await(each.future).text()).isEqualTo("x");
            }
        }
    }

    @Test
    void K6_strictModeHasTwo() throws Exception {
        try (var both = Encounter.configured(b -> b.strictMode(true), THRICE, THRICE)) {
            var first = Waiting.none(both, "/1");
            var second = Waiting.none(both, "/2");
            both.await("asked");
            both.await("asked");
            var third = Waiting.begun(both, "/3");

            assertThat(both.connections()).isEqualTo(2);
            assertThat(both.recording().events(StatusEvent.WaitingStarted.class))
                    .containsExactly(new StatusEvent.WaitingStarted("127.0.0.1:" + both.server().port(), 2));
            both.signal("go");
            both.signal("go");
            assertThat(await(first.future).text() + await(second.future).text() + await(third.future).text()).isEqualTo("112");
        }
    }

    /** The first answer tells it: who has waited so far goes on, two at once, the rest one by one in the order they came. */
    @Test
    void K6_strictModeHasFourForAServerOfHttp10() throws Exception {
        ScriptSteps first = c -> c.request()
                .signal("asked")
                .await("go")
                .send("HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\n12")
                .await("end")
                .send("34");
        ScriptSteps old = c -> c.request().signal("asked").await("end").send("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nxx");
        try (var both = Encounter.configured(b -> b.strictMode(true), first, old, old, old, old)) {
            var two = List.of(Waiting.none(both, "/1"), Waiting.none(both, "/2"));
            both.await("asked");
            both.await("asked");
            var three = List.of(Waiting.begun(both, "/3"), Waiting.begun(both, "/4"), Waiting.begun(both, "/5"));
            both.signal("go");
            both.await("asked");
            both.await("asked");

            assertThat(both.connections()).isEqualTo(4);
            assertThat(three.getLast().future).isNotDone();
            IntStream.range(0, 5).forEach(_ -> both.signal("end"));
            for (var each : Stream.concat(two.stream(), three.stream()).toList()) {
                assertThat(await(each.future).status()).isEqualTo(200);
                each.request.close();
            }
            assertThat(both.storyOf(three.getLast().request)).isEqualTo(CONNECT + SEND + RECEIVE + DONE + SHUT + CLOSED);
        }
    }

    @Test
    void whoIsCancelledWhileWaitingTakesNoPlace() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), THRICE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var second = Waiting.begun(both, "/2");
            var third = Waiting.begun(both, "/3");
            second.future.cancel(true);

            assertThat(second.request.awaitClosed(PATIENCE)).isTrue();
            assertThat(both.recording().kinds(second.request)).containsExactly("WaitingStarted", "WaitingEnded", "RequestComplete",
                    "HandleClosing");
            both.signal("go");
            assertThat(await(first.future).text() + await(third.future).text()).isEqualTo("12");
        }
    }

    @Test
    void K10_theWaitCountsAsConnecting() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1), THRICE)) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var second = both.get("/2");
            second.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(50));
            var failure = failure(() -> both.recording().call(second::send));

            assertThat(failure.error()).isEqualTo(InternetError.TIMEOUT);
            assertThat(failure.step()).isEqualTo(Step.WAITING);
            assertThat(both.recording().kinds(second)).containsExactly("WaitingStarted", "WaitingEnded");
            both.signal("go");
            assertThat(await(first.future).text()).isEqualTo("1");
            assertThat(both.storyOf(first.request)).isEqualTo(OPEN + SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void aConnectionThatIsNotKeptFreesItsPlace() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionsPerServer(1),
                c -> c.request().signal("asked").await("go").reply("200 OK", "Connection: close\r\n", ""),
                c -> c.request().reply("200 OK", "", "2").eof())) {
            var first = Waiting.none(both, "/1");
            both.await("asked");
            var second = Waiting.begun(both, "/2");
            both.signal("go");

            assertThat(await(first.future).text() + await(second.future).text()).isEqualTo("2");
            assertThat(both.storyOf(second.request)).isEqualTo(CONNECT + SEND + RECEIVE + DONE + CLOSED);
        }
    }

    /** An asynchronous request. */
    private record Waiting(HttpRequest request, CompletableFuture<HttpResponse> future) {

        /** Sends. */
        static Waiting none(Encounter both, String path) {
            var request = both.get(path);
            return new Waiting(request, both.recording().pending(request, request.sendAsync()));
        }

        /** Sends, and returns when the request waits for a connection. */
        static Waiting begun(Encounter both, String path) throws InterruptedException {
            return begun(both, path, _ -> {});
        }

        /** The same, with options. */
        static Waiting begun(Encounter both, String path, Consumer<HttpRequest> options) throws InterruptedException {
            var waits = new CountDownLatch(1);
            var request = both.get(path);
            options.accept(request);
            request.onStatus(both.recording()
                    .andThen(StatusListener.only(_ -> waits.countDown(), Set.of(StatusEvent.WaitingStarted.class))));
            var future = both.recording().pending(request, request.sendAsync());
            assertThat(waits.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return new Waiting(request, future);
        }
    }
}

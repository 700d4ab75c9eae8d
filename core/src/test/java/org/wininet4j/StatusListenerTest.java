package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Encounter.PATIENCE;
import static org.wininet4j.recording.Expect.await;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.testkit.log.LogCapture;

/** The listener slot of a handle, and listeners put together. */
class StatusListenerTest {

    @Test
    void S1_settingAListenerReturnsThePreviousOne() {
        StatusListener first = _ -> {};
        try (var session = InternetSession.builder().open()) {
            assertThat(session.onStatus(first)).isSameAs(StatusListener.NONE);
            assertThat(session.onStatus(StatusListener.NONE)).isSameAs(first);
        }
    }

    @Test
    void S4_childrenKeepTheListenerTheyWereBornWith() {
        var first = new ArrayList<StatusEvent>();
        var second = new ArrayList<StatusEvent>();
        try (var session = InternetSession.builder().onStatus(n -> first.add(n.event())).open()) {
            var connection = session.connect("localhost", 80);
            session.onStatus(n -> second.add(n.event()));
            connection.close();
            assertThat(first).containsExactly(new StatusEvent.HandleCreated(connection), new StatusEvent.HandleClosing(connection));
        }
        assertThat(second).hasSize(1);
    }

    @Test
    void S5_theListenerCannotBeChangedWhileACallPends() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").await("go").reply("200 OK", "", "").eof())) {
            var request = both.get("/");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");

            assertThatThrownBy(() -> request.onStatus(StatusListener.NONE)).isInstanceOf(IllegalStateException.class);
            assertThat(request.parent().orElseThrow().onStatus(both.recording())).isSameAs(both.recording());
            both.signal("go");
            await(future);
        }
    }

    @Test
    void S5_theListenerCannotBeChangedWhileItRunsElsewhere() throws Exception {
        var running = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var session = InternetSession.builder().onStatus(_ -> pause(running, go)).open()) {
            var connecting = Expect.elsewhere(() -> session.connect("localhost", 80));
            running.await();

            assertThatThrownBy(() -> session.onStatus(StatusListener.NONE)).isInstanceOf(IllegalStateException.class);
            go.countDown();
            await(connecting);
        }
    }

    private static void pause(CountDownLatch running, CountDownLatch go) {
        running.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClosedHandleTakesNoListener() throws Exception {
        var session = InternetSession.builder().open();
        session.close();

        assertThat(session.awaitClosed(PATIENCE)).isTrue();
        assertThatThrownBy(() -> session.onStatus(StatusListener.NONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aListenerThatThrowsHarmsNothingAndIsLoggedOnce() throws Exception {
        try (var log = LogCapture.of("org.wininet4j.status");
                var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            StatusListener throwing = _ -> {
                throw new IllegalStateException("a listener that throws");
            };
            var request = both.get("/");
            request.onStatus(throwing.andThen(both.recording()));

            assertThat(request.send().text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(log.records()).singleElement().satisfies(r -> assertThat(r.getThrown()).hasMessage("a listener that throws"));
        }
    }

    @Test
    void S6_aListenerMayCloseItsHandle() throws Exception {
        try (var both = Encounter.with(c -> c.request().eof())) {
            var request = both.get("/");
            request.onStatus(StatusListener.only(_ -> request.close(), Set.of(StatusEvent.RequestSent.class)).andThen(both.recording()));

            Expect.assertFails(InternetError.OPERATION_CANCELLED, () -> both.recording().call(request::send));
            assertThat(request.awaitClosed(PATIENCE)).isTrue();
        }
    }

    @Test
    void S6_aListenerMaySendAnotherRequest() throws Exception {
        var texts = new CopyOnWriteArrayList<String>();
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "outer").eof(),
                c -> c.request().reply("200 OK", "", "inner").eof())) {
            var inner = both.get("/inner");
            var outer = both.get("/outer");
            outer.onStatus(
                    StatusListener.only(_ -> texts.add(textOf(inner)), Set.of(StatusEvent.RequestSent.class)).andThen(both.recording()));

            assertThat(outer.send().text()).isEqualTo("outer");
            assertThat(texts).containsExactly("inner");
        }
    }

    private static String textOf(HttpRequest request) {
        try {
            return request.send().text();
        } catch (InternetException e) {
            return e.toString();
        }
    }

    @Test
    void onlySomeTypesAreBuiltAndDelivered() {
        var heard = new ArrayList<StatusEvent>();
        var listener = StatusListener.only(n -> heard.add(n.event()), Set.of(StatusEvent.HandleClosing.class));
        try (var session = InternetSession.builder().onStatus(listener).open()) {
            assertThat(listener.wants(StatusEvent.HandleClosing.class)).isTrue();
            assertThat(listener.wants(StatusEvent.HandleCreated.class)).isFalse();
            session.connect("localhost", 80).close();
        }
        assertThat(heard).hasSize(2).hasOnlyElementsOfType(StatusEvent.HandleClosing.class);
    }

    @Test
    void twoListenersGetWhatEachWants() {
        var order = new ArrayList<String>();
        var closings = StatusListener.only(_ -> order.add("closing"), Set.of(StatusEvent.HandleClosing.class));
        StatusListener all = n -> order.add(n.event().getClass().getSimpleName());
        try (var session = InternetSession.builder().onStatus(closings.andThen(all)).open()) {
            session.connect("localhost", 80).close();
        }
        assertThat(order).containsExactly("HandleCreated", "closing", "HandleClosing", "closing", "HandleClosing");
    }

    @Test
    void aListenerThatWantsNothingIsNeverCalled() throws Exception {
        var heard = new ArrayList<StatusEvent>();
        var deaf = StatusListener.only(n -> heard.add(n.event()), Set.of());
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof());
                var response = both.session().request("GET", both.url("/")).onStatus(deaf).send()) {
            assertThat(response.text()).isEqualTo("hello");
        }
        assertThat(heard).isEmpty();
        assertThat(List.of(StatusListener.NONE.wants(StatusEvent.HandleClosing.class), deaf.wants(StatusEvent.Transfer.class)))
                .containsOnly(false);
    }
}

package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Encounter.PATIENCE;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.await;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wininet4j.recording.Encounter;

/** A session of the Java API, and requests made through it in one line. */
class InternetSessionTest {
    private static final String UNSENT = "http://127.0.0.1:9/";

    @Test
    void closingAResponseClosesTheHandlesBehindIt() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var response = both.session().get(both.url("/x"));
            var request = both.recording().lastRequest();
            assertThat(response.text()).isEqualTo("hello");
            assertThat(request.state()).isEqualTo(HandleState.OPEN);
            response.close();

            assertThat(request.state()).isEqualTo(HandleState.CLOSED);
            assertThat(request.parent().orElseThrow().state()).isEqualTo(HandleState.CLOSED);
            assertThat(both.recording().story(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void anAsynchronousRequestIsTheSame() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").await("go").reply("200 OK", "", "hello").eof())) {
            var future = both.session().getAsync(both.url("/x"));
            both.await("asked");
            var request = both.recording().lastRequest();
            both.recording().pending(request, future);
            both.signal("go");
            try (var response = await(future)) {
                assertThat(response.text()).isEqualTo("hello");
            }
            assertThat(both.recording().story(request)).isEqualTo(OPEN + SEND + RECEIVE + DONE + CLOSED);
        }
    }

    @Test
    void aRequestThatFailsLeavesNoHandleOpen() throws Exception {
        try (var both = Encounter.with(c -> c.request().close(), c -> c.request().close())) {
            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> both.recording().call(() -> both.session().get(both.url("/"))));
            var first = both.recording().lastRequest();
            assertThat(first.awaitClosed(PATIENCE)).isTrue();
            var future = both.session().getAsync(both.url("/"));
            both.recording().pending(both.recording().lastRequest(), future);

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> await(future));
            assertThat(both.recording().lastRequest().awaitClosed(PATIENCE)).isTrue();
            assertThat(both.session().tree().lines()).hasSize(1);
        }
    }

    @Test
    void theTimeoutIsForTheWholeCall() throws Exception {
        try (var both = Encounter.with(c -> c.request().eof(), c -> c.request().eof())) {
            var limit = Duration.ofSeconds(1);
            assertFails(InternetError.TIMEOUT,
                    () -> both.recording().call(() -> both.session().request("GET", both.url("/")).timeout(limit).send()));
            var future = both.session().request("GET", both.url("/")).timeout(limit).sendAsync();
            both.recording().pending(both.recording().lastRequest(), future);

            assertFails(InternetError.TIMEOUT, () -> await(future));
            var requests = both.recording().requests();
            assertThat(both.storyOf(requests.getFirst())).isEqualTo(OPEN + SEND + RECEIVING + SHUT + CLOSED);
            assertThat(both.storyOf(requests.getLast())).endsWith(SEND + RECEIVING + SHUT + DONE + CLOSED);
        }
    }

    @Test
    void cancellingClosesTheHandlesBehindTheFuture() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").eof())) {
            var future = both.session().getAsync(both.url("/"));
            both.recording().pending(both.recording().lastRequest(), future);
            both.await("asked");
            var request = both.recording().lastRequest();
            both.awaitReceiving(request);
            future.cancel(true);

            assertThat(request.parent().orElseThrow().awaitClosed(PATIENCE)).isTrue();
            assertThat(both.recording().story(request)).isEqualTo(OPEN + SEND + RECEIVING + DONE + SHUT + CLOSED);
            assertThat(both.logAtEnd()).endsWith("eof");
        }
    }

    @Test
    void aRequestCarriesItsBodyTypeContextAndListener() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "").eof());
                var _ = both.session().request("PUT", both.url("/x")).body("{}", "application/json").context("mine").send()) {
            assertThat(both.recording().of(both.recording().lastRequest())).isNotEmpty()
                    .allMatch(notification -> Objects.equals(notification.contextOrNull(), "mine"));
            assertThat(both.logAtEnd()).contains("recv \"PUT /x HTTP/1.1\"", "     \"Content-Type: application/json\"", "body \"{}\"");
        }
    }

    @Test
    void theUserAgentIsSentUnlessTheRequestHasItsOwn() throws Exception {
        try (var both = Encounter.configured(b -> b.userAgent("app/1"),
                c -> c.request().reply("200 OK", "", "").request().reply("200 OK", "", "").eof())) {
            both.session().get(both.url("/")).close();
            both.session().request("GET", both.url("/")).header("User-Agent", "other").send().close();

            assertThat(both.logAtEnd()).containsOnlyOnce("     \"User-Agent: app/1\"").containsOnlyOnce("     \"User-Agent: other\"");
        }
    }

    @Test
    void theTreeShowsWhatIsOpenAndInWhichStep() throws Exception {
        try (var both = Encounter.with(c -> c.request().signal("asked").await("go").reply("200 OK", "", "").eof())) {
            var request = both.get("/x");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");

            assertThat(both.session().tree().lines()).hasSize(3)
                    .satisfiesExactly(line -> assertThat(line).startsWith("session ").contains("OPEN"),
                            line -> assertThat(line).startsWith("  connection ").contains("127.0.0.1:" + both.server().port()),
                            line -> assertThat(line).startsWith("    request ").contains("/x", "in call "));
            both.signal("go");
            await(future);
        }
    }

    @Test
    void H5_openingHandlesNeedsNoNetwork() throws Exception {
        try (var both = Encounter.with()) {
            both.connect().open("GET", "/");

            assertThat(both.logAtEnd()).isEmpty();
        }
    }

    @Test
    void aClosedSessionGivesNoHandles() throws Exception {
        var session = InternetSession.builder().open();
        var connection = session.connect("localhost", 80);
        session.close();
        session.close();

        assertThat(session.awaitClosed(PATIENCE)).isTrue();
        assertThat(connection.state()).isEqualTo(HandleState.CLOSED);
        assertThatThrownBy(() -> session.connect("localhost", 80)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.open("GET", "/")).isInstanceOf(IllegalStateException.class);
        assertFails(InternetError.INVALID_HANDLE, () -> session.get(UNSENT));
        assertFails(InternetError.INVALID_HANDLE, () -> await(session.getAsync(UNSENT)));
    }

    @Test
    void anOpenHandleIsNotAwaitedForEver() throws Exception {
        try (var session = InternetSession.builder().open()) {
            assertThat(session.awaitClosed(Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void nonsenseIsRefusedByTheBuilder() {
        assertThatThrownBy(() -> InternetSession.builder().connectionsPerServer(0).open()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InternetSession.builder().idleLife(Duration.ofSeconds(-1)).open())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InternetSession.builder().nameLife(Duration.ofSeconds(-1)).open())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InternetSession.builder().option(InternetOption.CONNECT_RETRIES, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nonsenseIsRefusedByTheSession() {
        try (var session = InternetSession.builder().open()) {
            assertThatThrownBy(() -> session.connect("", 80)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.connect("host", 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.connect("host", 65_536)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.connect("ftp://host/")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.request("GET", "javascript:x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.request("GET", "http:///x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.request("GET", UNSENT).timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.CloseReason;
import org.wininet4j.recording.Encounter;
import org.wininet4j.testkit.server.ScriptSteps;

/** K1, K3, K4: which answers leave a connection that serves the next request. */
class KeepAliveTest {
    private static final ScriptSteps SECOND = c -> c.request().reply("200 OK", "", "new").eof();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 |                                          | kept
            HTTP/1.1 | Connection: Keep-Alive                   | kept
            HTTP/1.1 | Connection: x, keep-alive                | kept
            HTTP/1.1 | Connection: close                        | new
            HTTP/1.1 | Connection: keep-alive, Close            | new
            HTTP/1.1 | Connection: upgrade                      | new
            HTTP/1.1 | Proxy-Connection: close                  | new
            HTTP/1.0 |                                          | new
            HTTP/1.0 | Connection: close                        | new
            HTTP/1.0 | Connection: keep-alive                   | kept
            HTTP/1.0 | Proxy-Connection: keep-alive             | kept
            """)
    void K1_theAnswerSaysWhetherItsConnectionIsKept(String version, String field, String expected) throws Exception {
        var head = version + " 200 OK\r\n" + (field == null ? "" : field + "\r\n") + "Content-Length: 5\r\n\r\n";
        try (var both = Encounter.with(c -> c.request().send(head + "first").request().reply("200 OK", "", "kept").eof(), SECOND)) {
            var first = both.get("/");
            assertThat(first.send().text()).isEqualTo("first");
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + (expected.equals("kept") ? "" : SHUT) + CLOSED);
            var second = both.get("/");

            assertThat(second.send().text()).isEqualTo(expected);
            assertThat(both.storyOf(second)).isEqualTo((expected.equals("kept") ? "" : CONNECT) + SEND + RECEIVE + CLOSED);
        }
    }

    // G38 covers an end that nobody has seen, but nothing covers bytes that would answer the next request
    @Test
    void K4_whatNobodyAskedForIsFoundHoweverSoonTheConnectionIsUsedAgain() {
        assertThat(Connector.isUsable(new FakeStream().thenUnusable().connection(), 0)).isTrue();
        assertThat(Connector.isUsable(FakeStream.of("surplus").connection(), 0)).isFalse();
    }

    @Test
    void G60_anUnreadBodyThatIsAllThereIsDrained() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "kept").eof())) {
            var first = both.get("/");
            first.send();
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            var second = both.get("/");

            assertThat(second.send().text()).isEqualTo("kept");
            assertThat(both.storyOf(second)).isEqualTo(SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void G61_aBodyThatIsNotAllThereCostsTheConnection() throws Exception {
        try (var both = Encounter.with(c -> c.request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfirst").eof(), SECOND)) {
            var first = both.get("/");
            first.send();
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
            assertThat(both.recording().events(StatusEvent.ConnectionClosed.class)).extracting(StatusEvent.ConnectionClosed::reason)
                    .containsExactly(CloseReason.BODY_UNREAD);
            var second = both.get("/");

            assertThat(second.send().text()).isEqualTo("new");
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void noIdleLifeKeepsNothing() throws Exception {
        try (var both = Encounter.configured(b -> b.idleLife(Duration.ZERO), c -> c.request().reply("200 OK", "", "first").eof(), SECOND)) {
            assertThat(both.get("/").send().text()).isEqualTo("first");
            assertThat(both.get("/").send().text()).isEqualTo("new");
        }
    }

    @Test
    void K4_anIdleConnectionIsClosedAtTheEndOfItsLife() throws Exception {
        try (var both = Encounter
                .configured(b -> b.idleLife(Duration.ofMillis(50)), c -> c.request().reply("200 OK", "", "first").eof().signal("gone"))) {
            var first = both.get("/");
            first.send().text();

            both.await("gone");
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void closingTheSessionClosesItsIdleConnections() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").eof().signal("gone"))) {
            both.get("/").send().text();
            both.session().close();

            both.await("gone");
        }
    }

    @Test
    void theReuseOfAConnectionIsTold() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "kept").eof())) {
            both.get("/").send().text();
            var second = both.get("/");
            second.send().text();

            assertThat(both.recording().events(StatusEvent.ConnectionLeased.class)).extracting(StatusEvent.ConnectionLeased::reused)
                    .containsExactly(false, true);
            assertThat(both.recording().kinds(second)).containsExactly("ConnectionLeased", "SendingRequest", "RequestSent",
                    "ReceivingResponse", "ResponseReceived", "Transfer", "ConnectionReleased");
        }
    }
}

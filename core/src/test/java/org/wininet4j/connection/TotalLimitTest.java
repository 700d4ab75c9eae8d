package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Expect.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.recording.Encounter;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;

/** One limit for the connections to all servers together: who waits longest is served first, whatever his server. */
class TotalLimitTest {
    private static final ScriptSteps ANSWERS = c -> c.request()
            .signal("asked")
            .await("go")
            .reply("200 OK", "", "x")
            .request()
            .reply("200 OK", "", "y")
            .eof();

    private static final ScriptSteps ONE_ANSWER = c -> c.request()
            .signal("asked")
            .await("go")
            .reply("200 OK", "", "x")
            .eof()
            .signal("gone");

    private final ScriptedServer other = ScriptedServer.start(ANSWERS, ANSWERS);

    @AfterEach
    void closeOther() {
        other.close();
    }

    private HttpRequest toOther(Encounter both) {
        return both.session().connect("127.0.0.1", other.port()).open("GET", "/");
    }

    private static CompletableFuture<HttpResponse> begun(Encounter both, HttpRequest request) throws InterruptedException {
        var waits = new CountDownLatch(1);
        request.onStatus(both.recording().andThen(StatusListener.only(_ -> waits.countDown(), Set.of(StatusEvent.WaitingStarted.class))));
        var future = both.recording().pending(request, request.sendAsync());
        assertThat(waits.await(Encounter.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return future;
    }

    @Test
    void aRequestToAnotherServerWaitsAndGetsThePlaceOfAConnectionThatIsClosedForIt() throws Exception {
        try (var both = Encounter.configured(b -> b.connections(1), ONE_ANSWER)) {
            var first = both.get("/");
            var firstAnswer = both.recording().pending(first, first.sendAsync());
            both.await("asked");
            var second = begun(both, toOther(both));
            other.signals().signal("go");
            both.signal("go");

            assertThat(await(firstAnswer).text()).isEqualTo("x");
            assertThat(await(second).text()).isEqualTo("x");
            both.await("gone");
        }
    }

    @Test
    void anIdleConnectionToAnotherServerIsClosedForANewOne() throws Exception {
        try (var both = Encounter.configured(b -> b.connections(1), ONE_ANSWER)) {
            both.signal("go");
            assertThat(both.get("/").send().text()).isEqualTo("x");
            other.signals().signal("go");

            assertThat(toOther(both).send().text()).isEqualTo("x");
            both.await("gone");
            assertThat(both.recording().events(StatusEvent.WaitingStarted.class)).isEmpty();
        }
    }

    @Test
    void whoWaitsLongestIsServedFirstWhateverHisServer() throws Exception {
        try (var both = Encounter.configured(b -> b.connections(1), ANSWERS, ANSWERS)) {
            var first = both.get("/1");
            var firstAnswer = both.recording().pending(first, first.sendAsync());
            both.await("asked");
            var second = begun(both, toOther(both));
            var third = begun(both, both.get("/3"));
            both.signal("go");
            assertThat(await(firstAnswer).text()).isEqualTo("x");
            assertThat(other.signals().await("asked", Encounter.PATIENCE)).isTrue();
            assertThat(third).isNotDone();
            other.signals().signal("go");

            assertThat(await(second).text()).isEqualTo("x");
            both.signal("go");
            assertThat(await(third).text()).isEqualTo("x");
        }
    }

    @Test
    void whoIsExemptNeedNotWait() throws Exception {
        try (var both = Encounter.configured(b -> b.connections(1), ANSWERS)) {
            var first = both.get("/");
            var firstAnswer = both.recording().pending(first, first.sendAsync());
            both.await("asked");
            var exempt = toOther(both);
            exempt.set(InternetOption.EXEMPT_CONNECTION_LIMIT, true);
            other.signals().signal("go");

            assertThat(exempt.send().text()).isEqualTo("x");
            both.signal("go");
            assertThat(await(firstAnswer).text()).isEqualTo("x");
        }
    }

    @Test
    void aWaiterThatGivesUpLeavesThePlaceToTheNext() throws Exception {
        try (var both = Encounter.configured(b -> b.connections(1), ANSWERS, ANSWERS)) {
            var first = both.get("/1");
            var firstAnswer = both.recording().pending(first, first.sendAsync());
            both.await("asked");
            var given = toOther(both);
            var second = begun(both, given);
            var third = begun(both, both.get("/3"));
            second.cancel(true);
            assertThat(given.awaitClosed(Encounter.PATIENCE)).isTrue();
            both.signal("go");

            assertThat(await(firstAnswer).text()).isEqualTo("x");
            assertThat(await(third).text()).isEqualTo("y");
        }
    }

    @Test
    void aConnectionThatIsTooOldIsNotUsedAgain() throws Exception {
        try (var both = Encounter.configured(b -> b.connectionLife(Duration.ZERO), c -> c.request().reply("200 OK", "", "1").eof(),
                c -> c.request().reply("200 OK", "", "2").eof())) {
            assertThat(both.get("/").send().text() + both.get("/").send().text()).isEqualTo("12");
            assertThat(both.connections()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatKeepsNothingIsTakenAtItsWord() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Keep-Alive: timeout=0\r\n", "1").eof(),
                c -> c.request().reply("200 OK", "Keep-Alive: timeout=5, max=0\r\n", "2").eof(),
                c -> c.request()
                        .reply("200 OK", "Keep-Alive: timeout=5, max=99\r\n", "3")
                        .request()
                        .reply("200 OK", "Keep-Alive: timeout=-1, max=no\r\n", "4")
                        .eof())) {
            for (var expected : new String[] {"1", "2", "3", "4"}) {
                assertThat(both.get("/").send().text()).isEqualTo(expected);
            }
            assertThat(both.connections()).isEqualTo(3);
        }
    }

    @Test
    void anIdleConnectionIsClosedWhenItsServerWouldCloseIt() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Keep-Alive: timeout=1\r\n", "1").eof().signal("gone"))) {
            assertThat(both.get("/").send().text()).isEqualTo("1");
            both.await("gone");
        }
    }

    @Test
    void theBoundsAreChecked() {
        var builder = InternetSession.builder();

        assertThatThrownBy(() -> builder.connections(0).open()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.connections(1).connectionLife(Duration.ofMillis(-1)).open())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetError;
import org.wininet4j.SessionConfig;
import org.wininet4j.SessionConfig.PerPeer;
import org.wininet4j.call.Call;
import org.wininet4j.call.Deadline;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.FakeCall;

/** K2–K7, on streams that are none. */
class ConnectionPoolTest {
    private final Watchdog watchdog = new Watchdog();
    private final ConnectionPool pool = new ConnectionPool(PerPeer.all(1), SessionConfig.Bounds.NONE, Duration.ofHours(1), watchdog);
    private final FakeStream stream = new FakeStream();
    private final Connection connection = stream.connection();
    private final Route route = connection.route();

    @AfterEach
    void closePool() {
        pool.close();
        watchdog.close();
    }

    private Optional<Connection> take() throws Exception {
        return pool.takePlace(FakeCall.quiet(), route, Deadline.in(Encounter.PATIENCE));
    }

    /** A call that waits for a place. */
    private Waiting waiting() throws InterruptedException {
        var waits = new CountDownLatch(1);
        var call = FakeCall.reportingTo(_ -> waits.countDown());
        var place = Expect.elsewhere(() -> pool.takePlace(call, route, Deadline.in(Encounter.PATIENCE)));
        waits.await();
        return new Waiting(call, place);
    }

    private record Waiting(Call call, CompletableFuture<Optional<Connection>> place) {}

    @Test
    void whatIsGivenBackIsTakenAgain() throws Exception {
        assertThat(take()).isEmpty();
        pool.giveBack(connection);

        assertThat(take()).contains(connection);
        assertThat(connection.reused()).isTrue();
        assertThat(stream.closed()).isFalse();
    }

    @Test
    void K2_anotherServerHasItsOwnConnections() throws Exception {
        take();
        pool.giveBack(connection);
        var other = Route.direct(new Origin(true, route.origin().host(), route.origin().port()));

        assertThat(pool.takePlace(FakeCall.quiet(), other, Deadline.in(Encounter.PATIENCE))).isEmpty();
    }

    @Test
    void K6_aPlaceGoesToWhoWaitsLongest() throws Exception {
        take();
        var first = waiting();
        var second = waiting();
        pool.giveBack(connection);

        assertThat(Expect.await(first.place)).contains(connection);
        assertThat(second.place).isNotDone();
        pool.leave(route);
        assertThat(Expect.await(second.place)).isEmpty();
    }

    @Test
    void whoStopsWaitingLeavesThePlaceToTheNext() throws Exception {
        take();
        var first = waiting();
        var second = waiting();
        first.call.cancel().cancel(InternetError.OPERATION_CANCELLED);
        assertThatThrownBy(() -> Expect.await(first.place)).isInstanceOf(Exception.class);
        pool.giveBack(connection);

        assertThat(Expect.await(second.place)).contains(connection);
    }

    @Test
    void theDeadlineEndsTheWait() throws Exception {
        take();

        assertThatThrownBy(() -> pool.takePlace(FakeCall.quiet(), route, Deadline.in(Duration.ofMillis(20))))
                .isInstanceOf(SocketTimeoutException.class);
        pool.leave(route);
        assertThat(take()).isEmpty();
    }

    @Test
    void K7_aHigherLimitLetsWaitersGoOnAtOnce() throws Exception {
        take();
        var first = waiting();
        var second = waiting();
        pool.changeLimits(_ -> PerPeer.all(3));

        assertThat(Expect.await(first.place)).isEmpty();
        assertThat(Expect.await(second.place)).isEmpty();
        assertThat(pool.limits()).isEqualTo(PerPeer.all(3));
    }

    @Test
    void K7_aLowerLimitHoldsForTheNextPlaces() throws Exception {
        pool.changeLimits(_ -> PerPeer.all(2));
        take();
        take();
        pool.changeLimits(_ -> PerPeer.all(1));
        var waiting = waiting();
        pool.leave(route);
        assertThat(waiting.place).isNotDone();
        pool.leave(route);

        assertThat(Expect.await(waiting.place)).isEmpty();
    }

    @Test
    void K6_aServerOfHttp10HasALimitOfItsOwn() throws Exception {
        pool.changeLimits(_ -> new PerPeer(1, 2, 1));
        take();
        var first = waiting();
        var second = waiting();
        pool.heard(route, true);

        assertThat(Expect.await(first.place)).isEmpty();
        assertThat(second.place).isNotDone();
        pool.leave(route);
        assertThat(Expect.await(second.place)).isEmpty();
    }

    @Test
    void K6_aServerIsKnownToSpeakHttp10WhenAllItsConnectionsAreGone() throws Exception {
        pool.changeLimits(_ -> new PerPeer(1, 2, 1));
        take();
        pool.heard(route, true);
        pool.leave(route);

        assertThat(take()).isEmpty();
        assertThat(take()).isEmpty();
        assertThat(pool.speaksHttp10(route)).isTrue();
    }

    @Test
    void K6_aServerThatTurnsToHttp11HasTheLimitOfThose() throws Exception {
        pool.changeLimits(_ -> new PerPeer(1, 2, 1));
        pool.heard(route, true);
        take();
        take();
        pool.heard(route, false);
        var waiting = waiting();
        pool.leave(route);
        assertThat(waiting.place).isNotDone();
        pool.leave(route);

        assertThat(Expect.await(waiting.place)).isEmpty();
    }

    @Test
    void K6_serversOfHttp10AreForgottenBeyondALimit() {
        pool.heard(route, true);
        for (int port = 1; port <= PeerLimits.MAX_HTTP10_SERVERS; port++) {
            pool.heard(Route.direct(new Origin(false, "other.test", port)), true);
        }

        assertThat(pool.speaksHttp10(route)).isFalse();
    }

    @Test
    void K5_idleConnectionsCanAllBeClosed() throws Exception {
        take();
        pool.giveBack(connection);
        pool.closeIdle();

        assertThat(stream.closed()).isTrue();
        assertThat(take()).isEmpty();
    }

    @Test
    void aClosedPoolKeepsNothing() throws Exception {
        take();
        pool.close();
        pool.giveBack(connection);

        assertThat(stream.closed()).isTrue();
    }

    @Test
    void withoutAnIdleLifeNothingIsKept() throws Exception {
        try (var forgetful = new ConnectionPool(PerPeer.all(1), SessionConfig.Bounds.NONE, Duration.ZERO, watchdog)) {
            forgetful.takePlace(FakeCall.quiet(), route, Deadline.in(Encounter.PATIENCE));
            forgetful.giveBack(connection);
        }
        assertThat(stream.closed()).isTrue();
    }
}

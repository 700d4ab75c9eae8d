package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.ProxySetting;
import org.wininet4j.call.Deadline;
import org.wininet4j.connection.RoutePolicy.Login;
import org.wininet4j.SessionConfig;
import org.wininet4j.SessionConfig.PerPeer;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.FakeCall;

/** K2, O18: connections by way of a proxy, counted for the proxy, kept for their server. */
class ProxyPoolTest {
    private static final RoutePolicy POLICY = new RoutePolicy(new ProxySetting("p:1", null), Login.NONE);

    private final Watchdog watchdog = new Watchdog();
    private final ConnectionPool pool = new ConnectionPool(PerPeer.all(1), SessionConfig.Bounds.NONE, Duration.ofHours(1), watchdog);
    private final FakeStream stream = new FakeStream();

    @AfterEach
    void closePool() {
        pool.close();
        watchdog.close();
    }

    private static Route to(String host) {
        return POLICY.plan(new Origin(false, host, 80)).routes().getFirst();
    }

    private Optional<Connection> take(Route route) throws Exception {
        return pool.takePlace(FakeCall.quiet(), route, Deadline.in(Encounter.PATIENCE));
    }

    @Test
    void K2_aConnectionIsKeptForItsServer() throws Exception {
        pool.changeLimits(_ -> new PerPeer(1, 1, 2));
        take(to("a.test"));
        var kept = new Connection(to("a.test"), 0, stream);
        pool.giveBack(kept);

        assertThat(take(to("b.test"))).isEmpty();
        assertThat(take(to("a.test"))).contains(kept);
    }

    @Test
    void K2_aDirectConnectionIsAnother() throws Exception {
        take(to("a.test"));
        pool.giveBack(new Connection(to("a.test"), 0, stream));

        assertThat(take(Route.direct(new Origin(false, "a.test", 80)))).isEmpty();
    }

    @Test
    void O18_theLimitIsThatOfTheProxyForAllServersTogether() throws Exception {
        take(to("a.test"));
        var other = Expect.elsewhere(() -> take(to("b.test")));
        pool.leave(to("a.test"));

        assertThat(Expect.await(other)).isEmpty();
    }

    @Test
    void O18_aHigherLimitLetsWaitersGoOnAtOnce() throws Exception {
        take(to("a.test"));
        var other = Expect.elsewhere(() -> take(to("b.test")));
        pool.changeLimits(_ -> new PerPeer(1, 1, 2));

        assertThat(Expect.await(other)).isEmpty();
    }

    @Test
    void O18_anIdleConnectionMakesRoomForAnotherServer() throws Exception {
        take(to("a.test"));
        pool.giveBack(new Connection(to("a.test"), 0, stream));
        assertThat(take(to("b.test"))).isEmpty();

        assertThat(stream.closed()).isTrue();
    }

    @Test
    void whoWaitsForAnotherServerGetsThePlaceButNotTheConnection() throws Exception {
        take(to("a.test"));
        var waits = new CountDownLatch(1);
        var call = FakeCall.reportingTo(_ -> waits.countDown());
        var other = Expect.elsewhere(() -> pool.takePlace(call, to("b.test"), Deadline.in(Encounter.PATIENCE)));
        waits.await();
        pool.giveBack(new Connection(to("a.test"), 0, stream));

        assertThat(Expect.await(other)).isEmpty();
        assertThat(stream.closed()).isTrue();
    }
}

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.LOOKUP;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.NameResolver;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;

/** Look-ups: remembered, of several addresses, failing, blocking. */
class NamesTest {
    private static final String HOST = "server.test";
    private static final ScriptSteps ONCE = c -> c.request().reply("200 OK", "Connection: close\r\n", "hello");

    @Test
    void G2_aNameIsRememberedByHostAndPort() throws Exception {
        var asked = new AtomicInteger();
        try (var both = Encounter.configured(b -> b.resolver(counting(asked)), ONCE, ONCE); var other = Encounter.with(ONCE)) {
            var first = request(both);
            var second = request(both);
            assertThat(first.send().text() + second.send().text()).isEqualTo("hellohello");
            assertThat(asked).hasValue(1);
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SEND + RECEIVE + SHUT + CLOSED);

            both.session().connect(HOST, other.server().port()).open("GET", "/").send();
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void UR102_aNameBeyondAsciiIsAskedForAndSentInTheFormOfTheDns() throws Exception {
        var asked = new ConcurrentLinkedQueue<String>();
        try (var both = Encounter.configured(b -> b.resolver(name -> remembering(asked, name)), ONCE)) {
            var request = both.session().connect("b\u00FCcher.test", both.server().port()).open("GET", "/");
            request.send().text();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
            assertThat(both.server().log()).anyMatch(line -> line.contains("\"Host: xn--bcher-kva.test:"));
        }
        assertThat(asked).containsExactly("xn--bcher-kva.test");
    }

    private static List<InetAddress> remembering(Queue<String> asked, String name) {
        asked.add(name);
        return List.of(InetAddress.ofLiteral("127.0.0.1"));
    }

    @Test
    void noNameLifeRemembersNothing() throws Exception {
        var asked = new AtomicInteger();
        try (var both = Encounter.configured(b -> b.resolver(counting(asked)).nameLife(Duration.ZERO), ONCE, ONCE)) {
            request(both).send().text();
            request(both).send().text();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aLiteralIsNotAskedForThoughItIsTold() throws Exception {
        var asked = new AtomicInteger();
        try (var both = Encounter.configured(b -> b.resolver(counting(asked)), ONCE)) {
            var request = both.get("/");
            request.send().text();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void G36_theNextAddressIsTriedWhenOneRefuses(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.resolver(resolving("127.0.0.2", "127.0.0.1")), ONCE)) {
            var request = request(both);

            assertThat(form.send(both, request).text()).isEqualTo("hello");
            assertThat(both.storyOf(request))
                    .isEqualTo(LOOKUP + "CONNECTING_TO_SERVER " + CONNECT + SEND + RECEIVE + form.done() + SHUT + CLOSED);
            assertThat(both.recording().sequence(request)).containsSubsequence("NAME_RESOLVED 127.0.0.2", "CONNECTING_TO_SERVER 127.0.0.2",
                    "CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1");
            assertThat(both.recording().events(StatusEvent.ConnectAttemptEnded.class)).extracting(ended -> ended.failure().isPresent())
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K11_noMoreAddressesAreTriedThanAllowed(Form form) throws Exception {
        try (var both = Encounter.configured(
                b -> b.resolver(resolving("127.0.0.2", "127.0.0.3", "127.0.0.1")).option(InternetOption.CONNECT_RETRIES, 2), ONCE)) {
            var request = request(both);

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + "CONNECTING_TO_SERVER ".repeat(2) + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G33_aNameThatIsNotFoundIsAnError(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.resolver(host -> {
            throw new UnknownHostException(host);
        }))) {
            var request = request(both);
            var failure = Expect.failure(() -> form.send(both, request));

            assertThat(failure.error()).isEqualTo(InternetError.NAME_NOT_RESOLVED);
            assertThat(failure.step()).isEqualTo(InternetException.Step.RESOLVING);
            assertThat(both.storyOf(request)).isEqualTo("RESOLVING_NAME " + form.done() + CLOSED);
        }
    }

    @Test
    void aNameWithoutAddressesIsNotFound() throws Exception {
        try (var both = Encounter.configured(b -> b.resolver(_ -> List.of()))) {
            var request = request(both);

            assertFails(InternetError.NAME_NOT_RESOLVED, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo("RESOLVING_NAME " + CLOSED);
        }
    }

    @Test
    void aResolverThatBreaksEndsTheCall() throws Exception {
        try (var both = Encounter.configured(b -> b.resolver(_ -> {
            throw new IllegalStateException("broken resolver");
        }))) {
            var request = request(both);

            assertFails(InternetError.INTERNAL_ERROR, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo("RESOLVING_NAME " + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K10_theConnectTimeoutEndsALookUpThatBlocks(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.resolver(blocking(new CountDownLatch(1))))) {
            var request = request(both);
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(50));

            assertFails(InternetError.TIMEOUT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo("RESOLVING_NAME " + form.done() + CLOSED);
        }
    }

    @Test
    void closingTheHandleEndsALookUpThatBlocks() throws Exception {
        var asked = new CountDownLatch(1);
        try (var both = Encounter.configured(b -> b.resolver(blocking(asked)))) {
            var request = request(both);
            var future = both.recording().pending(request, request.sendAsync());
            asked.await();

            assertThat(both.storyOf(request)).isEqualTo("RESOLVING_NAME " + DONE + CLOSED);
            assertFails(InternetError.OPERATION_CANCELLED, () -> Expect.await(future));
        }
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect(HOST, both.server().port()).open("GET", "/");
    }

    private static NameResolver resolving(String... literals) {
        return _ -> Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }

    private static NameResolver counting(AtomicInteger asked) {
        return _ -> {
            asked.incrementAndGet();
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        };
    }

    /** Blocks until the session ends, which interrupts it. */
    private static NameResolver blocking(CountDownLatch asked) {
        return host -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                // the session has ended
            }
            throw new UnknownHostException(host);
        };
    }
}

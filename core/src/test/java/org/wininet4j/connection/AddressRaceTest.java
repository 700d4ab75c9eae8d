package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.LOOKUP;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.NameResolver;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;

/** K16, G36: several addresses, the families in turn, the first to be connected wins. The server is at 127.0.0.1; nobody is at ::1. */
class AddressRaceTest {
    private static final String CONNECTING = "CONNECTING_TO_SERVER ";
    private static final ScriptSteps GOOD = c -> c.request().reply("200 OK", "", "here").eof();

    private static NameResolver resolver(String... addresses) {
        return _ -> Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    }

    private static Encounter at(String... addresses) {
        return Encounter.configured(b -> b.resolver(resolver(addresses)), GOOD);
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("many.test", both.server().port()).open("GET", "/");
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatRefusesIsFollowedByTheNextAtOnce(Form form) throws Exception {
        try (var both = at("127.0.0.2", "127.0.0.3", "127.0.0.1")) {
            var request = request(both);

            assertThat(form.send(both, request).text()).isEqualTo("here");
            assertThat(both.storyOf(request))
                    .isEqualTo(LOOKUP + CONNECTING + CONNECTING + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().sequence(request)).containsSubsequence("CONNECTING_TO_SERVER 127.0.0.2",
                    "CONNECTING_TO_SERVER 127.0.0.3", "CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1");
            assertThat(both.recording().events(StatusEvent.ConnectAttemptEnded.class)).extracting(ended -> ended.failure().isEmpty())
                    .containsExactly(false, false, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatIsSilentIsOvertaken(Form form) throws Exception {
        try (var both = at("127.0.0.2", "127.0.0.1"); var silent = new FullServer("127.0.0.2", both.server().port())) {
            var request = request(both);

            assertThat(silent.port()).isEqualTo(both.server().port());
            assertThat(form.send(both, request).text()).isEqualTo("here");
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.ConnectAttemptEnded.class))
                    .extracting(StatusEvent.ConnectAttemptEnded::address, ended -> ended.failure().isEmpty())
                    .containsExactly(tuple("127.0.0.1", true), tuple("127.0.0.2", false));
        }
    }

    @Test
    void theFirstThatAnswersAtOnceIsTheOnlyOne() throws Exception {
        try (var both = at("127.0.0.1", "127.0.0.2")) {
            var request = request(both);

            assertThat(request.send().text()).isEqualTo("here");
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyAnswersTheLastFailureCounts(Form form) throws Exception {
        try (var both = at("127.0.0.2", "127.0.0.3")) {
            var request = request(both);

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECTING + form.done() + CLOSED);
        }
    }

    @Test
    void K11_noMoreAddressesAreTriedThanTheOptionSays() throws Exception {
        try (var both = at("127.0.0.2", "127.0.0.3", "127.0.0.1")) {
            var request = request(both);
            request.set(InternetOption.CONNECT_RETRIES, 2);

            assertFails(InternetError.CANNOT_CONNECT, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECTING + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K10_theTimeLimitIsForAllAddresses(Form form) throws Exception {
        try (var both = at("127.0.0.2", "127.0.0.2"); var silent = new FullServer("127.0.0.2", both.server().port())) {
            var request = request(both);
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(400));

            assertThat(silent.port()).isPositive();
            assertFails(InternetError.TIMEOUT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECTING + form.done() + CLOSED);
        }
    }

    @Test
    void closingTheRequestEndsAllAttempts() throws Exception {
        var begun = new CountDownLatch(2);
        try (var both = at("127.0.0.2", "127.0.0.2"); var silent = new FullServer("127.0.0.2", both.server().port())) {
            var request = request(both);
            var attempts = StatusListener.only(_ -> begun.countDown(), Set.of(StatusEvent.ConnectAttemptStarted.class));
            request.onStatus(both.recording().andThen(attempts));
            var future = both.recording().pending(request, request.sendAsync());
            begun.await();
            future.cancel(true);

            assertThat(silent.port()).isPositive();
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECTING + DONE + CLOSED);
            assertThat(both.recording().events(StatusEvent.ConnectAttemptEnded.class)).hasSize(2).noneMatch(e -> e.failure().isEmpty());
        }
    }

    @Test
    void inStrictModeIpv4ComesFirstAndOneAfterTheOther() throws Exception {
        try (var both = Encounter.configured(b -> b.strictMode(true).resolver(resolver("::1", "127.0.0.2", "127.0.0.1")), GOOD)) {
            var request = request(both);

            assertThat(request.send().text()).isEqualTo("here");
            assertThat(both.recording().sequence(request)).containsSubsequence("CONNECTING_TO_SERVER 127.0.0.2",
                    "CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1");
            assertThat(both.storyOf(request)).isEqualTo(LOOKUP + CONNECTING + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }
}

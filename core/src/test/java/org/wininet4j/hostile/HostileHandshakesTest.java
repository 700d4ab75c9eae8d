package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.hostile.TlsRecords.APPLICATION_DATA;
import static org.wininet4j.hostile.TlsRecords.CHANGE_CIPHER_SPEC;
import static org.wininet4j.hostile.TlsRecords.CLOSE_NOTIFY;
import static org.wininet4j.hostile.TlsRecords.FATAL;
import static org.wininet4j.hostile.TlsRecords.HANDSHAKE;
import static org.wininet4j.hostile.TlsRecords.WARNING;
import static org.wininet4j.hostile.TlsRecords.after;
import static org.wininet4j.hostile.TlsRecords.alert;
import static org.wininet4j.hostile.TlsRecords.claiming;
import static org.wininet4j.hostile.TlsRecords.cutTo;
import static org.wininet4j.hostile.TlsRecords.halved;
import static org.wininet4j.hostile.TlsRecords.instead;
import static org.wininet4j.hostile.TlsRecords.noise;
import static org.wininet4j.hostile.TlsRecords.record;
import static org.wininet4j.hostile.TlsRecords.text;
import static org.wininet4j.hostile.TlsRecords.times;
import static org.wininet4j.hostile.TlsRecords.turned;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.connection.tls.FaultyChain;
import org.wininet4j.hostile.RecordRelay.Mishap;
import org.wininet4j.hostile.RecordRelay.Then;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.Issued;

/**
 * Servers that break a TLS handshake off, stall it or speak something else, at each of its steps: the call ends with the error of the table, nobody is told
 * anything, the connection is never used again, and the handle is.
 */
class HostileHandshakesTest {
    private static final Duration NO_PATIENCE = Duration.ofMillis(300);
    private static final int USER_CANCELED = 90;
    private static final Issued SERVER = FaultyChain.GOOD.make();
    private static final ScriptSteps NEVER_ASKED = c -> c.request().eof();
    private static final ScriptSteps TWO_PAGES = c -> c.request().reply("200 OK", "", "page").request().reply("200 OK", "", "more").eof();

    /** What happens in place of the server's first record: its ServerHello. */
    private enum InPlaceOfHello {
        NOTHING(cutTo(0)),
        GARBAGE(instead(noise(400))),
        ONE_BYTE(instead(noise(1))),
        HTTP(instead(text("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))),
        PAGE(instead(text("<html>Please use http</html>"))),
        GREETING(instead(text("220 mail.test ESMTP\r\n"))),
        SSH(instead(text("SSH-2.0-OpenSSH_9\r\n"))),
        OLD_SSL(instead(new byte[] {(byte) 0x80, 0x2e, 4, 0, 1, 0, 2})),
        UNKNOWN_TYPE(instead(record(99, noise(40)))),
        UNKNOWN_VERSION(instead(new byte[] {HANDSHAKE, 9, 9, 0, 4, 2, 0, 0, 0})),
        OVERSIZED(instead(record(HANDSHAKE, noise(0x7fff)))),
        OVERSIZED_BY_ONE(instead(record(HANDSHAKE, noise(16 * 1024 + 2048 + 1)))),
        LARGEST(instead(record(HANDSHAKE, noise(0xffff)))),
        MESSAGE_WITHOUT_END(instead(record(HANDSHAKE, (byte) 2, (byte) 0xff, (byte) 0xff, (byte) 0xff))),
        LONGER_THAN_IT_SAYS(instead(claiming(HANDSHAKE, 1, noise(40)))),
        EMPTY_RECORD(instead(record(HANDSHAKE))),
        EMPTY_HELLO(instead(record(HANDSHAKE, (byte) 2, (byte) 0, (byte) 0, (byte) 0))),
        UNKNOWN_MESSAGE(instead(record(HANDSHAKE, (byte) 77, (byte) 0, (byte) 0, (byte) 0))),
        DONE_AT_ONCE(instead(record(HANDSHAKE, (byte) 14, (byte) 0, (byte) 0, (byte) 0))),
        DATA(instead(record(APPLICATION_DATA, text("HTTP/1.1 200 OK\r\n\r\n")))),
        DATA_BEFORE(after(record(APPLICATION_DATA, text("HTTP/1.1 200 OK\r\n\r\n")))),
        CIPHER_BEFORE(instead(record(CHANGE_CIPHER_SPEC, (byte) 2))),
        HALF_A_HEADER(cutTo(3)),
        HALF_A_RECORD(halved()),
        TWICE(record -> after(record).apply(record)),
        CLOSED(instead(alert(WARNING, CLOSE_NOTIFY))),
        CLOSED_FATALLY(instead(alert(FATAL, CLOSE_NOTIFY))),
        HALF_AN_ALERT(instead(record(TlsRecords.ALERT, (byte) FATAL)));

        private final UnaryOperator<byte[]> change;

        InPlaceOfHello(UnaryOperator<byte[]> change) {
            this.change = change;
        }
    }

    private static Stream<Form> forms() {
        return Stream.of(Form.values());
    }

    private static Stream<Arguments> hellos() {
        return Stream.of(InPlaceOfHello.values())
                .flatMap(said -> forms().map(form -> Arguments.of(said, form)));
    }

    @ParameterizedTest
    @MethodSource("hellos")
    void whatIsNoHelloEndsTheCall(InPlaceOfHello said, Form form) throws Exception {
        assertFailsOnce("TLSv1.3", new Mishap(0, said.change, Then.CLOSE), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    private static Stream<Arguments> alerts() {
        return IntStream
                .of(10, 20, 21, 22, 30, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60, 70, 71, 80, 86, 90, 100, 109, 110, 111, 112,
                        113, 114, 115, 116, 120, 255)
                .boxed()
                .flatMap(number -> forms().map(form -> Arguments.of(number, form)));
    }

    /** The server says why, and leaves (RFC 8446, 6.2). */
    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertEndsTheCall(int description, Form form) throws Exception {
        var alerted = new Mishap(0, instead(alert(FATAL, description)), Then.CLOSE);
        assertFailsOnce("TLSv1.3", alerted, form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    /** RFC 8446, 6.1: the warning "user_canceled" is followed by the farewell, or by nothing. */
    @ParameterizedTest
    @EnumSource
    void aWarningEndsNothing(Form form) throws Exception {
        var warned = new Mishap(0, after(alert(WARNING, USER_CANCELED)), Then.GO_ON);
        try (var both = encounter("TLSv1.2", TWO_PAGES); var relay = RecordRelay.to(both.server().port(), warned)) {
            var request = request(both, relay);

            assertThat(form.send(both, request).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    private static Stream<Arguments> steps() {
        return Stream.of("TLSv1.2", "TLSv1.3")
                .flatMap(version -> IntStream.range(0, recordsUpToFinished(version))
                        .boxed()
                        .flatMap(record -> forms().map(form -> Arguments.of(version, record, form))));
    }

    private static int recordsUpToFinished(String version) {
        return version.equals("TLSv1.2") ? 4 : 6;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theEndOfTheStreamEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, cutTo(0), Then.CLOSE), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aResetEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, cutTo(0), Then.RESET), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theEndOfTheStreamInTheMiddleOfARecordEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, halved(), Then.CLOSE), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    /** K10. */
    @ParameterizedTest
    @MethodSource("steps")
    void aServerThatStallsIsGivenUpAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, halved(), Then.STALL), form, InternetError.TIMEOUT);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aTurnedBitEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, turned(-1), Then.GO_ON), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anAlertEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        assertFailsOnce(version, new Mishap(record, instead(alert(FATAL, 80)), Then.CLOSE), form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aFarewellEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        var farewell = new Mishap(record, instead(alert(WARNING, CLOSE_NOTIFY)), Then.CLOSE);
        assertFailsOnce(version, farewell, form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void httpInClearEndsTheCallAtEachStep(String version, int record, Form form) throws Exception {
        var plain = new Mishap(record, instead(text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")), Then.CLOSE);
        assertFailsOnce(version, plain, form, InternetError.SECURITY_CHANNEL_ERROR);
    }

    /** Whoever goes on without getting anywhere is given up, too. */
    @ParameterizedTest
    @EnumSource
    void recordsWithoutEndAreGivenUp(Form form) throws Exception {
        var flood = new Mishap(0, instead(times(2_000, alert(WARNING, USER_CANCELED))), Then.STALL);
        try (var both = encounter("TLSv1.2", NEVER_ASKED); var relay = RecordRelay.to(both.server().port(), flood)) {
            var request = request(both, relay);
            request.set(InternetOption.CONNECT_TIMEOUT, NO_PATIENCE);

            assertThat(failure(() -> form.send(both, request)).error()).isIn(InternetError.TIMEOUT, InternetError.SECURITY_CHANNEL_ERROR);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    /** Whatever a bit is turned in, the JDK's own mistakes included, it ends as a failure of TLS or as a bad certificate. */
    @Test
    void anyTurnedBitEndsInAnErrorOfTls() throws Exception {
        int plays = 60;
        var random = new Random(plays);
        var mishaps = Stream.generate(() -> new Mishap(0, turned(random.nextInt(1 << 16)), Then.GO_ON)).limit(plays).toArray(Mishap[]::new);
        var scripts = Stream.generate(() -> NEVER_ASKED).limit(plays).toArray(ScriptSteps[]::new);
        try (var both = encounter("TLSv1.2", scripts); var relay = RecordRelay.to(both.server().port(), mishaps)) {
            for (int i = 0; i < plays; i++) {
                var request = request(both, relay);
                request.set(InternetOption.CONNECT_TIMEOUT, NO_PATIENCE);
                var failed = failure(() -> both.recording().call(request::send));

                assertThat(failed.error()).as("play %d", i).isIn(TLS_ERRORS);
                assertThat(both.storyOf(request)).isEqualTo((i == 0 ? OPEN : CONNECT) + SHUT + CLOSED);
            }
        }
    }

    private static final Set<InternetError> TLS_ERRORS = Set.of(
            InternetError.SECURITY_CHANNEL_ERROR, InternetError.TIMEOUT, InternetError.INVALID_CA, InternetError.SEC_CERT_DATE_INVALID,
            InternetError.SEC_CERT_CN_INVALID, InternetError.SEC_INVALID_CERT, InternetError.SEC_CERT_REV_FAILED);

    /** The first connection fails, and the same handle asks again over a second one, which a third request finds in the pool. */
    private static void assertFailsOnce(String version, Mishap mishap, Form form, InternetError error) throws Exception {
        try (var both = encounter(version, NEVER_ASKED, TWO_PAGES); var relay = RecordRelay.to(both.server().port(), mishap)) {
            var request = request(both, relay);
            if (error == InternetError.TIMEOUT) {
                request.set(InternetOption.CONNECT_TIMEOUT, NO_PATIENCE);
            }
            var failed = failure(() -> form.send(both, request));
            assertThat(failed.error()).isEqualTo(error);
            assertThat(failed.step()).isEqualTo(Step.SECURING);
            request.set(InternetOption.CONNECT_TIMEOUT, Encounter.PATIENCE);
            assertThat(form.send(both, request).text()).isEqualTo("page");
            var other = request(both, relay);
            assertThat(form.send(both, other).text()).isEqualTo("more");

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.storyOf(other)).isEqualTo(SEND + RECEIVE + form.done() + CLOSED);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    private static Encounter encounter(String version, ScriptSteps... scripts) {
        return Encounter.configured(
                b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate()))
                        .tlsProtocols(version)
                        .resolver(_ -> List.of(InetAddress.getLoopbackAddress())),
                ScriptedServer.startTls(SERVER.serverContext(), scripts));
    }

    private static HttpRequest request(Encounter both, RecordRelay relay) {
        return both.session().connect("https://localhost:" + relay.port()).open("GET", "/");
    }
}

package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.hostile.TlsRecords.APPLICATION_DATA;
import static org.wininet4j.hostile.TlsRecords.CLOSE_NOTIFY;
import static org.wininet4j.hostile.TlsRecords.FATAL;
import static org.wininet4j.hostile.TlsRecords.WARNING;
import static org.wininet4j.hostile.TlsRecords.alert;
import static org.wininet4j.hostile.TlsRecords.noise;
import static org.wininet4j.hostile.TlsRecords.record;
import static org.wininet4j.hostile.TlsRecords.text;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.elsewhere;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.connection.tls.FaultyChain;
import org.wininet4j.hostile.RecordRelay.Then;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.Issued;

/**
 * Who stands between a client and its TLS server cuts the answer off, stalls it, or says something of his own: nothing of that is taken for the server's, the
 * connection is never used again, and the handle is.
 */
class HostileSecureAnswersTest {
    private static final Duration NO_PATIENCE = Duration.ofMillis(300);
    private static final Issued SERVER = FaultyChain.GOOD.make();
    private static final String ASKED = "asked";
    private static final ScriptSteps TWO_PAGES = c -> c.request().reply("200 OK", "", "page").request().reply("200 OK", "", "more").eof();

    /** What is said in the server's place, how it goes on, and what that is before the first byte, inside the head and inside the body. */
    private enum Attack {
        CUT(new byte[0], Then.CLOSE, InternetError.HTTP_INVALID_SERVER_RESPONSE, InternetError.CONNECTION_ABORTED),
        RESET(new byte[0], Then.RESET, InternetError.CONNECTION_RESET, InternetError.CONNECTION_RESET),
        STALLED(new byte[0], Then.STALL, InternetError.TIMEOUT, InternetError.TIMEOUT),
        HALF_A_RECORD(
                new byte[] {APPLICATION_DATA, 3, 3, 0, 100, 1, 2, 3}, Then.CLOSE, InternetError.HTTP_INVALID_SERVER_RESPONSE,
                InternetError.CONNECTION_ABORTED),
        STALLED_RECORD(new byte[] {APPLICATION_DATA, 3, 3, 0, 100, 1, 2, 3}, Then.STALL, InternetError.TIMEOUT, InternetError.TIMEOUT),
        RESET_RECORD(
                new byte[] {APPLICATION_DATA, 3, 3, 0, 100, 1, 2, 3}, Then.RESET, InternetError.CONNECTION_RESET,
                InternetError.CONNECTION_RESET),
        DATA(record(APPLICATION_DATA, noise(100)), Then.GO_ON),
        DATA_IN_CLEAR(record(APPLICATION_DATA, text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")), Then.CLOSE),
        HTTP(text("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"), Then.CLOSE, InternetError.HTTP_INVALID_SERVER_RESPONSE,
                InternetError.CONNECTION_ABORTED),
        GARBAGE(noise(1000), Then.GO_ON),
        OVERSIZED(record(APPLICATION_DATA, noise(0x7fff)), Then.GO_ON),
        UNKNOWN_TYPE(record(99, noise(40)), Then.GO_ON),
        HELLO_REQUEST(record(TlsRecords.HANDSHAKE, (byte) 0, (byte) 0, (byte) 0, (byte) 0), Then.GO_ON),
        CIPHER(record(TlsRecords.CHANGE_CIPHER_SPEC, (byte) 1), Then.CLOSE),
        ALERT(alert(FATAL, 80), Then.CLOSE),
        FAREWELL(alert(WARNING, CLOSE_NOTIFY), Then.CLOSE);

        private final byte[] said;
        private final Then then;
        private final InternetError inHead;
        private final InternetError inBody;

        Attack(byte[] said, Then then) {
            this(said, then, InternetError.CONNECTION_ABORTED, InternetError.CONNECTION_ABORTED);
        }

        Attack(byte[] said, Then then, InternetError inHead, InternetError inBody) {
            this.said = said;
            this.then = then;
            this.inHead = inHead;
            this.inBody = inBody;
        }

        /** Once so many records have passed after the handshake, the server being silent. */
        boolean strike(RecordRelay relay, String version, int records) throws Exception {
            relay.strike((version.equals("TLSv1.2") ? 4 : 7) + records, said, then);
            return true;
        }
    }

    private static Stream<Arguments> attacks() {
        return attacks("TLSv1.3");
    }

    private static Stream<Arguments> attacksOnBothVersions() {
        return Stream.concat(attacks("TLSv1.2"), attacks("TLSv1.3"));
    }

    private static Stream<Arguments> attacks(String version) {
        return Stream.of(Attack.values()).flatMap(attack -> Stream.of(Form.values()).map(form -> Arguments.of(attack, version, form)));
    }

    private static Stream<Arguments> attacksThatShow() {
        return attacks().filter(arguments -> ((Attack) arguments.get()[0]).then != Then.STALL);
    }

    @ParameterizedTest
    @MethodSource("attacksOnBothVersions")
    void inPlaceOfAnAnswer(Attack attack, String version, Form form) throws Exception {
        assertSendFails(attack, version, form, 0, c -> c.request().signal(ASKED).eof());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void insideTheHead(Attack attack, String version, Form form) throws Exception {
        assertSendFails(attack, version, form, 1, c -> c.request().send("HTTP/1.1 200 OK\r\nX: ").signal(ASKED).eof());
    }

    private static void assertSendFails(Attack attack, String version, Form form, int records, ScriptSteps first) throws Exception {
        try (var both = encounter(version, first, TWO_PAGES); var relay = RecordRelay.to(both.server().port())) {
            var request = request(both, relay);
            setPatience(request, attack);
            var struck = elsewhere(() -> {
                both.await(ASKED);
                return attack.strike(relay, version, records);
            });
            assertFails(attack.inHead, () -> form.send(both, request));
            assertThat(struck.get()).isTrue();
            assertAsksAgain(both, relay, request, form);

            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVING + SHUT + form.done() + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("attacksOnBothVersions")
    void insideABodyOfKnownLength(Attack attack, String version, Form form) throws Exception {
        assertReadFails(attack, version, form, "Content-Length: 10\r\n\r\nabc");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void insideAChunkedBody(Attack attack, String version, Form form) throws Exception {
        assertReadFails(attack, version, form, "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    }

    private static void assertReadFails(Attack attack, String version, Form form, String rest) throws Exception {
        ScriptSteps first = c -> c.request().send("HTTP/1.1 200 OK\r\n" + rest).eof();
        try (var both = encounter(version, first, TWO_PAGES); var relay = RecordRelay.to(both.server().port())) {
            var request = request(both, relay);
            setPatience(request, attack);
            var body = form.send(both, request).body();
            assertThat(body.readNBytes(3)).isEqualTo(text("abc"));
            assertThat(attack.strike(relay, version, 1)).isTrue();
            assertFails(attack.inBody, () -> both.recording().call(body::read));
            assertAsksAgain(both, relay, request, form);

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + RECEIVING + SHUT + CONNECT + SEND + RECEIVE
                    + form.done() + CLOSED);
        }
    }

    /** D5: a body without a length ends with its connection, whether or not the server has said farewell. */
    @ParameterizedTest
    @EnumSource
    void aBodyWithoutALengthEndsWithTheStream(Form form) throws Exception {
        ScriptSteps first = c -> c.request().send("HTTP/1.1 200 OK\r\n\r\nabc").eof();
        try (var both = encounter("TLSv1.3", first, TWO_PAGES); var relay = RecordRelay.to(both.server().port())) {
            var request = request(both, relay);
            var body = form.send(both, request).body();
            assertThat(body.readNBytes(3)).isEqualTo(text("abc"));
            assertThat(Attack.CUT.strike(relay, "TLSv1.3", 1)).isTrue();
            assertThat(body.read()).isEqualTo(-1);
            assertAsksAgain(both, relay, request, form);

            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVE + form.done() + RECEIVE + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    /** An idle connection at which something has happened is found before it is used (K4), or just after (K8): a reset takes a moment to arrive. */
    @ParameterizedTest
    @MethodSource("attacksThatShow")
    void onAnIdleConnection(Attack attack, String version, Form form) throws Exception {
        ScriptSteps first = c -> c.request().reply("200 OK", "", "first").eof();
        try (var both = encounter(version, first, TWO_PAGES); var relay = RecordRelay.to(both.server().port())) {
            var request = request(both, relay);
            assertThat(form.send(both, request).text()).isEqualTo("first");
            assertThat(attack.strike(relay, version, 1)).isTrue();
            assertAsksAgain(both, relay, request, form);

            assertThat(both.storyOf(request)).matches(OPEN + SEND + RECEIVE + form.done()
                    + "(SENDING_REQUEST (REQUEST_SENT " + RECEIVING + ")?" + SHUT + ")?" + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    private static void setPatience(HttpRequest request, Attack attack) {
        request.set(InternetOption.RECEIVE_TIMEOUT, attack.then == Then.STALL ? NO_PATIENCE : Encounter.PATIENCE);
    }

    /** The handle asks once more, over a connection of its own which another request finds in the pool. */
    private static void assertAsksAgain(Encounter both, RecordRelay relay, HttpRequest request, Form form) throws Exception {
        request.set(InternetOption.RECEIVE_TIMEOUT, Encounter.PATIENCE);
        assertThat(form.send(both, request).text()).isEqualTo("page");
        var other = request(both, relay);
        assertThat(form.send(both, other).text()).isEqualTo("more");
        assertThat(both.storyOf(other)).isEqualTo(SEND + RECEIVE + form.done() + CLOSED);
        assertThat(relay.connections()).isEqualTo(2);
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

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** TLS: the certificate is checked, the handshake is told, and nothing is sent to whom is not trusted. */
class TlsTest {
    private static final ScriptSteps TWICE = c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof();

    @ParameterizedTest
    @EnumSource
    void G27_aTrustedServerIsSpokenTo(Form form) throws Exception {
        try (var both = with(CertificateKind.GOOD, TWICE)) {
            var request = request(both);
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("first");
            assertThat(response.security().orElseThrow().protocol()).startsWith("TLSv1.");
            assertThat(response.security().orElseThrow().certificates()).startsWith(TestCertificates.certificate(CertificateKind.GOOD));
            assertThat(response.timings().securing()).isPresent();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().kinds(request)).containsSubsequence("ConnectedToServer", "ConnectionLeased", "TlsHandshakeStarted",
                    "TlsHandshakeEnded", "SendingRequest");
        }
    }

    @Test
    void G22_aTlsConnectionIsKeptToo() throws Exception {
        try (var both = with(CertificateKind.GOOD, TWICE)) {
            assertThat(request(both).send().text()).isEqualTo("first");
            var second = request(both);
            var response = second.send();

            assertThat(response.text()).isEqualTo("second");
            assertThat(response.security()).isPresent();
            assertThat(both.storyOf(second)).isEqualTo(SEND + RECEIVE + CLOSED);
        }
    }

    // the rest of the body is read by itself, so what follows it stays in the layer of TLS
    @Test
    void K4_whatFollowsTheBodyInItsRecordCostsTheConnection() throws Exception {
        var answer = "HTTP/1.1 200 OK\r\nContent-Length: 16000\r\n\r\n" + "x".repeat(16_000);
        try (var both = with(CertificateKind.GOOD, c -> c.request().send(answer + "surplus").eof(), TWICE)) {
            var first = request(both);
            assertThat(first.send().body().readNBytes(16_000)).hasSize(16_000);
            var second = request(both);

            assertThat(second.send().text()).isEqualTo("first");
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"SELF_SIGNED, INVALID_CA", "EXPIRED, SEC_CERT_DATE_INVALID", "NOT_YET_VALID, SEC_CERT_DATE_INVALID",
            "WRONG_HOST, SEC_CERT_CN_INVALID", "WRONG_USAGE, SEC_INVALID_CERT", "ALL_WRONG, INVALID_CA"})
    void G28_aServerThatIsNotTrustedIsToldNothing(CertificateKind kind, InternetError error) throws Exception {
        try (var both = with(kind, TWICE, TWICE)) {
            var first = request(both);
            var second = request(both);
            var failure = failure(() -> Form.SYNCHRONOUS.send(both, first));

            assertThat(failure.error()).isEqualTo(error);
            assertThat(failure.step()).isEqualTo(Step.SECURING);
            assertFails(error, () -> Form.ASYNCHRONOUS.send(both, second));
            assertThat(both.storyOf(first)).isEqualTo(OPEN + SHUT + CLOSED);
            assertThat(both.storyOf(second)).isEqualTo(CONNECT + SHUT + "REQUEST_COMPLETE " + CLOSED);
            assertThat(both.recording().events(StatusEvent.TlsHandshakeEnded.class))
                    .hasSize(2)
                    .allMatch(ended -> ended.failure().isPresent() && ended.security().isEmpty());
            assertThat(both.logAtEnd()).noneMatch(line -> line.startsWith("recv"));
        }
    }

    @Test
    void theNameInTheUrlCountsNotTheAddress() throws Exception {
        try (var both = with(CertificateKind.WRONG_HOST, TWICE)) {
            var request = both.session().connect("https://elsewhere.test:" + both.server().port()).open("GET", "/");

            assertThat(request.send().text()).isEqualTo("first");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void aServerNobodyVouchesForIsRefusedByTheDefaultTrust() throws Exception {
        try (var both = Encounter.configured(b -> b, server(CertificateKind.GOOD, TWICE))) {
            var request = request(both);

            assertFails(InternetError.INVALID_CA, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G29_aServerThatSpeaksNoTlsIsAnError(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting()), c -> c.send("220 hello\r\n").eof())) {
            var request = request(both);

            assertFails(InternetError.SECURITY_CHANNEL_ERROR, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    @Test
    void aServerThatLeavesInTheHandshakeIsAnError() throws Exception {
        try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting()), c -> c.close())) {
            var request = request(both);

            assertFails(InternetError.SECURITY_CHANNEL_ERROR, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
        }
    }

    @Test
    void K10_aServerThatIsSilentInTheHandshakeIsGivenUp() throws Exception {
        try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting()), c -> c.eof())) {
            var request = request(both);
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofSeconds(1));

            assertFails(InternetError.TIMEOUT, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
        }
    }

    @Test
    void aHandshakeCanBeCancelled() throws Exception {
        var begun = new CountDownLatch(1);
        try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting()), c -> c.eof())) {
            var request = request(both);
            var first = StatusListener.only(_ -> begun.countDown(), Set.of(StatusEvent.TlsHandshakeStarted.class));
            request.onStatus(both.recording().andThen(first));
            var future = both.recording().pending(request, request.sendAsync());
            begun.await();
            future.cancel(true);

            assertThat(both.storyOf(request)).isEqualTo(OPEN + "REQUEST_COMPLETE " + SHUT + CLOSED);
        }
    }

    private static Encounter with(CertificateKind kind, ScriptSteps... scripts) {
        return Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting())
                .resolver(_ -> List.of(InetAddress.ofLiteral("127.0.0.1"))), server(kind, scripts));
    }

    private static ScriptedServer server(CertificateKind kind, ScriptSteps... scripts) {
        return ScriptedServer.startTls(TestCertificates.serverContext(kind), scripts);
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("https://localhost:" + both.server().port()).open("GET", "/");
    }
}

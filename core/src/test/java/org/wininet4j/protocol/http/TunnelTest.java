package org.wininet4j.protocol.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.COOKIES_IN;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** K15, K17, U24, G81–G83: https by way of a proxy, through a tunnel. */
class TunnelTest {
    private static final String MADE = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static final ScriptSteps TWICE = c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof();

    /** The server behind the proxy, whose certificate is for elsewhere.test. */
    private static ScriptedServer server(ScriptSteps... scripts) {
        return ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.WRONG_HOST), scripts);
    }

    private static Encounter by(ScriptedServer proxy) {
        return Encounter.configured(b -> b.userAgent("tester")
                .trust(TestCertificates.clientContextTrusting())
                .proxy("127.0.0.1:" + proxy.port()), proxy);
    }

    private static HttpRequest request(Encounter both, String verb) {
        return both.session().connect("https://elsewhere.test").open(verb, "/a");
    }

    @ParameterizedTest
    @EnumSource
    void G81_aTunnelIsMadeWithEventsOfItsOwn(Form form) throws Exception {
        try (var server = server(TWICE); var both = by(ScriptedServer.start(c -> c.request().send(MADE).passOn(server.port())))) {
            var request = request(both, "GET");
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("first");
            assertThat(response.security()).isPresent();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().kinds(request)).containsSubsequence("ProxyStep", "ConnectedToServer", "SendingRequest",
                    "ResponseReceived", "TlsHandshakeStarted", "TlsHandshakeEnded", "SendingRequest");
            assertThat(both.logAtEnd()).containsSequence("recv \"CONNECT elsewhere.test:443 HTTP/1.1\"", "     \"Host: elsewhere.test\"",
                    "     \"User-Agent: tester\"");
            assertThat(server.log()).contains("recv \"GET /a HTTP/1.1\"");
        }
    }

    @Test
    void G83_aTunnelIsUsedAgain() throws Exception {
        try (var server = server(TWICE); var both = by(ScriptedServer.start(c -> c.request().send(MADE).passOn(server.port())))) {
            request(both, "GET").send().text();
            var again = request(both, "GET");

            assertThat(again.send().text()).isEqualTo("second");
            assertThat(both.storyOf(again)).isEqualTo(SEND + RECEIVE + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void U24_whatIsForTheProxyGoesToTheProxyAlone() throws Exception {
        try (var server = server(TWICE); var both = by(ScriptedServer.start(c -> c.request().send(MADE).passOn(server.port())))) {
            var request = request(both, "POST").header("Proxy-Authorization", "Basic eDp5").header("X-Own", "1");

            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("first");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).containsSequence("     \"User-Agent: tester\"", "     \"Content-Length: 0\"",
                    "     \"Proxy-Authorization: Basic eDp5\"").noneMatch(line -> line.contains("X-Own"));
            assertThat(server.log()).contains("     \"X-Own: 1\"", "body \"hello\"").noneMatch(line -> line.contains("Proxy-"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void G82_aRefusedTunnelIsTheResponse(Form form) throws Exception {
        try (var both = by(ScriptedServer.start(c -> c.request().reply("502 Bad Gateway", "X-P: 1\r\n", "no tunnel").eof()))) {
            var request = request(both, "GET");
            var response = form.send(both, request);

            assertThat(response.status()).isEqualTo(502);
            assertThat(response.headers().first("X-P")).contains("1");
            assertThat(response.text()).isEqualTo("no tunnel");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @Test
    void K17_nothingElseOfARefusalCounts() throws Exception {
        var fields = "Set-Cookie: a=b\r\nLocation: http://elsewhere.test/\r\n";
        try (var both = by(ScriptedServer.start(c -> c.request().reply("302 Found", fields, "").eof()))) {
            var request = request(both, "GET");

            assertThat(request.send().status()).isEqualTo(302);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED).doesNotContain(COOKIES_IN);
            assertThat(both.session().cookies().isEmpty()).isTrue();
            assertThat(both.recording().events(StatusEvent.Redirect.class)).isEmpty();
        }
    }

    @Test
    void afterARefusalTheTunnelIsAskedForAgainOnTheSameConnection() throws Exception {
        try (var server = server(TWICE);
                var both = by(ScriptedServer
                        .start(c -> c.request().reply("407 Who", "", "who").request().send(MADE).passOn(server.port())))) {
            var request = request(both, "GET");
            assertThat(request.send().text()).isEqualTo("who");

            assertThat(request.send().text()).isEqualTo("first");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + SEND + RECEIVE + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalThatClosesIsFollowedByANewConnection() throws Exception {
        try (var server = server(TWICE);
                var both = by(ScriptedServer.start(c -> c.request().reply("407 Who", "Connection: close\r\n", "who").close(),
                        c -> c.request().send(MADE).passOn(server.port())))) {
            var request = request(both, "GET");
            assertThat(request.send().text()).isEqualTo("who");

            assertThat(request.send().text()).isEqualTo("first");
            assertThat(both.connections()).isEqualTo(2);
            assertThat(both.storyOf(request)).startsWith(OPEN + SEND + RECEIVE + SHUT).endsWith(SEND + RECEIVE + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void G28_theServerInTheTunnelMustBeTrusted(Form form) throws Exception {
        try (var server = server(TWICE); var both = by(ScriptedServer.start(c -> c.request().send(MADE).passOn(server.port())))) {
            var request = both.session().connect("https://another.test").open("GET", "/a");

            assertFails(InternetError.SEC_CERT_CN_INVALID, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + form.done() + CLOSED);
            assertThat(server.log()).noneMatch(line -> line.startsWith("recv"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatDoesNotAnswerIsGivenUp(Form form) throws Exception {
        try (var both = by(ScriptedServer.start(c -> c.request().eof()))) {
            var request = request(both, "GET");
            request.set(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(60));

            assertFails(InternetError.TIMEOUT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVING + SHUT + form.done() + CLOSED);
        }
    }

    @Test
    void aRequestForATunnelCanBeCancelled() throws Exception {
        try (var both = by(ScriptedServer.start(c -> c.request().signal("asked").eof()))) {
            var request = request(both, "GET");
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");
            both.awaitReceiving(request);
            future.cancel(true);

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVING + "REQUEST_COMPLETE " + SHUT + CLOSED);
        }
    }

    @Test
    void theProxyItselfMaySpeakTls() throws Exception {
        var proxy = ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD),
                c -> c.request().reply("200 OK", "", "plain").eof());
        try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting())
                .proxy("https://127.0.0.1:" + proxy.port()), proxy)) {
            var request = both.session().connect("http://a.test").open("GET", "/");

            assertThat(request.send().text()).isEqualTo("plain");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("recv \"GET http://a.test/ HTTP/1.1\"");
        }
    }

    @Test
    void aTunnelMayBeMadeByAProxyThatSpeaksTls() throws Exception {
        try (var server = server(TWICE)) {
            var proxy = ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD),
                    c -> c.request().send(MADE).passOn(server.port()));
            try (var both = Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting())
                    .proxy("https://127.0.0.1:" + proxy.port()), proxy)) {
                var request = request(both, "GET");

                assertThat(request.send().text()).isEqualTo("first");
                assertThat(request(both, "GET").send().text()).isEqualTo("second");
                assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + RECEIVE + CLOSED);
            }
        }
    }

    @Test
    void aBodySentInPartsGoesThroughTheTunnel() throws Exception {
        try (var server = server(TWICE); var both = by(ScriptedServer.start(c -> c.request().send(MADE).passOn(server.port())))) {
            var request = request(both, "POST");
            request.begin(5);
            request.write("hello".getBytes(US_ASCII), 0, 5);

            assertThat(request.end().text()).isEqualTo("first");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SEND + SEND + RECEIVE + CLOSED);
            assertThat(server.log()).contains("body \"hello\"");
        }
    }

    @Test
    void aBodySentInPartsGoesNowhereWithoutTheTunnel() throws Exception {
        try (var both = by(ScriptedServer.start(c -> c.request().reply("407 Who", "", "who").eof()))) {
            var request = request(both, "POST");
            request.begin(5);
            request.write("hello".getBytes(US_ASCII), 0, 5);
            var response = request.end();

            assertThat(response.status()).isEqualTo(407);
            assertThat(response.text()).isEqualTo("who");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }
}

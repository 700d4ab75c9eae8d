package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.JavaClient.*;
import static org.wininet4j.conformance.peers.Sequences.of;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetSession;
import org.wininet4j.ProxySetting;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** https by way of squid and dante, with the Java API, which can be told whom to trust. */
@ExtendWith(Progress.class)
class TunnelCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String[] TLS = {"TlsHandshakeStarted", "TlsHandshakeEnded"};
    private static final ScriptSteps TWICE = c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof();

    private static Proxy squid;
    private static Proxy dante;

    @BeforeAll
    static void startPeers() throws IOException {
        squid = PEERS.closeAtEnd(Proxy.squid());
        dante = PEERS.closeAtEnd(Proxy.dante());
    }

    private static JavaClient client(Mode mode, String proxies) {
        return new JavaClient(mode, InternetSession.builder()
                .trust(TestCertificates.clientContextTrusting())
                .proxy(new ProxySetting(proxies, "<-loopback>")));
    }

    private static ScriptedServer server() {
        return ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), TWICE);
    }

    /** G81, G83. */
    @ParameterizedTest
    @EnumSource
    void squidMakesATunnel(Mode mode) throws Exception {
        try (var server = server(); var client = client(mode, squid.entry())) {
            var connection = client.session().connect("https://127.0.0.1:" + server.port());
            var first = connection.open("GET", "/");
            assertThat(client.answerTo(first).text()).isEqualTo("first");
            var second = connection.open("GET", "/");
            assertThat(client.answerTo(second).text()).isEqualTo("second");

            client.assertTold(first, of("ProxyStep", LOOKUP, CONNECT, EXCHANGE, TLS, EXCHANGE));
            client.assertTold(second, of("ProxyStep", EXCHANGE));
        }
    }

    /** G82, K17. */
    @ParameterizedTest
    @EnumSource
    void squidRefusesATunnelToNobody(Mode mode) throws Exception {
        try (var dead = UnusedPort.take(); var client = client(mode, squid.entry())) {
            var request = client.session().connect("https://127.0.0.1:" + dead.port()).open("GET", "/");
            var response = client.answerTo(request);

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.text()).contains("checks.invalid");
            client.assertTold(request, of("ProxyStep", LOOKUP, CONNECT, EXCHANGE));
        }
    }

    /** G82. */
    @ParameterizedTest
    @EnumSource
    void squidWantsToKnowWhoAsksForATunnel(Mode mode) throws Exception {
        try (var server = server(); var client = client(mode, squid.entryWithBasic())) {
            var request = client.session().connect("https://127.0.0.1:" + server.port()).open("GET", "/");

            assertThat(client.answerTo(request).status()).isEqualTo(407);
            assertThat(server.log()).isEmpty();
            client.assertTold(request, of("ProxyStep", LOOKUP, CONNECT, EXCHANGE, "AuthStep", "AuthStep"));
        }
    }

    /** U24, G70: CONNECT is sent again on the same connection, and nothing for the proxy goes into the tunnel. */
    @ParameterizedTest
    @EnumSource
    void squidIsToldWhoAsksForATunnel(Mode mode) throws Exception {
        var login = Proxy.USER + ":" + Proxy.PASSWORD + "@";
        try (var server = server(); var client = client(mode, login + squid.entryWithBasic())) {
            var request = client.session().connect("https://127.0.0.1:" + server.port()).open("GET", "/");
            assertThat(client.answerTo(request).text()).isEqualTo("first");

            assertThat(server.log()).contains("recv \"GET / HTTP/1.1\"").noneMatch(line -> line.contains("Authorization"));
            client.assertTold(request,
                    of("ProxyStep", LOOKUP, CONNECT, EXCHANGE, "AuthStep", "AuthStep", "ProxyStep", EXCHANGE, TLS, EXCHANGE,
                            "AuthStep"));
        }
    }

    /** PR8. */
    @ParameterizedTest
    @EnumSource
    void dantePassesTlsOn(Mode mode) throws Exception {
        var proxy = "socks5://" + Proxy.USER + ":" + Proxy.PASSWORD + "@" + dante.entry();
        try (var server = server(); var client = client(mode, proxy)) {
            var request = client.session().connect("https://127.0.0.1:" + server.port()).open("GET", "/");
            assertThat(client.answerTo(request).text()).isEqualTo("first");

            client.assertTold(request, of("ProxyStep", LOOKUP, CONNECT, TLS, EXCHANGE));
        }
    }
}

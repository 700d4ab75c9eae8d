package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.of;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetSession;
import org.wininet4j.Notification;
import org.wininet4j.ProxySetting;
import org.wininet4j.StatusEvent;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** https by way of squid and dante, with the Java API, which can be told whom to trust. */
@ExtendWith(Progress.class)
class TunnelCheck {
    private static final String[] LOOKUP = {"ResolvingName", "NameResolved"};
    private static final String[] CONNECT = {"ConnectingToServer", "ConnectedToServer"};
    private static final String[] EXCHANGE = {"SendingRequest", "RequestSent", "ReceivingResponse", "ResponseReceived"};
    private static final String[] TLS = {"TlsHandshakeStarted", "TlsHandshakeEnded"};
    private static final ScriptSteps TWICE = c -> c.request().reply("200 OK", "", "first").request().reply("200 OK", "", "second").eof();

    private static Proxy squid;
    private static Proxy dante;

    private final List<Notification> notifications = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        squid = Proxy.squid();
        dante = Proxy.dante();
    }

    @AfterAll
    static void stop() throws IOException {
        dante.close();
        squid.close();
    }

    private InternetSession session(String proxies) {
        return InternetSession.builder()
                .trust(TestCertificates.clientContextTrusting())
                .proxy(new ProxySetting(proxies, "<-loopback>"))
                .onStatus(notifications::add)
                .open();
    }

    private static ScriptedServer server() {
        return ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), TWICE);
    }

    private static HttpResponse send(Mode mode, HttpRequest request) throws Exception {
        return mode == Mode.SYNC ? request.send() : request.sendAsync().get(60, TimeUnit.SECONDS);
    }

    private List<String> eventsOf(HttpRequest request) throws InterruptedException {
        request.close();
        assertThat(request.awaitClosed(Duration.ofSeconds(60))).isTrue();
        return notifications.stream()
                .filter(each -> each.handle().equals(request))
                .filter(each -> !(each.event() instanceof StatusEvent.Transfer))
                .map(each -> each.event().getClass().getSimpleName())
                .filter(name -> !name.startsWith("ConnectAttempt") && !name.startsWith("Connection") || name.equals("ConnectionClosed"))
                .toList();
    }

    private static List<String> sequence(Mode mode, String... parts) {
        var all = new ArrayList<>(List.of(parts));
        if (mode == Mode.ASYNC) {
            all.add("RequestComplete");
        }
        all.add("HandleClosing");
        return all;
    }

    /** G81, G83. */
    @ParameterizedTest
    @EnumSource
    void squidMakesATunnel(Mode mode) throws Exception {
        try (var server = server(); var session = session(squid.entry())) {
            var connection = session.connect("https://127.0.0.1:" + server.port());
            var first = connection.open("GET", "/");
            assertThat(send(mode, first).text()).isEqualTo("first");
            var second = connection.open("GET", "/");
            assertThat(send(mode, second).text()).isEqualTo("second");

            assertThat(eventsOf(first))
                    .isEqualTo(sequence(mode, of("ProxyStep", LOOKUP, CONNECT, EXCHANGE, TLS, EXCHANGE)));
            assertThat(eventsOf(second)).isEqualTo(sequence(mode, of("ProxyStep", EXCHANGE)));
        }
    }

    /** G82, K17. */
    @ParameterizedTest
    @EnumSource
    void squidRefusesATunnelToNobody(Mode mode) throws Exception {
        try (var dead = UnusedPort.take(); var session = session(squid.entry())) {
            var request = session.connect("https://127.0.0.1:" + dead.port()).open("GET", "/");
            var response = send(mode, request);

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.text()).contains("checks.invalid");
            assertThat(eventsOf(request).subList(0, 9)).isEqualTo(sequence(Mode.SYNC, of("ProxyStep", LOOKUP, CONNECT, EXCHANGE))
                    .subList(0, 9));
        }
    }

    /** G82. */
    @ParameterizedTest
    @EnumSource
    void squidWantsToKnowWhoAsksForATunnel(Mode mode) throws Exception {
        try (var server = server(); var session = session(squid.entryWithBasic())) {
            var request = session.connect("https://127.0.0.1:" + server.port()).open("GET", "/");

            assertThat(send(mode, request).status()).isEqualTo(407);
            assertThat(server.log()).isEmpty();
            assertThat(eventsOf(request)).startsWith("ProxyStep", "ResolvingName").endsWith("HandleClosing");
        }
    }

    /** U24, G70: CONNECT is sent again on the same connection, and nothing for the proxy goes into the tunnel. */
    @ParameterizedTest
    @EnumSource
    void squidIsToldWhoAsksForATunnel(Mode mode) throws Exception {
        var login = Proxy.USER + ":" + Proxy.PASSWORD + "@";
        try (var server = server(); var session = session(login + squid.entryWithBasic())) {
            var request = session.connect("https://127.0.0.1:" + server.port()).open("GET", "/");
            assertThat(send(mode, request).text()).isEqualTo("first");

            assertThat(server.log()).contains("recv \"GET / HTTP/1.1\"").noneMatch(line -> line.contains("Authorization"));
            assertThat(eventsOf(request).stream().filter(name -> !name.startsWith("Auth") && !name.equals("ProxyStep")).toList())
                    .isEqualTo(sequence(mode, of(LOOKUP, CONNECT, EXCHANGE, EXCHANGE, TLS, EXCHANGE)));
        }
    }

    /** PR8. */
    @ParameterizedTest
    @EnumSource
    void dantePassesTlsOn(Mode mode) throws Exception {
        var proxy = "socks5://" + Proxy.USER + ":" + Proxy.PASSWORD + "@" + dante.entry();
        try (var server = server(); var session = session(proxy)) {
            var request = session.connect("https://127.0.0.1:" + server.port()).open("GET", "/");
            assertThat(send(mode, request).text()).isEqualTo("first");

            assertThat(eventsOf(request)).isEqualTo(sequence(mode, of("ProxyStep", LOOKUP, CONNECT, TLS, EXCHANGE)));
        }
    }
}

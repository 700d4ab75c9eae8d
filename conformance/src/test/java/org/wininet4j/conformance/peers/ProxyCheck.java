package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.win32.process.ProcessState;

/** Requests by way of squid and dante. */
@ExtendWith(Progress.class)
class ProxyCheck {
    private static final String SMALL = "a small answer";

    private static Nginx nginx;
    private static Proxy squid;
    private static Proxy dante;

    @BeforeAll
    static void start() throws IOException {
        nginx = Nginx.start();
        squid = Proxy.squid();
        dante = Proxy.dante();
    }

    @AfterAll
    static void stop() throws IOException {
        ProcessState.reset();
        dante.close();
        squid.close();
        nginx.close();
    }

    @BeforeEach
    void forgetConnections() {
        ProcessState.reset();
    }

    /** G80, K2: the second request needs no other connection. */
    @ParameterizedTest
    @EnumSource
    void plainRequestsGoByTheProxy(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port(), squid.entry())) {
            var first = client.request("GET", "/small");
            assertThat(first.send()).isZero();
            assertThat(textOf(first)).isEqualTo(SMALL);
            assertThat(first.text("X-Cache")).contains("checks.invalid");
            assertThat(first.option(INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_VIA_PROXY);
            first.close();
            var second = client.request("GET", "/small");
            assertThat(second.send()).isZero();
            assertThat(textOf(second)).isEqualTo(SMALL);
            second.close();

            assertSentAndRead(first, mode.sequence(of(OPEN, EXCHANGE, DONE)));
            assertSentAndRead(second, mode.sequence(of(EXCHANGE, DONE)));
        }
    }

    /** PR3. */
    @ParameterizedTest
    @EnumSource
    void aDeadProxyIsFollowedByTheNext(Mode mode) throws Exception {
        try (var dead = UnusedPort.take();
                var client = new Client(mode, nginx.port(), "127.0.0.1:" + dead.port() + " " + squid.entry())) {
            var request = client.request("GET", "/small");
            assertThat(request.send()).isZero();
            assertThat(textOf(request)).isEqualTo(SMALL);
            request.close();

            assertSentAndRead(request, mode.sequence(of("RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1",
                    "CONNECTING_TO_SERVER 127.0.0.1", OPEN, EXCHANGE, DONE)));
        }
    }

    /** PR61: the connection is kept, and serves the next request, too. */
    @ParameterizedTest
    @EnumSource
    void withoutCredentialsA407IsTheResponse(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port(), squid.entryWithBasic())) {
            var request = client.request("GET", "/small");
            assertThat(request.send()).isZero();
            assertThat(request.number(HTTP_QUERY_STATUS_CODE)).isEqualTo(HTTP_STATUS_PROXY_AUTH_REQ);
            assertThat(request.text(HTTP_QUERY_PROXY_AUTHENTICATE)).startsWith("Basic realm=\"checks\"");
            request.close();

            assertThat(request.steps()).startsWith(of(OPEN, EXCHANGE)).endsWith(CLOSING);
        }
    }

    /** U23, G70, G74: the 407 is answered on the same connection. */
    @ParameterizedTest
    @EnumSource
    void aUserIsLoggedOnWithBasic(Mode mode) throws Exception {
        logOn(mode, squid.entryWithBasic());
    }

    /** U17, G70. */
    @ParameterizedTest
    @EnumSource
    void aUserIsLoggedOnWithDigest(Mode mode) throws Exception {
        logOn(mode, squid.entryWithDigest());
    }

    private static void logOn(Mode mode, String proxy) throws Exception {
        try (var client = new Client(mode, nginx.port(), proxy)) {
            var request = client.request("GET", "/small");
            request.set(INTERNET_OPTION_PROXY_USERNAME, Proxy.USER);
            request.set(INTERNET_OPTION_PROXY_PASSWORD, Proxy.PASSWORD);
            assertThat(request.send()).isZero();
            assertThat(textOf(request)).isEqualTo(SMALL);
            request.close();

            assertSentAndRead(request, mode.sequence(of(OPEN, EXCHANGE, EXCHANGE, DONE)));
        }
    }

    /** PR8, PR7. */
    @ParameterizedTest
    @EnumSource
    void socksPassesRequestsOn(Mode mode) throws Exception {
        var login = Proxy.USER + ":" + Proxy.PASSWORD + "@";
        try (var client = new Client(mode, nginx.port(), "socks=" + login + dante.entry())) {
            var first = client.request("GET", "/small");
            assertThat(first.send()).isZero();
            assertThat(textOf(first)).isEqualTo(SMALL);
            first.close();
            var second = client.request("GET", "/small");
            assertThat(second.send()).isZero();
            assertThat(textOf(second)).isEqualTo(SMALL);
            second.close();

            assertSentAndRead(first, mode.sequence(of(OPEN, EXCHANGE, DONE)));
            assertSentAndRead(second, mode.sequence(of(EXCHANGE, DONE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void socksRefusesAWrongPassword(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port(), "socks5://" + Proxy.USER + ":wrong@" + dante.entry())) {
            var request = client.request("GET", "/small");
            assertThat(request.send()).isEqualTo(ERROR_INTERNET_LOGIN_FAILURE);
            request.close();

            assertThat(request.sequence())
                    .isEqualTo(mode.sequence(of(OPEN, SHUT, failed(ERROR_INTERNET_LOGIN_FAILURE), CLOSING)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void socksTellsThatAServerIsNotThere(Mode mode) throws Exception {
        var login = Proxy.USER + ":" + Proxy.PASSWORD + "@";
        try (var dead = UnusedPort.take(); var client = new Client(mode, dead.port(), "socks5://" + login + dante.entry())) {
            var request = client.request("GET", "/");
            assertThat(request.send()).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
            request.close();

            assertThat(request.sequence())
                    .isEqualTo(mode.sequence(of(OPEN, SHUT, failed(ERROR_INTERNET_CANNOT_CONNECT), CLOSING)));
        }
    }

    /** Whether the body comes with the head, so that the read needs no network, is the proxy's affair (G48–G50). */
    private static void assertSentAndRead(Request request, List<String> sent) {
        var told = request.sequence();
        assertThat(told).startsWith(sent.toArray(String[]::new));
        var rest = told.stream().skip(sent.size()).filter(event -> !isCompletion(event)).toList();
        assertThat(rest).isIn(List.of(CLOSING), List.of(of(READ, CLOSING)));
    }

    private static String textOf(Request request) throws InterruptedException {
        var buffer = new byte[1024];
        var part = request.read(buffer);
        assertThat(part.error()).isZero();
        return new String(buffer, 0, part.count(), StandardCharsets.ISO_8859_1);
    }
}

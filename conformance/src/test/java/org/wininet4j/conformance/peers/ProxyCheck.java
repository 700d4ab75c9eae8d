package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.UnusedPort;

/** Requests by way of squid and dante. */
@ExtendWith(Progress.class)
class ProxyCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String SMALL = "200 a small answer";

    private static Nginx nginx;
    private static Proxy squid;
    private static Proxy dante;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
        squid = PEERS.closeAtEnd(Proxy.squid());
        dante = PEERS.closeAtEnd(Proxy.dante());
    }

    /** G80, K2: the second request needs no other connection. */
    @ParameterizedTest
    @EnumSource
    void plainRequestsGoByTheProxy(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port(), squid.entry())) {
            assertTwoOnOneConnection(mode, client);
            var third = client.request("GET", "/small");
            assertThat(third.answer()).isEqualTo(SMALL);
            assertThat(third.text("X-Cache")).contains("checks.invalid");
            assertThat(third.option(INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_VIA_PROXY);
        }
    }

    /** PR3. */
    @ParameterizedTest
    @EnumSource
    void aDeadProxyIsFollowedByTheNext(Mode mode) throws Exception {
        try (var dead = UnusedPort.take();
                var client = new Client(mode, nginx.port(), "127.0.0.1:" + dead.port() + " " + squid.entry())) {
            assertSentAndRead(mode, client.request("GET", "/small"), of("RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1",
                    "CONNECTING_TO_SERVER 127.0.0.1", OPEN, EXCHANGE, DONE));
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
            assertSentAndRead(mode, request, of(OPEN, EXCHANGE, EXCHANGE, DONE));
        }
    }

    /** PR8, PR7. */
    @ParameterizedTest
    @EnumSource
    void socksPassesRequestsOn(Mode mode) throws Exception {
        var login = Proxy.USER + ":" + Proxy.PASSWORD + "@";
        try (var client = new Client(mode, nginx.port(), "socks=" + login + dante.entry())) {
            assertTwoOnOneConnection(mode, client);
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

    private static void assertTwoOnOneConnection(Mode mode, Client client) throws InterruptedException {
        assertSentAndRead(mode, client.request("GET", "/small"), of(OPEN, EXCHANGE, DONE));
        assertSentAndRead(mode, client.request("GET", "/small"), of(EXCHANGE, DONE));
    }

    /** Whether the body comes with the head, so that the read needs no network, is the proxy's affair (G48–G50). */
    private static void assertSentAndRead(Mode mode, Request request, String... sending) throws InterruptedException {
        assertThat(request.answer()).isEqualTo(SMALL);
        request.close();

        var sent = mode.sequence(sending);
        var told = request.sequence();
        assertThat(told).startsWith(sent.toArray(String[]::new));
        var rest = told.stream().skip(sent.size()).filter(event -> !isCompletion(event)).toList();
        assertThat(rest).isIn(List.of(CLOSING), List.of(of(READ, CLOSING)));
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;
import org.wininet4j.win32.Recorded.Mode;

/** What options do, where they do something. */
class OptionEffectsTest {
    private static final String[] WHOLE = {"RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER",
            "SENDING_REQUEST",
            "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED"};

    @RegisterExtension final Recorded wininet = new Recorded();

    private static boolean setState(int state, int flags) {
        var info = new INTERNET_CONNECTED_INFO();
        info.dwConnectedState = state;
        info.dwFlags = flags;
        return InternetSetOption(null, INTERNET_OPTION_CONNECTED_STATE, info);
    }

    private static void goOffline() {
        assertThat(setState(INTERNET_STATE_DISCONNECTED_BY_USER, ISO_FORCE_DISCONNECTED)).isTrue();
    }

    /** OP27, P54, P55. */
    @ParameterizedTest
    @EnumSource
    void anOfflineProcessSendsNothing(Mode mode) {
        var request = wininet.request(mode);
        goOffline();

        assertThat(wininet.send(request)).isEqualTo(ERROR_FILE_NOT_FOUND);
        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, null, null, 0, null))).isEqualTo(ERROR_FILE_NOT_FOUND);
        assertThat(wininet.statuses(request)).isEmpty();
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECTED_STATE)).isEqualTo(INTERNET_STATE_DISCONNECTED_BY_USER);
    }

    /** OP27, CA106. */
    @ParameterizedTest
    @EnumSource
    void aRequestMayIgnoreThatTheProcessIsOffline(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", ""));
        goOffline();
        assertThat(InternetSetOption(request, INTERNET_OPTION_IGNORE_OFFLINE, null)).isTrue();

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request)).startsWith(WHOLE);
        assertThat(InternetSetOption(request, INTERNET_OPTION_IGNORE_OFFLINE, false)).isTrue();
        assertThat(wininet.send(request)).isEqualTo(ERROR_FILE_NOT_FOUND);
    }

    /** OP27. */
    @Test
    void backOnlineRequestsAreSentAgain() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        goOffline();
        assertThat(setState(INTERNET_STATE_CONNECTED, 0)).isTrue();

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request)).containsExactly(WHOLE);
    }

    /** OP27. */
    @ParameterizedTest
    @CsvSource({"16, 0", "2, 0", "16, 2", "0, 0", "256, 1"})
    void otherStatesCannotBeSet(int state, int flags) {
        assertThat(setState(state, flags)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECTED_STATE)).isEqualTo(INTERNET_STATE_CONNECTED);
    }

    /** CA116. */
    @Test
    void sessionsHearThatTheProcessGoesOfflineAndOnline() {
        var session = wininet.open(Mode.SYNC);
        wininet.recorder().contextChanged(session, 5);
        InternetSetOption(session, INTERNET_OPTION_CONTEXT_VALUE, 5);
        goOffline();
        goOffline();
        setState(INTERNET_STATE_CONNECTED, 0);

        assertThat(wininet.recorder().sequence(session))
                .containsExactly("STATE_CHANGE " + INTERNET_STATE_DISCONNECTED_BY_USER, "STATE_CHANGE " + INTERNET_STATE_CONNECTED);
    }

    /** O18, K6: what the server has answered last tells which limit is its. */
    @Test
    void aServerOfHttp10HasALimitOfItsOwn() {
        var server = wininet.serve(each -> each.request().send("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"),
                each -> each.request().await("go").reply("200 OK", "", ""));
        var connection = wininet.connect(wininet.open(Mode.ASYNC), server.port());
        assertThat(InternetSetOption(null, INTERNET_OPTION_MAX_CONNS_PER_1_0_SERVER, 1)).isTrue();
        wininet.send(wininet.request(connection));
        var second = wininet.request(connection);
        var third = wininet.request(connection);
        InternetSetOption(third, INTERNET_OPTION_CONNECT_TIMEOUT, 50);
        assertThat(wininet.begin(second, () -> HttpSendRequest(second, null, null))).isTrue();
        wininet.await("RECEIVING_RESPONSE", second);

        assertThat(wininet.send(third)).isEqualTo(ERROR_INTERNET_TIMEOUT);
        assertThat(wininet.statuses(third)).containsExactly("REQUEST_COMPLETE");
        wininet.signal("go");
        assertThat(wininet.completion(second)).isZero();
    }

    /** O5: shared with the connection, and with its other requests. */
    @Test
    void aUserNameSetOnARequestIsThatOfItsConnection() {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);
        var request = wininet.request(connection);
        var other = wininet.request(connection);
        assertThat(InternetSetOption(request, INTERNET_OPTION_USERNAME, "user")).isTrue();
        assertThat(InternetSetOption(request, INTERNET_OPTION_PROXY_USERNAME, "proxy user")).isTrue();

        assertThat(List.of(connection, request, other)).extracting(handle -> Recorded.option(handle, INTERNET_OPTION_USERNAME))
                .containsOnly("user");
        assertThat(List.of(connection, request, other)).extracting(handle -> Recorded.option(handle, INTERNET_OPTION_PROXY_USERNAME))
                .containsExactly("", "proxy user", "");
    }

    /** PR63. */
    @Test
    void proxyCredentialsOfAConnectionAreThoseOfItsLaterRequests() {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);
        var earlier = wininet.request(connection);
        InternetSetOption(connection, INTERNET_OPTION_PROXY_PASSWORD, "secret");

        assertThat(Recorded.option(wininet.request(connection), INTERNET_OPTION_PROXY_PASSWORD)).isEqualTo("secret");
        assertThat(Recorded.option(earlier, INTERNET_OPTION_PROXY_PASSWORD)).isEqualTo("");
    }

    /** OP17. */
    @Test
    void securityFlagsAreAddedAndNeverTakenAway() {
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
        InternetSetOption(request, INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_UNKNOWN_CA | SECURITY_FLAG_SECURE);
        InternetSetOption(request, INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_REVOCATION);
        InternetSetOption(request, 99, SECURITY_FLAG_IGNORE_CERT_CN_INVALID);

        int all = SECURITY_FLAG_IGNORE_UNKNOWN_CA | SECURITY_FLAG_IGNORE_REVOCATION | SECURITY_FLAG_IGNORE_CERT_CN_INVALID;
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(all);
        assertThat(Recorded.option(request, 98)).isEqualTo(all);
        assertThat(InternetSetOption(request, 99, SECURITY_FLAG_SECURE)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_OPTION_NOT_SETTABLE);
    }

    /** V4, OP21. */
    @Test
    void theSecurityFlagsTellWhyACertificateWasRefused() {
        var server = wininet.serve(ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), each -> each.request()));
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var request = Objects.requireNonNull(HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_SECURE, 2));

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_INVALID_CA);
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(0x0100_0000);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        assertThat(wininet.statuses(request)).endsWith("CONNECTED_TO_SERVER", "CLOSING_CONNECTION", "CONNECTION_CLOSED");
    }

    /** OP17. */
    @Test
    void theFlagsThatCanBeSetAreThoseOfTheHeaders() {
        assertThat(OptionBits.FAULTS.mask()).isEqualTo(SECURITY_SET_MASK);
    }

    /** OP19. */
    @Test
    void aRequestTellsTheVersionItsServerSpoke() {
        var request = wininet.request(Mode.SYNC, server -> server.request().send("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n").eof());
        assertThat(OptionSamples.text(Recorded.option(request, INTERNET_OPTION_HTTP_VERSION))).isEqualTo("1.1");
        wininet.send(request);

        assertThat(OptionSamples.text(Recorded.option(request, INTERNET_OPTION_HTTP_VERSION))).isEqualTo("1.0");
        assertThat(wininet.statuses(request)).startsWith(WHOLE);
    }

    /** CA107. */
    @Test
    void withoutAConnectionThereIsNoHeadAgain() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "Connection: close\r\n", ""));
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));
        wininet.send(request);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(0);
        server.close();

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        assertThat(wininet.statuses(request)).startsWith(WHOLE).endsWith("CONNECTING_TO_SERVER");
    }

    /** O21. */
    @Test
    void theSocketIsDescribedBeforeAndAfterTheSending() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", ""));
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));
        assertThat(Recorded.option(request, INTERNET_OPTION_DIAGNOSTIC_SOCKET_INFO))
                .extracting("Socket", "SourcePort", "DestPort", "Flags")
                .containsExactly(0L, 0, 0, 0);
        wininet.send(request);

        var info = (INTERNET_DIAGNOSTIC_SOCKET_INFO) Recorded.option(request, INTERNET_OPTION_DIAGNOSTIC_SOCKET_INFO);
        assertThat(info).extracting("Socket", "DestPort", "Flags").containsExactly(0L, server.port(), IDSI_FLAG_KEEP_ALIVE);
        assertThat(info.SourcePort).isPositive();
        assertThat(wininet.statuses(request)).containsExactly(WHOLE);
    }

    /** U8. */
    @Test
    void theServersLogonIsSuppressedBeforeTheSendingOrNot() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        assertThat(InternetSetOption(request, INTERNET_OPTION_SUPPRESS_SERVER_AUTH, null)).isTrue();
        wininet.send(request);

        assertThat(InternetSetOption(request, INTERNET_OPTION_SUPPRESS_SERVER_AUTH, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertThat(wininet.statuses(request)).containsExactly(WHOLE);
    }

    /** O10, K5. */
    @ParameterizedTest
    @CsvSource({"39, false", "95, false", "37, true"})
    void changedSettingsCloseIdleConnections(int option, boolean kept) {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", "").request().reply("200 OK", "", "").eof(),
                each -> each.request().reply("200 OK", "", "").eof());
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        wininet.send(wininet.request(connection));
        assertThat(InternetSetOption(null, option, null)).isTrue();
        var second = wininet.request(connection);
        wininet.send(second);

        assertThat(wininet.statuses(second).contains("CONNECTING_TO_SERVER")).isNotEqualTo(kept);
    }

    @Test
    void theSendBufferOfTheSocketMayBeChosen() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        assertThat(InternetSetOption(request, INTERNET_OPTION_SOCKET_SEND_BUFFER_LENGTH, 65_536)).isTrue();

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request)).containsExactly(WHOLE);
        assertThat(InternetSetOption(request, INTERNET_OPTION_SOCKET_SEND_BUFFER_LENGTH, -1)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}

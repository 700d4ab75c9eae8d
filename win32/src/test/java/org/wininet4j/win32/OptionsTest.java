package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;

/** InternetQueryOption and InternetSetOption (OP1–OP25, H4, H22–H24, H33, H34). */
class OptionsTest {
    private static final int UNKNOWN = 1234;

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET request() {
        return wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
    }

    private static void assertUnreadable(int error, @Nullable HINTERNET handle, int option) {
        var value = new Ref<Object>("untouched");
        assertThat(InternetQueryOption(handle, option, value)).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
        assertThat(value.value).isEqualTo("untouched");
    }

    private static void assertUnwritable(int error, @Nullable HINTERNET handle, int option, @Nullable Object value) {
        assertThat(InternetSetOption(handle, option, value)).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    /** H4. */
    @Test
    void everyHandleKnowsItsTypeAndItsParent() {
        var request = request();
        var connection = Recorded.parentOf(request);
        var session = Recorded.parentOf(connection);

        assertThat(List.of(session, connection, request)).extracting(handle -> Recorded.option(handle, INTERNET_OPTION_HANDLE_TYPE))
                .containsExactly(INTERNET_HANDLE_TYPE_INTERNET, INTERNET_HANDLE_TYPE_CONNECT_HTTP, INTERNET_HANDLE_TYPE_HTTP_REQUEST);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, session, INTERNET_OPTION_PARENT_HANDLE);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, null, INTERNET_OPTION_PARENT_HANDLE);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, null, INTERNET_OPTION_HANDLE_TYPE);
    }

    /** H33. */
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_OPTION_USER_AGENT, INTERNET_OPTION_REQUEST_FLAGS, INTERNET_OPTION_CONTEXT_VALUE,
            INTERNET_OPTION_ERROR_MASK, INTERNET_OPTION_CALLBACK, INTERNET_OPTION_URL})
    void anOptionOfAHandleNeedsOne(int option) {
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, null, option);
        assertUnwritable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, null, option, 1);
    }

    /** H34, OP6. */
    @Test
    void anOptionOfAnotherLevelIsRefused() {
        var request = request();
        var connection = Recorded.parentOf(request);

        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, connection, INTERNET_OPTION_REQUEST_FLAGS);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, connection, INTERNET_OPTION_USER_AGENT);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, request, INTERNET_OPTION_USER_AGENT);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, connection, INTERNET_OPTION_URL);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, request, INTERNET_OPTION_PROXY);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, request, INTERNET_OPTION_VERSION);
        assertUnreadable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, Recorded.parentOf(connection), INTERNET_OPTION_USERNAME);
        assertUnwritable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, connection, INTERNET_OPTION_USER_AGENT, "a");
    }

    /** OP5. */
    @Test
    void anUnknownOptionIsInvalid() {
        assertUnreadable(ERROR_INTERNET_INVALID_OPTION, null, UNKNOWN);
        assertUnwritable(ERROR_INTERNET_INVALID_OPTION, request(), UNKNOWN, 1);
    }

    /** OP4. */
    @Test
    void aClosedHandleCountsBeforeTheOption() {
        var request = request();
        InternetCloseHandle(request);

        assertUnreadable(ERROR_INVALID_HANDLE, request, UNKNOWN);
        assertUnwritable(ERROR_INVALID_HANDLE, request, INTERNET_OPTION_CALLBACK, null);
    }

    /** OP8. */
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_OPTION_CALLBACK, INTERNET_OPTION_HANDLE_TYPE, INTERNET_OPTION_PARENT_HANDLE, INTERNET_OPTION_URL,
            INTERNET_OPTION_REQUEST_FLAGS})
    void whatIsReadOnlyCannotBeSet(int option) {
        assertUnwritable(ERROR_INTERNET_OPTION_NOT_SETTABLE, request(), option, 1);
    }

    /** H11, O12. */
    @Test
    void theUserAgentReadsAsGivenAndNoneAsEmpty() {
        var session = wininet.open(Mode.SYNC);
        var nameless = InternetOpen(null, INTERNET_OPEN_TYPE_DIRECT, null, null, 0);

        assertThat(Recorded.option(session, INTERNET_OPTION_USER_AGENT)).isEqualTo("tester");
        assertThat(InternetSetOption(session, INTERNET_OPTION_USER_AGENT, "other")).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_USER_AGENT)).isEqualTo("other");
        assertThat(Recorded.option(nameless, INTERNET_OPTION_USER_AGENT)).isEqualTo("");
        InternetCloseHandle(nameless);
    }

    /** H22–H24, OP1–OP3. */
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_OPTION_CONNECT_TIMEOUT, INTERNET_OPTION_SEND_TIMEOUT, INTERNET_OPTION_RECEIVE_TIMEOUT,
            INTERNET_OPTION_CONNECT_RETRIES})
    void aNumberIsCopiedToChildrenAndChangedForEachAlone(int option) {
        assertThat(InternetSetOption(null, option, 111)).isTrue();
        var session = wininet.open(Mode.SYNC);
        InternetSetOption(session, option, 222);
        var connection = wininet.connect(session, 80);
        InternetSetOption(connection, option, 333);
        var request = wininet.request(connection);
        InternetSetOption(session, option, 444);

        assertThat(Recorded.option(null, option)).isEqualTo(111);
        assertThat(Recorded.option(session, option)).isEqualTo(444);
        assertThat(Recorded.option(connection, option)).isEqualTo(333);
        assertThat(Recorded.option(request, option)).isEqualTo(333);
        assertThat(Recorded.option(wininet.open(Mode.SYNC), option)).isEqualTo(111);
    }

    /** OP28. */
    @Test
    void allOnesAreNoLimit() {
        var session = wininet.open(Mode.SYNC);

        assertThat(InternetSetOption(session, INTERNET_OPTION_RECEIVE_TIMEOUT, -1)).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_RECEIVE_TIMEOUT)).isEqualTo(-1);
        assertThat(InternetSetOption(session, INTERNET_OPTION_SEND_TIMEOUT, -2)).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_SEND_TIMEOUT)).isEqualTo(-2);
    }

    /** K10, K12. */
    @Test
    void theDefaultsAreThoseOfTheTable() {
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_TIMEOUT)).isEqualTo(60_000);
        assertThat(Recorded.option(null, INTERNET_OPTION_SEND_TIMEOUT)).isEqualTo(30_000);
        assertThat(Recorded.option(null, INTERNET_OPTION_RECEIVE_TIMEOUT)).isEqualTo(1_800_000);
        assertThat(Recorded.option(null, INTERNET_OPTION_CONNECT_RETRIES)).isEqualTo(5);
        assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER)).isEqualTo(6);
    }

    /** K6. */
    @Test
    void strictModeHasWinInetsLimitsOfConnections() {
        System.setProperty("org.wininet4j.strict", "true");
        try {
            ProcessState.reset();

            assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER)).isEqualTo(2);
            assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_1_0_SERVER)).isEqualTo(4);
            assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_PROXY)).isEqualTo(6);
        } finally {
            System.clearProperty("org.wininet4j.strict");
        }
    }

    /** OP10. */
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_OPTION_CONNECT_TIMEOUT, INTERNET_OPTION_MAX_CONNS_PER_SERVER})
    void zeroIsNoLimit(int option) {
        assertUnwritable(ERROR_BAD_ARGUMENTS, null, option, 0);
    }

    /** OP7. */
    @Test
    void aLimitOfTheProcessIsNoOptionOfAHandle() {
        var session = wininet.open(Mode.SYNC);

        assertUnreadable(ERROR_INTERNET_INVALID_OPERATION, session, INTERNET_OPTION_MAX_CONNS_PER_SERVER);
        assertUnwritable(ERROR_INTERNET_INVALID_OPERATION, session, INTERNET_OPTION_MAX_CONNS_PER_SERVER, 4);
        assertThat(InternetSetOption(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER, 4)).isTrue();
        assertThat(Recorded.option(null, INTERNET_OPTION_MAX_CONNS_PER_SERVER)).isEqualTo(4);
    }

    /** OP9: the wrong type stands for the wrong length. */
    @Test
    void aValueOfTheWrongTypeIsRefused() {
        var session = wininet.open(Mode.SYNC);

        assertUnwritable(ERROR_INTERNET_BAD_OPTION_LENGTH, null, INTERNET_OPTION_MAX_CONNS_PER_SERVER, 3L);
        assertUnwritable(ERROR_INTERNET_BAD_OPTION_LENGTH, session, INTERNET_OPTION_CONNECT_TIMEOUT, "3");
        assertUnwritable(ERROR_INVALID_PARAMETER, session, INTERNET_OPTION_CONNECT_TIMEOUT, null);
        assertUnwritable(ERROR_INVALID_PARAMETER, session, INTERNET_OPTION_USER_AGENT, null);
        assertUnwritable(ERROR_INVALID_PARAMETER, session, INTERNET_OPTION_USER_AGENT, 7);
        assertUnwritable(ERROR_INVALID_PARAMETER, session, INTERNET_OPTION_PROXY, null);
    }

    /** P9, R13. */
    @Test
    void theUrlIsThatOfTheRequestAndAfterRedirectsTheFinalOne() {
        var server = wininet.serve(each -> each.request().reply("302 Found", "Location: /b?c#d\r\n", "").request().reply("200 OK", "", ""));
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));

        assertThat(Recorded.option(request, INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + "/");
        wininet.send(request);
        assertThat(Recorded.option(request, INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + "/b?c");
    }

    /** OP16. */
    @Test
    void theRequestFlagsTellWhetherAHeadHasCome() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));

        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        wininet.send(request);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(0);
        assertThat(Recorded.option(request, INTERNET_OPTION_SECURITY_FLAGS)).isEqualTo(0);
    }

    /** E7, OP23. */
    @Test
    void theExtendedErrorIsThatOfTheSocket() {
        try (var nobody = UnusedPort.take()) {
            var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), nobody.port()));
            assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
            assertThat(Recorded.option(null, INTERNET_OPTION_EXTENDED_ERROR)).isEqualTo(10061);
        }
    }

    /** OP18, O16. */
    @Test
    void theErrorMaskHasThreeBits() {
        var request = request();

        assertThat(Recorded.option(request, INTERNET_OPTION_ERROR_MASK)).isEqualTo(0);
        assertThat(InternetSetOption(request, INTERNET_OPTION_ERROR_MASK, 11)).isTrue();
        assertThat(Recorded.option(request, INTERNET_OPTION_ERROR_MASK)).isEqualTo(11);
        assertUnwritable(ERROR_INVALID_PARAMETER, request, INTERNET_OPTION_ERROR_MASK, 4);
        assertUnwritable(ERROR_INVALID_PARAMETER, request, INTERNET_OPTION_ERROR_MASK, 16);
        assertUnwritable(ERROR_INTERNET_BAD_OPTION_LENGTH, request, INTERNET_OPTION_ERROR_MASK, 2L);
    }

    /** OP2. */
    @Test
    void theErrorMaskIsNotInherited() {
        var session = wininet.open(Mode.SYNC);
        InternetSetOption(session, INTERNET_OPTION_ERROR_MASK, 2);

        assertThat(Recorded.option(wininet.connect(session, 80), INTERNET_OPTION_ERROR_MASK)).isEqualTo(0);
    }

    /** OP19. */
    @Test
    void theVersionsAreFixedAndThePolicyIsRefused() {
        assertThat(Recorded.option(null, INTERNET_OPTION_VERSION)).extracting("dwMajorVersion", "dwMinorVersion").containsExactly(1, 2);
        assertThat(Recorded.option(request(), INTERNET_OPTION_HTTP_VERSION)).extracting("dwMajorVersion", "dwMinorVersion")
                .containsExactly(1, 1);
        assertUnreadable(ERROR_INVALID_PARAMETER, null, INTERNET_OPTION_POLICY);
        assertUnwritable(ERROR_INVALID_PARAMETER, request(), INTERNET_OPTION_POLICY, 1);
    }

    /** OP20. */
    @Test
    void changedSettingsMayBeToldOnEveryHandleARefreshOnlyOnASession() {
        var request = request();
        var connection = Recorded.parentOf(request);
        var session = Recorded.parentOf(connection);

        assertThat(InternetSetOption(null, INTERNET_OPTION_SETTINGS_CHANGED, null)).isTrue();
        assertThat(InternetSetOption(request, INTERNET_OPTION_SETTINGS_CHANGED, null)).isTrue();
        assertThat(InternetSetOption(null, INTERNET_OPTION_REFRESH, null)).isTrue();
        assertThat(InternetSetOption(session, INTERNET_OPTION_REFRESH, null)).isTrue();
        assertUnwritable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, connection, INTERNET_OPTION_REFRESH, null);
        assertUnwritable(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, request, INTERNET_OPTION_REFRESH, null);
    }

    /** OP24, O23. */
    @ParameterizedTest
    @ValueSource(ints = {4, 11, 15, 16, 22, 26, 27, 30, 49, 51, 52, 54, 55, 56, 57, 70, 78, 79, 80})
    void whatWindowsDoesNotImplementIsAcceptedAndCannotBeRead(int option) {
        assertThat(InternetSetOption(request(), option, 1)).isTrue();
        assertUnreadable(ERROR_INTERNET_INVALID_OPTION, request(), option);
    }

    /** PR30. */
    @Test
    void theProxyReadsAsItWasGiven() {
        var session = InternetOpen("a", INTERNET_OPEN_TYPE_PROXY, "proxy:8080", "<local>", 0);
        var info = (INTERNET_PROXY_INFO) Recorded.option(session, INTERNET_OPTION_PROXY);

        assertThat(info).extracting("dwAccessType", "lpszProxy", "lpszProxyBypass")
                .containsExactly(INTERNET_OPEN_TYPE_PROXY, "proxy:8080", "<local>");
        InternetCloseHandle(session);
    }

    /** PR31. */
    @Test
    void aProxyOfAnotherTypeClearsTheTexts() {
        var session = wininet.open(Mode.SYNC);
        var info = new INTERNET_PROXY_INFO();
        info.dwAccessType = INTERNET_OPEN_TYPE_DIRECT;
        info.lpszProxy = "ignored:1";

        assertThat(InternetSetOption(session, INTERNET_OPTION_PROXY, info)).isTrue();
        assertThat(Recorded.option(session, INTERNET_OPTION_PROXY)).extracting("dwAccessType", "lpszProxy")
                .containsExactly(INTERNET_OPEN_TYPE_DIRECT, null);
    }

    /** O5. */
    @Test
    void userAndPasswordAreTakenFromTheConnection() {
        var connection = InternetConnect(wininet.open(Mode.SYNC), "host", 80, "user", "secret", INTERNET_SERVICE_HTTP, 0, 1);
        var request = wininet.request(connection);

        assertThat(Recorded.option(request, INTERNET_OPTION_USERNAME)).isEqualTo("user");
        assertThat(Recorded.option(request, INTERNET_OPTION_PASSWORD)).isEqualTo("secret");
        assertThat(Recorded.option(wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80)), INTERNET_OPTION_USERNAME)).isEqualTo("");
    }
}

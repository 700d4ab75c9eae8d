package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.Recorded.Mode;

/** What cannot be right is refused with the right error, before anything is sent (E8, P21). */
class BadParametersTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private static void assertFails(int error, boolean returned) {
        assertThat(returned).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    private static void assertNull(int error, @Nullable HINTERNET returned) {
        assertThat(returned).isNull();
        assertThat(GetLastError()).isEqualTo(error);
    }

    private HINTERNET idleRequest() {
        return wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
    }

    private HINTERNET begun(ScriptedServer server, Mode mode) {
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()), "POST", 2);
        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, Buffers.first("", 9), null, 0, null))).isZero();
        return request;
    }

    // ---- handles are looked at before parameters ----

    @Test
    void aClosedHandleCountsBeforeAMissingReference() {
        var request = idleRequest();
        InternetCloseHandle(request);

        assertFails(ERROR_INVALID_HANDLE, InternetQueryOption(request, INTERNET_OPTION_URL, null));
        assertFails(ERROR_INVALID_HANDLE, InternetReadFile(request, null, -1, -1, null));
        assertFails(ERROR_INVALID_HANDLE, InternetReadFileEx(request, null, 0, null));
        assertFails(ERROR_INVALID_HANDLE, InternetWriteFile(request, null, -1, -1, null));
        assertFails(ERROR_INVALID_HANDLE, HttpQueryInfo(request, -1, null, null));
        assertFails(ERROR_INVALID_HANDLE, HttpAddRequestHeaders(request, "no colon", 0));
        assertFails(ERROR_INVALID_HANDLE, HttpSendRequest(request, "no colon", null));
    }

    @Test
    void aHandleOfTheWrongLevelCountsBeforeAMissingReference() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);

        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetReadFile(session, null, 0, 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetReadFileEx(connection, null, 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetWriteFile(connection, null, 0, 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetQueryDataAvailable(session, null, 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpQueryInfo(session, 0, null, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpAddRequestHeaders(connection, "", 0));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpSendRequest(session, "no colon", null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpSendRequestEx(connection, null, new INTERNET_BUFFERS(), 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpEndRequest(session, new INTERNET_BUFFERS(), 0, null));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetQueryOption(session, INTERNET_OPTION_URL, null));
        assertNull(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, HttpOpenRequest(session, "no token", "/", null, null, null, 0, 1));
    }

    @Test
    void parametersCountBeforeTheState() {
        var request = idleRequest();

        assertFails(ERROR_INVALID_PARAMETER, InternetReadFile(request, null, 0, 1, new IntRef()));
        assertFails(ERROR_INVALID_PARAMETER, InternetWriteFile(request, null, 0, 1, new IntRef()));
        assertFails(ERROR_INVALID_PARAMETER, HttpEndRequest(request, new INTERNET_BUFFERS(), 0, null));
    }

    // ---- ranges ----

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "0, 9", "8, 1", "9, 0", "1, 2147483647", "2147483647, 1", "-2147483648, -2147483648"})
    void aRangeOutsideTheArrayIsRefused(int offset, int length) {
        var request = idleRequest();
        var buffers = new INTERNET_BUFFERS();
        buffers.lpvBuffer = new byte[8];
        buffers.dwBufferOffset = offset;
        buffers.dwBufferLength = length;

        assertFails(ERROR_INVALID_PARAMETER, InternetReadFile(request, new byte[8], offset, length, new IntRef()));
        assertFails(ERROR_INVALID_PARAMETER, InternetWriteFile(request, new byte[8], offset, length, new IntRef()));
        assertFails(ERROR_INVALID_PARAMETER, InternetReadFileEx(request, buffers, 0, null));
        assertFails(ERROR_INVALID_PARAMETER, HttpSendRequestEx(request, buffers, null, 0, null));
    }

    /** P63. */
    @ParameterizedTest
    @EnumSource
    void aRefusedWriteHasSetTheCountToZeroAndSentNothing(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", ""));
        var request = begun(server, mode);
        var written = new IntRef(77);

        assertThat(wininet.result(request, () -> InternetWriteFile(request, new byte[3], 1, 9, written)))
                .isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(written.value).isZero();
        assertThat(wininet.result(request, () -> InternetWriteFile(request, new byte[9], 0, 9, written))).isZero();
        assertThat(written.value).isEqualTo(9);
        assertThat(wininet.result(request, () -> HttpEndRequest(request, null, 0, null))).isZero();
    }

    // ---- InternetOpen, InternetConnect ----

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\0b", "a\rb", "\u20ac"})
    void aUserAgentThatCannotBeSentIsRefused(String agent) {
        assertNull(ERROR_INVALID_PARAMETER, InternetOpen(agent, INTERNET_OPEN_TYPE_DIRECT, null, null, 0));
        assertFails(ERROR_INVALID_PARAMETER, InternetSetOption(wininet.open(Mode.SYNC), INTERNET_OPTION_USER_AGENT, agent));
    }

    /** H6. */
    @Test
    void aProxyWithoutAListIsRefused() {
        assertNull(ERROR_INVALID_PARAMETER, InternetOpen("a", INTERNET_OPEN_TYPE_PROXY, null, null, 0));
    }

    /** H7. */
    @Test
    void aConnectionWithoutAServerIsRefusedWhateverElseIsWrong() {
        assertNull(ERROR_INVALID_PARAMETER, InternetConnect(null, null, 80, null, null, 99, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, InternetConnect(wininet.open(Mode.SYNC), "", 80, null, null, 1, 0, 1));
        assertNull(ERROR_INVALID_HANDLE, InternetConnect(null, "host", 80, null, null, 3, 0, 1));
    }

    /** H32. */
    @Test
    void aConnectionOnAHandleThatIsNoSessionIsRefused() {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);

        assertNull(ERROR_INVALID_HANDLE, InternetConnect(connection, "host", 80, null, null, INTERNET_SERVICE_HTTP, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nb", "a\0b", "a/b", "a?b", "a#b", "a@b", "\u0001", " ", "a\\b"})
    void aServerNameThatIsNoneIsRefused(String name) {
        assertNull(ERROR_INTERNET_INVALID_URL, InternetConnect(wininet.open(Mode.SYNC), name, 80, null, null, INTERNET_SERVICE_HTTP, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPortThatIsNoneIsRefused(int port) {
        assertNull(ERROR_INVALID_PARAMETER,
                InternetConnect(wininet.open(Mode.SYNC), "host", port, null, null, INTERNET_SERVICE_HTTP, 0, 1));
    }

    // ---- HttpOpenRequest ----

    @ParameterizedTest
    @ValueSource(strings = {"GET /x", "G\r\nET", "GET\0", "G:T", "\u00e4", " GET", "(GET)"})
    void aVerbThatIsNoTokenIsRefused(String verb) {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);

        assertNull(ERROR_INVALID_PARAMETER, HttpOpenRequest(connection, verb, "/", null, null, null, 0, 1));
        assertThat(wininet.statuses(connection)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nX: y", "/\n", "/\0", "/a\rb", "/?q=\r\n"})
    void aPathWithLineEndsIsRefused(String path) {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);

        assertNull(ERROR_INVALID_PARAMETER, HttpOpenRequest(connection, null, path, null, null, null, 0, 1));
        assertThat(wininet.statuses(connection)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\n", "\0", "\u20ac"})
    void aReferrerOrAcceptTypeThatCannotBeSentIsRefused(String text) {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);

        assertNull(ERROR_INVALID_PARAMETER, HttpOpenRequest(connection, null, "/", null, text, null, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, HttpOpenRequest(connection, null, "/", null, null, new String[] {"*/*", text}, 0, 1));
        assertThat(wininet.statuses(connection)).isEmpty();
    }

    // ---- header text ----

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "no colon", ": v", "a b: v", "A: v\0", "\0", "A\0: v", "A: \u20ac", "Good: v\r\nbad", "A:v\u0007"})
    void aHeaderTextThatIsNoneIsRefusedWhole(String text) {
        var request = idleRequest();
        var before = wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF | HTTP_QUERY_FLAG_REQUEST_HEADERS);

        assertFails(ERROR_HTTP_INVALID_HEADER, HttpAddRequestHeaders(request, text, HTTP_ADDREQ_FLAG_ADD));
        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", "A: v\0", "A: \u20ac", "Good: v\r\nbad", "a b: v"})
    void aSendWithSuchATextSendsNothing(String text) {
        var server = wininet.serve(connection -> connection.request());
        var request = wininet.request(wininet.connect(wininet.open(Mode.ASYNC), server.port()));
        var buffers = new INTERNET_BUFFERS();
        buffers.lpcszHeader = text;

        assertThat(wininet.send(request, text)).isEqualTo(ERROR_HTTP_INVALID_HEADER);
        assertRefused(request, ERROR_HTTP_INVALID_HEADER, () -> HttpSendRequestEx(request, buffers, null, 0, null));
        assertThat(wininet.statuses(request)).isEmpty();
        assertThat(server.log()).isEmpty();
    }

    private void assertRefused(HINTERNET request, int error, BooleanSupplier call) {
        assertThat(wininet.result(request, call)).isEqualTo(error);
    }

    // ---- the rest ----

    @Test
    void referencesForResultsAreNeeded() {
        var request = idleRequest();

        assertFails(ERROR_INVALID_PARAMETER, InternetReadFile(request, new byte[1], 0, 1, null));
        assertFails(ERROR_INVALID_PARAMETER, InternetReadFileEx(request, null, 0, null));
        assertFails(ERROR_INVALID_PARAMETER, InternetWriteFile(request, new byte[1], 0, 1, null));
        assertFails(ERROR_INVALID_PARAMETER, HttpQueryInfo(request, HTTP_QUERY_STATUS_CODE, null, null));
        assertFails(ERROR_INVALID_PARAMETER, InternetQueryOption(request, INTERNET_OPTION_URL, null));
        assertFails(ERROR_INVALID_PARAMETER, InternetGetLastResponseInfo(null, new Ref<>()));
        assertFails(ERROR_INVALID_PARAMETER, InternetGetLastResponseInfo(new IntRef(), null));
    }

    /** OU3, G95. */
    @Test
    void aUrlThatIsNoneIsRefused() {
        var session = wininet.open(Mode.ASYNC);

        assertNull(ERROR_INVALID_PARAMETER, InternetOpenUrl(session, null, null, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, InternetOpenUrl(session, "", null, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, InternetOpenUrl(session, " \t", null, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, InternetOpenUrl(session, "http://", null, 0, 1));
        assertNull(ERROR_INVALID_PARAMETER, InternetOpenUrl(session, "http://host/", null, 4, 1));
        assertNull(ERROR_INTERNET_INVALID_URL, InternetOpenUrl(session, "http://host:99999/", null, 0, 1));
        assertNull(ERROR_INTERNET_INVALID_URL, InternetOpenUrl(session, "http://ho st/", null, 0, 1));
        assertNull(ERROR_HTTP_INVALID_HEADER, InternetOpenUrl(session, "http://host/", "no colon", 0, 1));
        for (var url : List.of("www.host", "data:,x", "mailto:a@b", "news:x", "javascript:1", "about:blank", "res://x", "gopher://h/")) {
            assertNull(ERROR_INTERNET_UNRECOGNIZED_SCHEME, InternetOpenUrl(session, url, null, 0, 1));
        }
        assertNull(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetOpenUrl(wininet.connect(session, 80), "www.host", null, 0, 1));
        assertNull(ERROR_INVALID_HANDLE, InternetOpenUrl(null, null, null, 0, 1));
    }

    /** Later issues. */
    @Test
    void whatIsNotBuiltInSaysSo() {
        var session = wininet.open(Mode.SYNC);
        var request = wininet.request(wininet.connect(session, 80));

        assertFails(ERROR_CALL_NOT_IMPLEMENTED, InternetLockRequestFile(request, new Ref<>()));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, FtpDeleteFile(Recorded.parentOf(request), "x"));
        assertFails(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetFindNextFile(request, new WIN32_FIND_DATA()));
    }
}

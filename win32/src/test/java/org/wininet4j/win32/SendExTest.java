package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.win32.Recorded.Mode;

/** HttpSendRequestEx, InternetWriteFile, HttpEndRequest (P60–P69, G54–G59, G101, G102). */
class SendExTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET post(Mode mode, ScriptedServer server) {
        return wininet.request(wininet.connect(wininet.open(mode), server.port()), "POST", Recorded.REQUEST_CONTEXT);
    }

    private int begin(HINTERNET request, @Nullable INTERNET_BUFFERS buffers) {
        return wininet.result(request, () -> HttpSendRequestEx(request, buffers, null, 0, null));
    }

    private int write(HINTERNET request, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return wininet.result(request, () -> InternetWriteFile(request, bytes, 0, bytes.length, new IntRef()));
    }

    private int end(HINTERNET request) {
        return wininet.result(request, () -> HttpEndRequest(request, null, 0, null));
    }

    private static void assertQuery(int error, HINTERNET request) {
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CONTENT_LENGTH, new Ref<>(), null)).isEqualTo(error == 0);
        assertThat(GetLastError()).isEqualTo(error);
    }

    /** G101, P61. */
    @ParameterizedTest
    @EnumSource
    void aBodyGoesOutInParts(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", ""));
        var request = post(mode, server);
        assertThat(begin(request, Buffers.first("one,", 9))).isZero();
        assertThat(write(request, "two,")).isZero();
        assertThat(write(request, "3")).isZero();
        assertThat(end(request)).isZero();

        assertThat(server.log()).contains("body \"one,two,3\"");
        assertThat(wininet.statuses(request)).filteredOn(status -> !status.equals("REQUEST_COMPLETE"))
                .endsWith(
                        "SENDING_REQUEST", "REQUEST_SENT", "SENDING_REQUEST", "REQUEST_SENT", "SENDING_REQUEST", "REQUEST_SENT",
                        "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    /** P60: no buffers at all. */
    @ParameterizedTest
    @EnumSource
    void withoutBuffersThereIsNoBody(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", ""));
        var request = post(mode, server);

        assertThat(begin(request, null)).isZero();
        assertThat(end(request)).isZero();
        assertThat(server.log()).contains("     \"Content-Length: 0\"");
    }

    /** P60. */
    @ParameterizedTest
    @EnumSource
    void theHeadersOfTheBuffersAreSentTheNextBufferIsNot(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", ""));
        var request = post(mode, server);
        var buffers = Buffers.first("ab", 2);
        buffers.lpcszHeader = "X-A: b\r\n";
        buffers.Next = Buffers.first("ignored", 7);

        assertThat(begin(request, buffers)).isZero();
        assertThat(end(request)).isZero();
        assertThat(server.log()).contains("     \"X-A: b\"", "body \"ab\"");
    }

    /** G54, G55: each call ends before the next begins. */
    @ParameterizedTest
    @EnumSource(names = "ASYNC")
    void aSmallWriteIsDirectAndToldOnTheCallersThread(Mode mode) {
        var request = post(mode, wininet.serve(connection -> connection.request().reply("200 OK", "", "")));
        begin(request, Buffers.first("", 3));
        var written = new IntRef();

        assertThat(wininet.begin(request, () -> InternetWriteFile(request, new byte[3], 0, 3, written))).isFalse();
        assertThat(GetLastError()).isZero();
        assertThat(written.value).isEqualTo(3);
        assertThat(wininet.statuses(request)).endsWith("REQUEST_SENT", "REQUEST_COMPLETE", "SENDING_REQUEST", "REQUEST_SENT");
        assertThat(wininet.recorder().events(request).getLast().thread()).isSameAs(Thread.currentThread());
        end(request);
    }

    /** P64, H35. */
    @ParameterizedTest
    @EnumSource
    void betweenBeginAndEndThereIsNothingToQueryOrRead(Mode mode) {
        var request = post(mode, wininet.serve(connection -> connection.request().reply("200 OK", "", "x")));
        begin(request, null);

        assertQuery(ERROR_INTERNET_INCORRECT_HANDLE_STATE, request);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        assertThat(wininet.result(request, () -> InternetReadFile(request, new byte[1], 0, 1, new IntRef())))
                .isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        end(request);
        assertQuery(0, request);
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(0);
        assertThat(wininet.read(request)).isEqualTo("x");
    }

    /** P62, G57. */
    @ParameterizedTest
    @EnumSource
    void theReservedBuffersAreRefusedAndTheExchangeStaysOpen(Mode mode) {
        var request = post(mode, wininet.serve(connection -> connection.request().reply("200 OK", "", "x")));
        var reserved = new INTERNET_BUFFERS();

        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, null, reserved, 0, null))).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(begin(request, null)).isZero();
        assertThat(wininet.result(request, () -> HttpEndRequest(request, reserved, 0, null))).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(end(request)).isZero();
    }

    /** P65, A24, G58, G102. */
    @ParameterizedTest
    @EnumSource
    void afterAFailedBeginTheEndIsCancelled(Mode mode) {
        try (var nobody = UnusedPort.take()) {
            var request = wininet.request(wininet.connect(wininet.open(mode), nobody.port()), "POST", 2);
            assertThat(begin(request, null)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);

            assertQuery(ERROR_HTTP_HEADER_NOT_FOUND, request);
            assertThat(write(request, "x")).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
            assertThat(end(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
            assertThat(end(request)).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        }
    }

    /** P63. */
    @ParameterizedTest
    @EnumSource
    void afterTheEndNothingMoreCanBeWritten(Mode mode) {
        var request = post(mode, wininet.serve(connection -> connection.request().reply("200 OK", "", "")));
        begin(request, null);
        end(request);

        assertThat(write(request, "x")).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertThat(end(request)).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
    }

    /** P66. */
    @ParameterizedTest
    @EnumSource
    void aBodyShorterThanAnnouncedEndsTheConnection(Mode mode) {
        var request = post(mode, wininet.serve(connection -> connection.head().reply("200 OK", "", "").eof()));
        begin(request, Buffers.first("ab", 9));
        assertThat(end(request)).isZero();
        wininet.close(request);

        assertThat(wininet.statuses(request)).contains("CLOSING_CONNECTION").endsWith("HANDLE_CLOSING");
    }

    /** G59, R6. */
    @ParameterizedTest
    @EnumSource
    void aRedirectAtTheEndIsFollowedWithoutTheBody(Mode mode) {
        var server = wininet.serve(each -> each.request().reply("302 Found", "Location: /b\r\n", "").request().reply("200 OK", "", "b"));
        var request = post(mode, server);
        begin(request, Buffers.first("ab", 2));

        assertThat(end(request)).isZero();
        assertThat(server.log()).contains("recv \"GET /b HTTP/1.1\"");
        assertThat(wininet.read(request)).isEqualTo("b");
    }

    /** A begun exchange may be given up for another one. */
    @ParameterizedTest
    @EnumSource
    void aBegunRequestMayBeSentAnew(Mode mode) {
        var server = wininet.serve(first -> first.head().eof(), second -> second.request().reply("200 OK", "", ""));
        var request = post(mode, server);
        begin(request, Buffers.first("", 9));

        assertThat(wininet.result(request, () -> HttpSendRequest(request, "Content-Length: 0", null))).isZero();
        assertThat(wininet.statuses(request))
                .containsSubsequence(List.of("CLOSING_CONNECTION", "CONNECTING_TO_SERVER", "RESPONSE_RECEIVED"));
    }
}

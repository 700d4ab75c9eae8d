package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.win32.Recorded.Mode;

/** Calls of asynchronous and synchronous sessions (A1–A9, A20–A28). */
class AsyncCallsTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private static void assertFailed(boolean returned, int error) {
        assertThat(returned).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    private HINTERNET pending() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().await("go").reply("200 OK", "", "x"));
        assertThat(wininet.begin(request, () -> HttpSendRequest(request, null, null))).isTrue();
        wininet.await("RECEIVING_RESPONSE", request);
        return request;
    }

    private void cancel(HINTERNET request) {
        InternetCloseHandle(request);
        assertThat(wininet.completion(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    /** A9. */
    @Test
    void aSuccessfulCallCompletesWithOneAndNoError() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().reply("200 OK", "", ""));
        wininet.begin(request, () -> HttpSendRequest(request, null, null));

        assertThat(wininet.await("REQUEST_COMPLETE", request)).isEqualTo(new Completion(1L, 0));
    }

    /** A9, E2. */
    @Test
    void aFailedCallCompletesWithZeroAndTheError() {
        var request = wininet.request(Mode.ASYNC, server -> server.request());
        wininet.begin(request, () -> HttpSendRequest(request, null, null));

        assertThat(wininet.await("REQUEST_COMPLETE", request)).isEqualTo(new Completion(0L, ERROR_HTTP_INVALID_SERVER_RESPONSE));
    }

    /** A28, E3. */
    @Test
    void aQueryCompletesWithTheCountInPlaceOfTheError() {
        var request = wininet.request(Mode.ASYNC,
                server -> server.request().send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").await("go").send("hello"));
        wininet.send(request);
        var available = new IntRef(99);
        assertThat(wininet.begin(request, () -> InternetQueryDataAvailable(request, available, 0, null))).isTrue();
        assertThat(available.value).isZero();
        wininet.signal("go");

        assertThat(wininet.completion(request)).isZero();
        assertThat(wininet.recorder().sequence(request)).endsWith("REQUEST_COMPLETE result=1 error=5");
        assertThat(available.value).isEqualTo(5);
    }

    /** A5. */
    @Test
    void asLongAsACallPendsNoOtherMayBeginOnTheHandle() {
        var request = pending();

        assertFailed(HttpSendRequest(request, null, null), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(HttpSendRequestEx(request, null, null, 0, null), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(HttpEndRequest(request, null, 0, null), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(InternetWriteFile(request, new byte[1], 0, 1, new IntRef()), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(InternetReadFile(request, new byte[1], 0, 1, new IntRef()), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(InternetReadFileEx(request, new INTERNET_BUFFERS(), 0, null), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertFailed(InternetQueryDataAvailable(request, new IntRef(), 0, null), ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        cancel(request);
    }

    /** A5, A20. */
    @Test
    void callsThatNeverPendAreAllowedMeanwhile() {
        var request = pending();

        assertThat(HttpAddRequestHeaders(request, "X-A: b", HTTP_ADDREQ_FLAG_ADD)).isTrue();
        assertThat(wininet.statusCode(request)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_HANDLE_TYPE)).isEqualTo(INTERNET_HANDLE_TYPE_HTTP_REQUEST);
        assertThat(InternetSetOption(request, INTERNET_OPTION_RECEIVE_TIMEOUT, 1000)).isTrue();
        assertThat(HttpOpenRequest(Recorded.parentOf(request), null, null, null, null, null, 0, 9)).isNotNull();
        cancel(request);
    }

    /** A4. */
    @Test
    void aCallThatFailsAtOnceDoesNotComplete() {
        var request = wininet.request(wininet.connect(wininet.open(Mode.ASYNC), 80));

        assertThat(wininet.send(request, "no colon")).isEqualTo(ERROR_HTTP_INVALID_HEADER);
        assertThat(wininet.statuses(request)).isEmpty();
    }

    /** A6. */
    @Test
    void aSynchronousSessionNeverPendsWhateverTheFlags() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", "hello"));
        var buffers = Buffers.room(5);

        assertThat(HttpSendRequestEx(request, null, null, HSR_ASYNC, null)).isTrue();
        assertThat(HttpEndRequest(request, null, HSR_ASYNC, null)).isTrue();
        assertThat(InternetReadFileEx(request, buffers, IRF_ASYNC, null)).isTrue();
        assertThat(buffers.dwBufferLength).isEqualTo(5);
    }

    /** A7. */
    @Test
    void theSynchronousFlagMakesACallOfAnAsynchronousSessionDirect() {
        var request = wininet.post(Mode.ASYNC, server -> server.request().reply("200 OK", "", "hello"));

        assertThat(HttpSendRequestEx(request, null, null, HSR_SYNC, null)).isTrue();
        assertThat(HttpEndRequest(request, null, HSR_SYNC, null)).isTrue();
        assertThat(InternetReadFileEx(request, Buffers.room(9), IRF_SYNC, null)).isTrue();
        assertThat(wininet.statuses(request)).contains("RESPONSE_RECEIVED").doesNotContain("REQUEST_COMPLETE");
    }

    /** H5, A20. */
    @ParameterizedTest
    @EnumSource
    void handlesAreMadeAtOnce(Mode mode) {
        var session = wininet.open(mode);
        var connection = InternetConnect(session, "host.invalid", 80, null, null, INTERNET_SERVICE_HTTP, 0, 1);
        var request = HttpOpenRequest(connection, null, null, null, null, null, 0, 2);

        assertThat(request).isNotNull();
        assertThat(GetLastError()).isZero();
        assertThat(wininet.statuses(session)).containsExactly("HANDLE_CREATED");
        assertThat(wininet.statuses(Objects.requireNonNull(connection))).containsExactly("HANDLE_CREATED");
    }

    /** A24, A55, P63. */
    @ParameterizedTest
    @EnumSource
    void callsOutOfOrderAreRefused(Mode mode) {
        var request = wininet.request(wininet.connect(wininet.open(mode), 80));

        assertRefused(request, () -> HttpEndRequest(request, null, 0, null));
        assertRefused(request, () -> InternetWriteFile(request, new byte[1], 0, 1, new IntRef()));
        assertRefused(request, () -> InternetReadFile(request, new byte[1], 0, 1, new IntRef()));
        assertRefused(request, () -> InternetReadFileEx(request, Buffers.room(1), 0, null));
        assertRefused(request, () -> InternetQueryDataAvailable(request, new IntRef(), 0, null));
        assertThat(wininet.statuses(request)).isEmpty();
    }

    private void assertRefused(HINTERNET request, BooleanSupplier call) {
        assertThat(wininet.result(request, call)).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
    }
}

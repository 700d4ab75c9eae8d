package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.record.RecordedEvent;
import org.wininet4j.win32.Recorded.Mode;

/** Threads and re-entry (T1–T14), and the last error of each thread (E1, E2). */
class CallbackThreadsTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private List<Integer> errorsInside(String status, HINTERNET request, Runnable call) {
        var errors = new ArrayList<Integer>();
        wininet.inside(status, request, () -> {
            call.run();
            errors.add(GetLastError());
        });
        return errors;
    }

    /** T2. */
    @Test
    void synchronousCallsCallBackOnTheirOwnThread() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", "x"));
        wininet.send(request);
        wininet.read(request);
        InternetCloseHandle(request);

        assertThat(wininet.recorder().events(request)).isNotEmpty().extracting(RecordedEvent::thread).containsOnly(Thread.currentThread());
    }

    /** T4. */
    @Test
    void aPendingSendNeverCallsBackOnTheCallersThread() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().reply("200 OK", "", "x"));
        wininet.send(request);

        assertThat(wininet.recorder().events(request)).isNotEmpty()
                .extracting(RecordedEvent::thread)
                .doesNotContain(Thread.currentThread());
    }

    /** T3. */
    @Test
    void theCreationIsToldOnTheCallersThread() {
        var session = wininet.open(Mode.ASYNC);
        wininet.request(wininet.connect(session, 80));

        assertThat(wininet.recorder().events(session).getFirst().thread()).isSameAs(Thread.currentThread());
    }

    /** T3, G50. */
    @Test
    void aReadThatPendsSaysSoOnTheCallersThread() {
        var request = wininet.request(Mode.ASYNC,
                server -> server.request().send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n").await("go").send("x"));
        HttpSendRequestEx(request, null, null, HSR_SYNC, null);
        HttpEndRequest(request, null, HSR_SYNC, null);
        int before = wininet.recorder().events(request).size();
        assertThat(wininet.begin(request, () -> InternetReadFile(request, new byte[9], 0, 9, new IntRef()))).isTrue();

        var event = wininet.recorder().events(request).get(before);
        assertThat(event.status()).isEqualTo("RECEIVING_RESPONSE");
        assertThat(event.thread()).isSameAs(Thread.currentThread());
        InternetCloseHandle(request);
        wininet.completion(request);
    }

    /** T3, T6: the callback of the call before has signalled, but not returned yet. */
    @Test
    void aReadThatPendsSaysSoOnTheCallersThreadAfterARunningCallback() throws Exception {
        var request = wininet.request(Mode.ASYNC,
                server -> server.request().send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n").await("go"));
        var sent = new CountDownLatch(1);
        var caller = Thread.currentThread();
        wininet.inside("REQUEST_COMPLETE", request, () -> {
            sent.countDown();
            awaitWaiting(caller);
        });
        wininet.begin(request, () -> HttpSendRequest(request, null, null));
        sent.await();
        wininet.begin(request, () -> InternetReadFile(request, new byte[9], 0, 9, new IntRef()));

        var event = wininet.recorder().events(request).getLast();
        assertThat(event.status()).isEqualTo("RECEIVING_RESPONSE");
        assertThat(event.thread()).isSameAs(caller);
        wininet.completion(request);
        InternetCloseHandle(request);
        wininet.completion(request);
    }

    private static void awaitWaiting(Thread thread) {
        long end = System.nanoTime() + Recorded.LIMIT.toNanos();
        while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    }

    /** T7: waiting for a callback must not become a deadlock. */
    @Test
    void aCallbackMayWaitForACallOnItsHandleToReturn() throws Exception {
        var request = wininet.request(Mode.ASYNC,
                server -> server.request().send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n").await("go"));
        var sent = new CountDownLatch(1);
        var returned = new CompletableFuture<Boolean>();
        wininet.inside("REQUEST_COMPLETE", request, () -> {
            sent.countDown();
            returned.join();
        });
        wininet.begin(request, () -> HttpSendRequest(request, null, null));
        sent.await();
        returned.complete(wininet.begin(request, () -> InternetReadFile(request, new byte[9], 0, 9, new IntRef())));

        assertThat(wininet.completion(request)).isZero();
        InternetCloseHandle(request);
        assertThat(wininet.completion(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    /** T9. */
    @ParameterizedTest
    @EnumSource
    void aFieldAddedInsideTheSendIsShownAndGoesOutWithTheNext(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", "").request().reply("200 OK", "", ""));
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        var shown = new ArrayList<Object>();
        wininet.inside("SENDING_REQUEST", request, () -> HttpAddRequestHeaders(request, "X-Late: 1", HTTP_ADDREQ_FLAG_ADD));
        wininet.inside("REQUEST_SENT", request,
                () -> shown.add(wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF | HTTP_QUERY_FLAG_REQUEST_HEADERS)));

        assertThat(wininet.send(request)).isZero();
        assertThat(shown.getFirst().toString()).contains("X-Late: 1\r\n");
        assertThat(server.log()).doesNotContain("     \"X-Late: 1\"");
        assertThat(wininet.send(request)).isZero();
        assertThat(server.log()).contains("     \"X-Late: 1\"");
    }

    /** T10. */
    @ParameterizedTest
    @EnumSource
    void insideTheRedirectItsHeadCanBeQueried(Mode mode) {
        var request = wininet.request(mode, server -> server.request()
                .reply("302 Found", "Location: /next\r\n", "moved")
                .request()
                .reply("200 OK", "", ""));
        var shown = new ArrayList<Object>();
        wininet.inside("REDIRECT", request, () -> {
            shown.add(wininet.statusCode(request));
            shown.add(wininet.queried(request, HTTP_QUERY_LOCATION));
        });

        assertThat(wininet.send(request)).isZero();
        assertThat(shown).containsExactly(302, "/next");
    }

    /** T11, H42. */
    @ParameterizedTest
    @EnumSource
    void insideTheLastEventTheHandleIsInvalid(Mode mode) {
        var request = wininet.request(wininet.connect(wininet.open(mode), 80));
        var errors = errorsInside("HANDLE_CLOSING", request, () -> InternetQueryOption(request, INTERNET_OPTION_URL, new Ref<>()));
        InternetCloseHandle(request);

        assertThat(errors).containsExactly(ERROR_INVALID_HANDLE);
    }

    /** T12. */
    @Test
    void aSendInsideItselfFailsInsteadOfBlocking() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        var errors = errorsInside("SENDING_REQUEST", request, () -> HttpSendRequest(request, "X-A: b", null));

        assertThat(wininet.send(request)).isZero();
        assertThat(errors).containsExactly(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM | HTTP_QUERY_FLAG_REQUEST_HEADERS, new Ref<>("X-A"), null)).isFalse();
    }

    /** T12, A5. */
    @ParameterizedTest
    @EnumSource
    void aReadInsideTheSendFails(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "x"));
        var errors = errorsInside("RESPONSE_RECEIVED", request, () -> InternetReadFile(request, new byte[1], 0, 1, new IntRef()));

        assertThat(wininet.send(request)).isZero();
        assertThat(errors).containsExactly(ERROR_INTERNET_INCORRECT_HANDLE_STATE);
    }

    /** T8. */
    @Test
    void eachOperationMayBeStartedInsideTheCompletionOfTheOneBefore() {
        var request = wininet.post(Mode.ASYNC,
                server -> server.request().reply("200 OK", "", "first").request().reply("200 OK", "", "next"));
        var buffers = new INTERNET_BUFFERS();
        buffers.dwBufferTotal = 2;
        var done = new CompletableFuture<Integer>();
        wininet.inside("REQUEST_COMPLETE", request, () -> {
            InternetWriteFile(request, new byte[2], 0, 2, new IntRef());
            wininet.begin(request, () -> HttpEndRequest(request, null, 0, null));
        });
        wininet.inside("REQUEST_COMPLETE", request, () -> wininet.begin(request, () -> HttpSendRequest(request, null, new byte[2])));
        wininet.inside("REQUEST_COMPLETE", request, () -> done.complete(wininet.statusCode(request)));

        assertThat(wininet.begin(request, () -> HttpSendRequestEx(request, buffers, null, 0, null))).isTrue();
        assertThat(done.join()).isEqualTo(200);
        assertThat(wininet.read(request)).isEqualTo("next");
    }

    /** E2. */
    @Test
    void insideTheCompletionTheLastErrorIsThatOfTheCall() {
        var request = wininet.request(Mode.ASYNC, server -> server.request());
        var errors = errorsInside("REQUEST_COMPLETE", request, () -> {});

        assertThat(wininet.send(request)).isEqualTo(ERROR_HTTP_INVALID_SERVER_RESPONSE);
        assertThat(errors).containsExactly(ERROR_HTTP_INVALID_SERVER_RESPONSE);
        assertThat(GetLastError()).isEqualTo(ERROR_IO_PENDING);
    }

    /** E1. */
    @Test
    void everyThreadHasItsOwnLastError() {
        SetLastError(5);
        int elsewhere = CompletableFuture.supplyAsync(() -> {
            SetLastError(6);
            return GetLastError();
        }, Thread::startVirtualThread).join();

        assertThat(elsewhere).isEqualTo(6);
        assertThat(GetLastError()).isEqualTo(5);
    }

    /** E1: what callbacks called does not show in the call around them. */
    @Test
    void theLastErrorOfACallIsItsOwn() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        wininet.inside("REQUEST_SENT", request, () -> InternetCloseHandle(null));

        assertThat(wininet.send(request)).isZero();
        assertThat(GetLastError()).isZero();
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.log.LogCapture;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.win32.Recorded.Mode;

/** InternetSetStatusCallback (C1–C15). */
class CallbackRegistrationTest {
    private static final INTERNET_STATUS_CALLBACK OTHER = (_, _, _, _, _) -> {};

    @RegisterExtension final Recorded wininet = new Recorded();

    private static void assertRefused(@Nullable INTERNET_STATUS_CALLBACK returned, int error) {
        assertThat(returned).isSameAs(INTERNET_INVALID_STATUS_CALLBACK);
        assertThat(GetLastError()).isEqualTo(error);
    }

    @Test
    void theInvalidCallbackItselfIsRefused() {
        var session = wininet.open(Mode.SYNC);

        assertRefused(InternetSetStatusCallback(session, INTERNET_INVALID_STATUS_CALLBACK), ERROR_INVALID_PARAMETER);
        assertThat(InternetSetStatusCallback(session, null)).isSameAs(wininet.callback);
    }

    @Test
    void settingOnAClosedHandleIsRefused() {
        var session = wininet.open(Mode.SYNC);
        InternetCloseHandle(session);

        assertRefused(InternetSetStatusCallback(session, OTHER), ERROR_INVALID_HANDLE);
        assertRefused(InternetSetStatusCallback(null, OTHER), ERROR_INVALID_HANDLE);
    }

    @Test
    void aSuccessfulSettingClearsTheLastError() {
        var session = wininet.open(Mode.SYNC);
        SetLastError(87);
        InternetSetStatusCallback(session, OTHER);

        assertThat(GetLastError()).isZero();
    }

    /** C4. */
    @ParameterizedTest
    @EnumSource
    void aCallbackOnTheRequestAloneHearsItsEvents(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", "x"));
        var request = wininet.request(wininet.connect(wininet.openSilently(mode), server.port()));
        InternetSetStatusCallback(request, wininet.callback);

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request)).startsWith("RESOLVING_NAME").contains("RESPONSE_RECEIVED");
        assertThat(wininet.statuses(Recorded.parentOf(request))).isEmpty();
    }

    /** C5, C6. */
    @Test
    void aCallbackSetLaterOnTheParentDoesNotReachTheChild() {
        var session = wininet.openSilently(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        InternetSetStatusCallback(session, wininet.callback);
        InternetCloseHandle(connection);

        assertThat(wininet.statuses(connection)).isEmpty();
        assertThat(wininet.statuses(session)).isEmpty();
    }

    /** C7. */
    @Test
    void theCreationOfAChildIsToldToTheParentsCallback() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        InternetSetStatusCallback(connection, null);
        wininet.request(connection);

        assertThat(wininet.statuses(session)).containsExactly("HANDLE_CREATED");
        assertThat(wininet.statuses(connection)).isEmpty();
    }

    /** C3. */
    @ParameterizedTest
    @EnumSource
    void withoutItsCallbackAHandleIsSilent(Mode mode) {
        var session = wininet.open(mode);
        var request = wininet.request(wininet.connect(session, 80));
        InternetSetStatusCallback(request, null);
        InternetCloseHandle(session);

        assertThat(wininet.statuses(request)).isEmpty();
    }

    /** C9. */
    @Test
    void theCallbackIsNotRemovedWhileItRunsOnAnotherThread() throws Exception {
        var session = wininet.open(Mode.SYNC);
        var refused = new ArrayList<INTERNET_STATUS_CALLBACK>();
        var errors = new ArrayList<Integer>();
        wininet.inside("HANDLE_CREATED", session, () -> CompletableFuture.runAsync(() -> {
            refused.add(InternetSetStatusCallback(session, null));
            errors.add(GetLastError());
        }, Thread::startVirtualThread).join());

        wininet.connect(session, 80);
        assertThat(refused).containsExactly(INTERNET_INVALID_STATUS_CALLBACK);
        assertThat(errors).containsExactly(ERROR_INTERNET_REQUEST_PENDING);
    }

    /** C9. */
    @Test
    void insideItselfTheCallbackMayBeRemoved() {
        var session = wininet.open(Mode.SYNC);
        var previous = new ArrayList<INTERNET_STATUS_CALLBACK>();
        wininet.inside("HANDLE_CREATED", session, () -> previous.add(InternetSetStatusCallback(session, null)));
        wininet.connect(session, 80);
        wininet.connect(session, 80);

        assertThat(previous).containsExactly(wininet.callback);
        assertThat(wininet.statuses(session)).containsExactly("HANDLE_CREATED");
    }

    /** C9. */
    @Test
    void insideASynchronousCallTheCallbackMayBeRemoved() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        wininet.inside("REQUEST_SENT", request, () -> InternetSetStatusCallback(request, null));

        assertThat(HttpSendRequest(request, null, null)).isTrue();
        assertThat(wininet.statuses(request)).endsWith("REQUEST_SENT");
    }

    /** C9. */
    @Test
    void insideAPendingCallTheCallbackMayNotBeChanged() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().reply("200 OK", "", ""));
        var errors = new ArrayList<Integer>();
        wininet.inside("REQUEST_SENT", request, () -> {
            InternetSetStatusCallback(request, null);
            errors.add(GetLastError());
        });

        assertThat(wininet.send(request)).isZero();
        assertThat(errors).containsExactly(ERROR_INTERNET_REQUEST_PENDING);
        assertThat(wininet.statuses(request)).endsWith("REQUEST_COMPLETE");
    }

    /** C9. */
    @Test
    void insideTheCompletionTheCallbackMayBeChanged() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().reply("200 OK", "", ""));
        var previous = new CompletableFuture<@Nullable INTERNET_STATUS_CALLBACK>();
        wininet.inside("REQUEST_COMPLETE", request, () -> previous.complete(InternetSetStatusCallback(request, OTHER)));

        assertThat(wininet.send(request)).isZero();
        assertThat(previous.join()).isSameAs(wininet.callback);
    }

    /** C9. */
    @Test
    void aPendingCallOfTheChildDoesNotHoldTheCallbackOfTheParent() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().await("go").reply("200 OK", "", ""));
        wininet.begin(request, () -> HttpSendRequest(request, null, null));
        wininet.await("RECEIVING_RESPONSE", request);

        assertThat(InternetSetStatusCallback(Recorded.parentOf(request), OTHER)).isSameAs(wininet.callback);
        InternetCloseHandle(request);
        wininet.completion(request);
    }

    /** C10. */
    @Test
    void anEventGoesToTheCallbackThereIsWhenItComes() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        var heard = new ArrayList<String>();
        wininet.inside("SENDING_REQUEST", request,
                () -> InternetSetStatusCallback(request, (_, _, status, _, _) -> heard.add(StatusNames.of(status))));

        assertThat(HttpSendRequest(request, null, null)).isTrue();
        assertThat(heard).containsExactly("REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
        wininet.recorder().callFailed(request, 0);
    }

    /** C11. */
    @Test
    void theOptionReadsTheCallbackAndCannotSetIt() {
        var session = wininet.open(Mode.SYNC);
        var callback = new Ref<Object>();

        assertThat(InternetQueryOption(session, INTERNET_OPTION_CALLBACK, callback)).isTrue();
        assertThat(callback.value).isSameAs(wininet.callback);
        assertThat(InternetSetOption(session, INTERNET_OPTION_CALLBACK, OTHER)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_OPTION_NOT_SETTABLE);
        assertThat(InternetSetOption(null, INTERNET_OPTION_CALLBACK, OTHER)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
    }

    /** C15. */
    @Test
    void withoutACallbackAnAsynchronousCallStillPends() {
        var server = wininet.serve(connection -> connection.request().signal("asked").reply("200 OK", "", "x"));
        var request = wininet.request(wininet.connect(wininet.openSilently(Mode.ASYNC), server.port()));

        assertThat(HttpSendRequest(request, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_IO_PENDING);
    }

    /** T13. */
    @ParameterizedTest
    @EnumSource
    void aCallbackThatThrowsDoesNotHarmTheTransferAndIsReportedOnce(Mode mode) throws Exception {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", "body"));
        var completed = new CountDownLatch(mode == Mode.ASYNC ? 1 : 0);
        var request = wininet.request(wininet.connect(wininet.openSilently(mode), server.port()));
        InternetSetStatusCallback(request, (_, _, status, _, _) -> {
            if (status == INTERNET_STATUS_REQUEST_COMPLETE) {
                completed.countDown();
            }
            throw new AssertionError("from the callback");
        });
        try (var log = LogCapture.of("org.wininet4j.status")) {
            HttpSendRequest(request, null, null);
            completed.await();
            assertThat(wininet.statusCode(request)).isEqualTo(200);
            assertThat(InternetCloseHandle(request)).isTrue();
            assertThat(log.warnings()).hasSize(1);
        }
    }

    /** T7, C13: every callback is free to wait for other threads that use the library. */
    @ParameterizedTest
    @EnumSource
    void noLockIsHeldWhileACallbackRuns(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "x"));
        var connection = Recorded.parentOf(request);
        wininet.recorder().whileDelivering(() -> {
            InternetQueryOption(request, INTERNET_OPTION_URL, new Ref<>());
            InternetCloseHandle(HttpOpenRequest(connection, null, null, null, null, null, 0, 0));
            HttpAddRequestHeaders(request, "X-A: b", HTTP_ADDREQ_FLAG_ADD);
        });

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.read(request)).isEqualTo("x");
    }

    /** T6: different handles are independent. */
    @Test
    void aCallbackThatWaitsDelaysItsOwnHandleOnly() {
        ScriptSteps once = connection -> connection.request().reply("200 OK", "", "");
        var server = wininet.serve(once, once);
        var parent = wininet.connect(wininet.open(Mode.ASYNC), server.port());
        var waiting = wininet.request(parent, "GET", 3);
        var other = wininet.request(parent, "GET", 4);
        var finished = new CountDownLatch(1);
        wininet.inside("SENDING_REQUEST", waiting, () -> await(finished));
        wininet.begin(waiting, () -> HttpSendRequest(waiting, null, null));
        wininet.await("SENDING_REQUEST", waiting);

        assertThat(wininet.send(other)).isZero();
        finished.countDown();
        assertThat(wininet.completion(waiting)).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

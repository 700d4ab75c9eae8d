package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.log.LogCapture;
import org.wininet4j.win32.Recorded.Mode;

/** The requirements S1 to S8 of the page of InternetSetStatusCallback (design §1). */
class RequirementsTest {
    private static final INTERNET_STATUS_CALLBACK OTHER = (_, _, _, _, _) -> {};

    @RegisterExtension final Recorded wininet = new Recorded();

    @Test
    void S1_settingReturnsThePreviousCallback() {
        var session = wininet.openSilently(Mode.SYNC);

        assertThat(InternetSetStatusCallback(session, wininet.callback)).isNull();
        assertThat(InternetSetStatusCallback(session, OTHER)).isSameAs(wininet.callback);
        assertThat(InternetSetStatusCallback(session, null)).isSameAs(OTHER);
        assertThat(InternetSetStatusCallback(session, null)).isNull();
    }

    @Test
    void S1_settingOnAHandleThatIsNoneReturnsTheInvalidCallback() {
        assertThat(InternetSetStatusCallback(HINTERNET.fromValue(0xdead), OTHER)).isSameAs(INTERNET_INVALID_STATUS_CALLBACK);
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_HANDLE);
    }

    @ParameterizedTest
    @EnumSource
    void S2_everyStepOfAnOperationIsReported(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "x"));

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(request).subList(0, 8)).containsExactly(
                "RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER",
                "SENDING_REQUEST", "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED");
    }

    @Test
    void S3_anAsynchronousOperationEndsWithOneCompletion() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().reply("200 OK", "", "x"));

        assertThat(HttpSendRequest(request, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_IO_PENDING);
        wininet.recorder().callPended(request);
        assertThat(wininet.completion(request)).isZero();
        assertThat(wininet.statuses(request)).containsOnlyOnce("REQUEST_COMPLETE").endsWith("REQUEST_COMPLETE");
    }

    @Test
    void S4_childrenKeepTheCallbackTheyWereBornWith() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        InternetSetStatusCallback(session, OTHER);

        assertThat(callbackOf(connection)).isSameAs(wininet.callback);
        assertThat(callbackOf(wininet.request(connection))).isSameAs(wininet.callback);
        assertThat(callbackOf(wininet.connect(session, 80))).isSameAs(OTHER);
    }

    @Test
    void S5_theCallbackCannotBeChangedOrRemovedWhileACallPends() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().await("go").reply("200 OK", "", "x"));
        HttpSendRequest(request, null, null);
        wininet.recorder().callPended(request);

        assertThat(InternetSetStatusCallback(request, OTHER)).isSameAs(INTERNET_INVALID_STATUS_CALLBACK);
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_REQUEST_PENDING);
        assertThat(InternetSetStatusCallback(request, null)).isSameAs(INTERNET_INVALID_STATUS_CALLBACK);
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_REQUEST_PENDING);
        InternetCloseHandle(request);
        assertThat(wininet.completion(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void S6_insideACallbackHandlesMayBeMadeAndClosed(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "x"));
        var connection = Recorded.parentOf(request);
        wininet.inside("SENDING_REQUEST", request, () -> InternetCloseHandle(wininet.request(connection)));

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statuses(connection)).containsExactly("HANDLE_CREATED", "HANDLE_CREATED");
    }

    @ParameterizedTest
    @EnumSource
    void S6_insideACallbackAnotherHandleMaySend(Mode mode) {
        var server = wininet.serve(first -> first.request().reply("200 OK", "", "x"), second -> second.request().reply("204 No", "", ""));
        var connection = wininet.connect(wininet.open(mode), server.port());
        var outer = wininet.request(connection);
        var inner = wininet.request(connection);
        var results = new ArrayList<Integer>();
        wininet.inside("REQUEST_SENT", outer, () -> results.add(wininet.send(inner)));

        assertThat(wininet.send(outer)).isZero();
        assertThat(results).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource
    void S6_insideACallbackOptionsAndHeadersMayBeAsked(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("404 Gone", "", "x"));
        var type = new Ref<Object>();
        var status = new Ref<Object>();
        wininet.inside("RESPONSE_RECEIVED", request, () -> {
            InternetQueryOption(request, INTERNET_OPTION_HANDLE_TYPE, type);
            HttpQueryInfo(request, HTTP_QUERY_STATUS_CODE | HTTP_QUERY_FLAG_NUMBER, status, null);
        });

        assertThat(wininet.send(request)).isZero();
        assertThat(type.value).isEqualTo(INTERNET_HANDLE_TYPE_HTTP_REQUEST);
        assertThat(status.value).isEqualTo(404);
    }

    @Test
    void S6_insideACallbackItMayBeReplacedByAnother() {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply("200 OK", "", ""));
        wininet.inside("REQUEST_SENT", request, () -> InternetSetStatusCallback(request, OTHER));

        HttpSendRequest(request, null, null);
        wininet.recorder().callFailed(request, 0);
        assertThat(wininet.statuses(request)).endsWith("REQUEST_SENT");
    }

    @ParameterizedTest
    @EnumSource
    void S6_insideACallbackTheWholeSessionMayBeClosed(Mode mode) {
        var request = wininet.request(mode, server -> server.request().eof());
        var session = Recorded.parentOf(Recorded.parentOf(request));
        wininet.inside("REQUEST_SENT", request, () -> InternetCloseHandle(session));

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void S7_aRequestWithContextZeroHasNoCallbacks(Mode mode) {
        var connection = wininet.connect(wininet.open(mode), 80);
        var request = wininet.request(connection, "GET", 0);
        InternetCloseHandle(request);

        assertThat(wininet.statuses(connection)).isEmpty();
        assertThat(wininet.statuses(request)).isEmpty();
    }

    @Test
    void S7_aConnectionWithContextZeroHasNoCallbacksButItsRequestsHave() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80, null);
        wininet.recorder().silent(connection);
        var request = wininet.request(connection);
        InternetCloseHandle(connection);

        assertThat(wininet.statuses(session)).isEmpty();
        assertThat(wininet.statuses(connection)).containsExactly("HANDLE_CREATED");
        assertThat(wininet.statuses(request)).containsExactly("HANDLE_CLOSING");
    }

    @Test
    void S8_aSessionOpenedInAStaticInitializerIsWarnedOf() {
        try (var log = LogCapture.of("org.wininet4j.handle")) {
            InternetCloseHandle(OpensInItsInitializer.SESSION);
            assertThat(log.warnings()).singleElement().asString().contains(OpensInItsInitializer.class.getName());
        }
    }

    private static final class OpensInItsInitializer {
        static final @Nullable HINTERNET SESSION = InternetOpen("early", INTERNET_OPEN_TYPE_DIRECT, null, null, 0);
    }

    private static @Nullable Object callbackOf(HINTERNET handle) {
        var callback = new Ref<Object>();
        assertThat(InternetQueryOption(handle, INTERNET_OPTION_CALLBACK, callback)).isTrue();
        return callback.value;
    }
}

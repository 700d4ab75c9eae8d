package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.record.RecordedEvent;
import org.wininet4j.win32.Recorded.Mode;

/** Contexts (X1–X9, H21). */
class ContextTest {
    private static final long LARGE = 0x1234_5678_9abc_def0L;

    @RegisterExtension final Recorded wininet = new Recorded();

    private static void assertSet(@Nullable HINTERNET handle, @Nullable Object context, int error) {
        assertThat(InternetSetOption(handle, INTERNET_OPTION_CONTEXT_VALUE, context)).isEqualTo(error == 0);
        assertThat(GetLastError()).isEqualTo(error);
    }

    /** X1. */
    @Test
    void anyObjectMayBeAContext() {
        var session = wininet.open(Mode.SYNC);

        assertThat(contextOf(wininet.connect(session, 80, "text"))).isEqualTo("text");
        assertThat(contextOf(wininet.connect(session, 80, LARGE))).isEqualTo(LARGE);
    }

    /** X1. */
    @Test
    void nullAndEveryZeroNumberAreNoContext() {
        var session = wininet.open(Mode.SYNC);

        assertThat(contextOf(wininet.connect(session, 80, null))).isNull();
        assertThat(contextOf(wininet.connect(session, 80, 0L))).isNull();
        assertThat(contextOf(wininet.connect(session, 80, 0.0))).isNull();
        assertThat(contextOf(wininet.connect(session, 80, BigInteger.ZERO))).isNull();
    }

    /** X2, X3, G31. */
    @Test
    void anAsynchronousCallWithoutContextPendsInSilence() throws Exception {
        var server = wininet.serve(connection -> connection.request().eof());
        var connection = wininet.connect(wininet.open(Mode.ASYNC), server.port());
        var request = wininet.request(connection, "GET", 0);

        assertThat(HttpSendRequest(request, null, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_IO_PENDING);
        InternetCloseHandle(connection);
        assertThat(server.awaitEnd(Recorded.LIMIT)).isTrue();
        assertThat(wininet.statuses(request)).isEmpty();
    }

    /** X5. */
    @ParameterizedTest
    @EnumSource
    void aNewContextComesWithLaterEvents(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", ""));
        wininet.inside("REQUEST_SENT", request, () -> {
            wininet.recorder().contextChanged(request, "new");
            InternetSetOption(request, INTERNET_OPTION_CONTEXT_VALUE, "new");
        });

        assertThat(wininet.send(request)).isZero();
        var contexts = wininet.recorder().events(request).stream().map(RecordedEvent::context).distinct();
        assertThat(contexts).containsExactly(Recorded.REQUEST_CONTEXT, "new");
        assertThat(contextOf(request)).isEqualTo("new");
    }

    /** X5. */
    @Test
    void aContextGivenLaterMakesASilentHandleHeard() {
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80), "GET", 0);
        assertSet(request, 5, 0);
        InternetCloseHandle(request);

        assertThat(wininet.statuses(request)).containsExactly("HANDLE_CLOSING");
    }

    /** X5, X2. */
    @Test
    void aContextTakenAwayMakesAHandleSilent() {
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
        assertSet(request, 0, 0);
        InternetCloseHandle(request);

        assertThat(wininet.statuses(request)).isEmpty();
    }

    /** H21, X5. */
    @Test
    void aContextIsNotInherited() {
        var session = wininet.open(Mode.SYNC);
        assertSet(session, 77, 0);
        var connection = wininet.connect(session, 80, 0);

        assertThat(contextOf(session)).isEqualTo(77);
        assertThat(contextOf(connection)).isNull();
    }

    /** X7. */
    @Test
    void theCreationCarriesTheContextOfTheChild() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80, "child");

        var created = wininet.recorder().events(session).getFirst();
        assertThat(created.context()).isEqualTo("child");
        assertThat(created.info()).isSameAs(connection);
    }

    /** X6. */
    @Test
    void theOptionRefusesWhatIsNoContext() {
        var session = wininet.open(Mode.SYNC);

        assertSet(session, null, ERROR_INVALID_PARAMETER);
        assertSet(null, 1, ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
        assertThat(InternetQueryOption(session, INTERNET_OPTION_CONTEXT_VALUE, null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetQueryOption(null, INTERNET_OPTION_CONTEXT_VALUE, new Ref<>())).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INTERNET_INCORRECT_HANDLE_TYPE);
    }

    /** X8. */
    @ParameterizedTest
    @EnumSource
    void contextsOfCallsDoNotReplaceThatOfTheHandle(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "x"));

        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, null, null, 0, "ignored"))).isZero();
        assertThat(wininet.result(request, () -> HttpEndRequest(request, null, 0, "ignored"))).isZero();
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, new IntRef(), 0, "ignored"))).isZero();
        assertThat(wininet.recorder().events(request)).extracting(RecordedEvent::context).containsOnly(Recorded.REQUEST_CONTEXT);
    }

    private static @Nullable Object contextOf(HINTERNET handle) {
        return Recorded.option(handle, INTERNET_OPTION_CONTEXT_VALUE);
    }
}

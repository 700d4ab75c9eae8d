package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.win32.Recorded.Mode;

/** Closing handles and trees of them (H12, H40–H52, G14–G18, G60–G66). */
class ClosingTest {
    private static final ScriptSteps HALF_A_BODY = server -> server.request()
            .send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
            .eof();

    @RegisterExtension final Recorded wininet = new Recorded();

    private static void assertClosed(HINTERNET handle) {
        assertThat(InternetCloseHandle(handle)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(InternetQueryOption(handle, INTERNET_OPTION_HANDLE_TYPE, new Ref<>())).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_HANDLE);
    }

    /** The handles in the order of their last events. */
    private List<Object> closings(HINTERNET... handles) {
        var closings = new ArrayList<Integer>();
        var order = new ArrayList<Object>();
        for (var handle : handles) {
            closings.add(wininet.recorder().events(handle).getLast().index());
            order.add(handle);
        }
        order.sort((one, other) -> closings.get(List.of(handles).indexOf(one)) - closings.get(List.of(handles).indexOf(other)));
        return order;
    }

    /** H40. */
    @ParameterizedTest
    @EnumSource
    void closingTheSessionClosesItsConnectionsAndRequests(Mode mode) {
        var session = wininet.open(mode);
        var connection = wininet.connect(session, 80);
        var request = wininet.request(connection);

        assertThat(InternetCloseHandle(session)).isTrue();
        assertThat(GetLastError()).isZero();
        List.of(session, connection, request).forEach(ClosingTest::assertClosed);
    }

    /** H45, H46, G17. */
    @ParameterizedTest
    @EnumSource
    void childrenCloseBeforeTheirParents(Mode mode) {
        var session = wininet.open(mode);
        var connection = wininet.connect(session, 80);
        var first = wininet.request(connection, "GET", 3);
        var second = wininet.request(connection, "GET", 4);
        InternetCloseHandle(session);

        assertThat(closings(connection, first, second).getLast()).isSameAs(connection);
        assertThat(wininet.statuses(first)).containsExactly("HANDLE_CLOSING");
        assertThat(wininet.statuses(second)).containsExactly("HANDLE_CLOSING");
        assertThat(wininet.statuses(session)).containsExactly("HANDLE_CREATED");
    }

    /** H46, H43: the parent waits for the child whose call is being cancelled. */
    @Test
    void theLastEventOfAParentWaitsForACallOfItsChild() {
        var request = wininet.request(Mode.ASYNC, server -> server.request().eof());
        var connection = Recorded.parentOf(request);
        wininet.begin(request, () -> HttpSendRequest(request, null, null));
        wininet.await("RECEIVING_RESPONSE", request);
        wininet.close(connection);

        assertThat(closings(connection, request)).containsExactly(request, connection);
        assertThat(wininet.statuses(request)).endsWith("REQUEST_COMPLETE", "CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    /** H47. */
    @ParameterizedTest
    @EnumSource
    void anIdleHandleClosesOnTheClosingThread(Mode mode) {
        var request = wininet.request(wininet.connect(wininet.open(mode), 80));
        InternetCloseHandle(request);

        assertThat(wininet.recorder().events(request).getLast().thread()).isSameAs(Thread.currentThread());
    }

    /** H47. */
    @Test
    void closedInsideItsCallbackAHandleEndsAfterIt() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        var seen = new ArrayList<List<String>>();
        wininet.inside("HANDLE_CREATED", connection, () -> {
            InternetCloseHandle(connection);
            seen.add(wininet.statuses(connection));
        });
        HttpOpenRequest(connection, null, null, null, null, null, 0, 5);

        assertThat(seen).containsExactly(List.of("HANDLE_CREATED"));
        assertThat(wininet.statuses(connection)).containsExactly("HANDLE_CREATED", "HANDLE_CLOSING");
    }

    /** H12, H42. */
    @Test
    void aClosedHandleStaysClosedForEver() {
        var first = wininet.open(Mode.SYNC);
        InternetCloseHandle(first);
        var second = wininet.open(Mode.SYNC);

        assertThat(second.value()).isNotEqualTo(first.value());
        assertClosed(first);
    }

    /** H44. */
    @Test
    void withoutACallbackThereIsNoLastEvent() {
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
        InternetSetStatusCallback(request, null);
        InternetCloseHandle(request);

        assertThat(wininet.statuses(request)).isEmpty();
    }

    /** A request cannot be made on a connection that is closed while its creation is told. */
    @Test
    void aChildCreatedAndClosedAtOnceIsGone() {
        var session = wininet.open(Mode.SYNC);
        wininet.inside("HANDLE_CREATED", session, () -> InternetCloseHandle(session));
        var connection = InternetConnect(session, "host", 80, null, null, INTERNET_SERVICE_HTTP, 0, 1);

        assertThat(connection == null || !InternetCloseHandle(connection)).isTrue();
        assertClosed(session);
    }

    /** H48, G15, G61. */
    @ParameterizedTest
    @EnumSource
    void closingWithHalfABodyShutsTheConnectionFirst(Mode mode) {
        var request = wininet.request(mode, HALF_A_BODY);
        wininet.send(request);
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    /** G14, G60. */
    @ParameterizedTest
    @EnumSource
    void closingWithTheBodyReadKeepsTheConnection(Mode mode) {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", "x").request().reply("200 OK", "", "y"));
        var connection = wininet.connect(wininet.open(mode), server.port());
        var first = wininet.request(connection, "GET", 3);
        wininet.send(first);
        wininet.read(first);
        wininet.close(first);
        var second = wininet.request(connection, "GET", 4);

        assertThat(wininet.send(second)).isZero();
        assertThat(wininet.statuses(first)).endsWith("HANDLE_CLOSING").doesNotContain("CLOSING_CONNECTION");
        assertThat(wininet.statuses(second)).startsWith("SENDING_REQUEST");
    }

    /** H52, G63, G67: the body unread, but all there. */
    @ParameterizedTest
    @EnumSource
    void closingWithTheBodyUnreadButThereKeepsTheConnection(Mode mode) {
        var request = wininet.request(mode,
                server -> server.request().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n").eof());
        wininet.send(request);
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("HANDLE_CLOSING").doesNotContain("CLOSING_CONNECTION");
    }

    /** G62. */
    @ParameterizedTest
    @EnumSource
    void closingOneByteBeforeTheEndOfTheChunksShutsTheConnection(Mode mode) {
        var request = wininet.request(mode,
                server -> server.request().send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r").eof());
        wininet.send(request);
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    /** G64. */
    @ParameterizedTest
    @EnumSource
    void closingAfterConnectionCloseShutsTheConnection(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "Connection: close\r\n", "x").eof());
        wininet.send(request);
        wininet.read(request);
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    /** G65, G46. */
    @ParameterizedTest
    @EnumSource
    void closingAfterAnUndelimitedBodyIsSilent(Mode mode) {
        var request = wininet.request(mode, server -> server.request().send("HTTP/1.1 200 OK\r\n\r\nx"));
        wininet.send(request);
        assertThat(wininet.read(request)).isEqualTo("x");
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("HANDLE_CLOSING").doesNotContain("CLOSING_CONNECTION");
    }

    /** G66. */
    @ParameterizedTest
    @EnumSource
    void closingInsideAnUndelimitedBodyShutsTheConnection(Mode mode) {
        var request = wininet.request(mode, server -> server.request().send("HTTP/1.1 200 OK\r\n\r\nx").eof());
        wininet.send(request);
        wininet.close(request);

        assertThat(wininet.statuses(request)).endsWith("CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    /** H50: the tree of a session whose call runs on another thread ends with it. */
    @Test
    void insideTheLastEventOfAChildItsParentIsInvalid() {
        var session = wininet.open(Mode.SYNC);
        var connection = wininet.connect(session, 80);
        var errors = new ArrayList<Integer>();
        wininet.inside("HANDLE_CLOSING", connection, () -> {
            InternetCloseHandle(session);
            errors.add(GetLastError());
        });
        InternetCloseHandle(session);

        assertThat(errors).containsExactly(ERROR_INVALID_HANDLE);
    }
}

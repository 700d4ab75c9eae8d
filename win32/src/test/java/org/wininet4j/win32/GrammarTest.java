package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.record.RecordedEvent;
import org.wininet4j.testkit.server.UnusedPort;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;

/** Whole sequences of the event grammar, the same in both modes but for completions (G5, G20–G45, G100–G105). */
class GrammarTest {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String LOOK_UP = "RESOLVING_NAME NAME_RESOLVED";
    private static final String CONNECT = "CONNECTING_TO_SERVER CONNECTED_TO_SERVER";
    private static final String ASK = "SENDING_REQUEST REQUEST_SENT RECEIVING_RESPONSE";
    private static final String EXCHANGE = ASK + " RESPONSE_RECEIVED";
    private static final String SHUT = "CLOSING_CONNECTION CONNECTION_CLOSED";
    private static final String DONE = "REQUEST_COMPLETE";

    @RegisterExtension final Recorded wininet = new Recorded();

    /** The events of the request are these, without completions in a synchronous session. */
    private void assertEvents(HINTERNET request, Mode mode, String... parts) {
        var expected = Arrays.stream(parts).flatMap(BLANK::splitAsStream).filter(name -> mode == Mode.ASYNC || !DONE.equals(name)).toList();
        assertThat(wininet.statuses(request)).isEqualTo(expected);
    }

    /** G20, G100, S1–S8. */
    @ParameterizedTest
    @EnumSource
    void aWholeLife(Mode mode) {
        var server = wininet.serve(connection -> connection.request().reply("200 OK", "", "x"));
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        wininet.send(request);
        var connection = Recorded.parentOf(request);
        wininet.read(request);
        wininet.close(request);
        wininet.close(connection);

        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, DONE, "HANDLE_CLOSING");
        assertThat(wininet.statuses(connection)).containsExactly("HANDLE_CREATED", "HANDLE_CLOSING");
        int sent = ("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nUser-Agent: tester\r\n\r\n").length();
        assertThat(wininet.recorder().sequence(request)).startsWith(
                "RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1", "CONNECTING_TO_SERVER 127.0.0.1",
                "CONNECTED_TO_SERVER 127.0.0.1", "SENDING_REQUEST", "REQUEST_SENT " + sent, "RECEIVING_RESPONSE",
                "RESPONSE_RECEIVED " + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".length());
    }

    /** G21. */
    @ParameterizedTest
    @EnumSource
    void aNameOnceResolvedIsNotLookedUpAgain(Mode mode) {
        var server = wininet.serve(each -> each.request().reply("204 No", "Connection: close\r\n", ""),
                each -> each.request().reply("204 No", "", ""));
        var connection = wininet.connect(wininet.open(mode), server.port());
        wininet.send(wininet.request(connection, "GET", 3));
        var second = wininet.request(connection, "GET", 4);
        wininet.send(second);

        assertEvents(second, mode, CONNECT, EXCHANGE, DONE);
    }

    /** G23, G103. */
    @ParameterizedTest
    @EnumSource
    void theSameHandleSentTwiceUsesItsConnectionAgain(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", "unread").request().reply("200 OK", "", ""));
        wininet.send(request);
        wininet.send(request);

        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, DONE, EXCHANGE, DONE);
    }

    /** G25. */
    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutBodyThatClosesIsShutAtOnce(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "Connection: close\r\n", ""));
        wininet.send(request);

        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, SHUT, DONE);
    }

    /** G32, S18. */
    @ParameterizedTest
    @EnumSource
    void interimAnswersAreToldAndSkipped(Mode mode) {
        var request = wininet.request(mode, server -> server.request()
                .send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nX: y\r\n\r\n")
                .reply("200 OK", "", ""));
        wininet.send(request);

        assertThat(wininet.recorder().sequence(request)).containsSubsequence(
                "RECEIVING_RESPONSE", "INTERMEDIATE_RESPONSE 100", "INTERMEDIATE_RESPONSE 103");
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM, new Ref<>("X"), null)).isFalse();
    }

    /** G33. */
    @ParameterizedTest
    @EnumSource
    void anUnknownNameEndsTheLookUp(Mode mode) {
        ProcessState.reset(host -> {
            throw new UnknownHostException(host);
        });
        var connection = InternetConnect(wininet.open(mode), "nobody.test", 80, null, null, INTERNET_SERVICE_HTTP, 0, 1);
        var request = wininet.request(connection);

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_NAME_NOT_RESOLVED);
        assertEvents(request, mode, "RESOLVING_NAME", DONE);
    }

    /** G34. */
    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionIsNeverConnected(Mode mode) {
        try (var nobody = UnusedPort.take()) {
            var request = wininet.request(wininet.connect(wininet.open(mode), nobody.port()));

            assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
            assertEvents(request, mode, LOOK_UP, "CONNECTING_TO_SERVER", DONE);
        }
    }

    /** G36, K11. */
    @ParameterizedTest
    @EnumSource
    void everyAddressTriedIsTold(Mode mode) throws Exception {
        try (var nobody = UnusedPort.take()) {
            var addresses = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.3"),
                    InetAddress.getByName("127.0.0.4"));
            ProcessState.reset(_ -> addresses);
            var connection = InternetConnect(wininet.open(mode), "many.test", nobody.port(), null, null, INTERNET_SERVICE_HTTP, 0, 1);
            var request = wininet.request(connection);
            InternetSetOption(request, INTERNET_OPTION_CONNECT_RETRIES, 2);

            assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);
            assertThat(wininet.recorder().sequence(request)).filteredOn(line -> line.startsWith("CONN"))
                    .containsExactly(
                            "CONNECTING_TO_SERVER 127.0.0.2", "CONNECTING_TO_SERVER 127.0.0.3");
        }
    }

    /** G37, K9. */
    @ParameterizedTest
    @EnumSource
    void aServerThatClosesWithoutAnAnswerIsShut(Mode mode) {
        var request = wininet.request(mode, server -> server.request());

        assertThat(wininet.send(request)).isEqualTo(ERROR_HTTP_INVALID_SERVER_RESPONSE);
        assertEvents(request, mode, LOOK_UP, CONNECT, ASK, SHUT, DONE);
    }

    /** G38, K8. */
    @ParameterizedTest
    @EnumSource
    void aKeptConnectionFoundClosedIsTriedOnceMore(Mode mode) {
        var server = wininet.serve(
                first -> first.request().reply("200 OK", "", "").request().reset(), second -> second.request().reply("200 OK", "", ""));
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        wininet.send(request);

        assertThat(wininet.send(request)).isZero();
        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, DONE, ASK, SHUT, CONNECT, EXCHANGE, DONE);
    }

    /** G39, K12. */
    @ParameterizedTest
    @EnumSource
    void aServerThatKeepsSilentTimesOut(Mode mode) {
        var request = wininet.request(mode, server -> server.request().eof());
        InternetSetOption(request, INTERNET_OPTION_RECEIVE_TIMEOUT, 50);

        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_TIMEOUT);
        assertEvents(request, mode, LOOK_UP, CONNECT, ASK, SHUT, DONE);
    }

    /** G40, G105. */
    @ParameterizedTest
    @EnumSource
    void aRedirectOnTheSameConnection(Mode mode) {
        var server = wininet
                .serve(each -> each.request().reply("302 Found", "Location: /b\r\n", "moved").request().reply("200 OK", "", ""));
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        wininet.send(request);

        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, "REDIRECT", EXCHANGE, DONE);
        assertThat(wininet.recorder().sequence(request)).contains("REDIRECT http://127.0.0.1:" + server.port() + "/b");
    }

    /** G41. */
    @ParameterizedTest
    @EnumSource
    void aRedirectThatClosesConnectsAnew(Mode mode) {
        var request = wininet.request(mode, first -> first.request().reply("302 Found", "Location: /b\r\nConnection: close\r\n", ""),
                second -> second.request().reply("200 OK", "", ""));
        wininet.send(request);

        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, SHUT, "REDIRECT", CONNECT, EXCHANGE, DONE);
    }

    /** G42–G44. */
    @ParameterizedTest
    @EnumSource
    void aRedirectThatIsNotFollowedHasNoEvent(Mode mode) {
        var server = wininet.serve(each -> each.request()
                .reply("302 Found", "Location: ftp://host/\r\n", "")
                .request()
                .reply("302 Found", "Location: http://\r\n", ""));
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statusCode(request)).isEqualTo(302);
        assertThat(wininet.send(request)).isEqualTo(ERROR_INTERNET_INVALID_URL);
        assertThat(wininet.statusCode(request)).isEqualTo(302);
        assertEvents(request, mode, LOOK_UP, CONNECT, EXCHANGE, DONE, EXCHANGE, DONE);
    }

    /** G45. */
    @ParameterizedTest
    @EnumSource
    void anUndelimitedBodyThatSaidCloseIsShutAtItsEnd(Mode mode) {
        var request = wininet.request(mode,
                server -> server.request().send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").await("go").send("x"));
        wininet.send(request);
        wininet.signal("go");
        wininet.result(request, () -> InternetReadFile(request, new byte[9], 0, 9, new IntRef()));

        assertThat(wininet.recorder().sequence(request)).filteredOn(line -> !line.startsWith("REQUEST_COMPLETE"))
                .endsWith(
                        "RECEIVING_RESPONSE", "RESPONSE_RECEIVED 1", "CLOSING_CONNECTION", "CONNECTION_CLOSED");
    }

    /** G115. */
    @ParameterizedTest
    @EnumSource
    void everyEventCarriesTheContextOfItsHandle(Mode mode) {
        var request = wininet.request(mode, server -> server.request().reply("200 OK", "", ""));
        wininet.send(request);

        assertThat(wininet.recorder().events(request)).extracting(RecordedEvent::context).containsOnly(Recorded.REQUEST_CONTEXT);
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.Recorded.Mode;

/** InternetSetFilePointer (D11). */
class SeekTest {
    private static final String OPEN = "RESOLVING_NAME NAME_RESOLVED CONNECTING_TO_SERVER CONNECTED_TO_SERVER ";
    private static final String EXCHANGE = "SENDING_REQUEST REQUEST_SENT RECEIVING_RESPONSE RESPONSE_RECEIVED ";
    private static final String DONE = "REQUEST_COMPLETE ";
    private static final String SHUT = "CLOSING_CONNECTION CONNECTION_CLOSED ";
    private static final String TEN = "0123456789";

    @RegisterExtension final Recorded wininet = new Recorded();

    private static ConnectionScript ten(ConnectionScript script) {
        return script.request().reply("200 OK", "Accept-Ranges: bytes\r\nETag: \"v1\"\r\n", TEN);
    }

    private static ConnectionScript part(ConnectionScript script, int from) {
        return script.request().reply("206 Partial Content", "Content-Range: bytes " + from + "-9/10\r\n", TEN.substring(from));
    }

    private HINTERNET sent(Mode mode, ScriptSteps... connections) {
        return sent(mode, wininet.serve(connections));
    }

    private HINTERNET sent(Mode mode, ScriptedServer server) {
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        assertThat(wininet.send(request)).isZero();
        return request;
    }

    private String read(HINTERNET request, int count) {
        var bytes = new byte[count];
        var read = new IntRef();
        assertThat(wininet.result(request, () -> InternetReadFile(request, bytes, 0, count, read))).isZero();
        return new String(bytes, 0, read.value, StandardCharsets.ISO_8859_1);
    }

    private void assertStory(HINTERNET request, Mode mode, String story) {
        assertThat(String.join(" ", wininet.statuses(request)) + " ").isEqualTo(mode == Mode.ASYNC ? story : story.replace(DONE, ""));
    }

    private static void assertRefused(int error, long position) {
        assertThat(position).isEqualTo(-1);
        assertThat(GetLastError()).isEqualTo(error);
    }

    @ParameterizedTest
    @EnumSource
    void goingBackAsksForTheRest(Mode mode) {
        var server = wininet.serve(connection -> part(ten(connection), 2).eof());
        var request = sent(mode, server);

        assertThat(read(request, 4)).isEqualTo("0123");
        assertThat(InternetSetFilePointer(request, 0, FILE_CURRENT, null)).isEqualTo(4);
        assertThat(InternetSetFilePointer(request, 2, FILE_BEGIN, null)).isEqualTo(2);
        assertThat(GetLastError()).isZero();
        assertThat(read(request, 3)).isEqualTo("234");
        assertThat(InternetSetFilePointer(request, 0, FILE_CURRENT, null)).isEqualTo(5);
        assertThat(wininet.read(request)).isEqualTo("56789");
        assertStory(request, mode, OPEN + EXCHANGE + DONE + EXCHANGE + DONE);
        assertThat(server.log()).containsSubsequence("     \"Range: bytes=2-\"", "     \"If-Range: \\\"v1\\\"\"");
    }

    @ParameterizedTest
    @EnumSource
    void goingForwardInWhatIsThereAsksNobody(Mode mode) {
        var request = sent(mode, connection -> ten(connection).eof());

        assertThat(InternetSetFilePointer(request, -3, FILE_END, null)).isEqualTo(7);
        assertThat(read(request, 2)).isEqualTo("78");
        assertStory(request, mode, OPEN + EXCHANGE + DONE);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNotThereYetIsLeft(Mode mode) {
        var request = sent(mode,
                connection -> connection.request().send("HTTP/1.1 200 OK\r\nAccept-Ranges: bytes\r\nContent-Length: 10\r\n\r\n0123").eof(),
                connection -> part(connection, 8).eof());

        assertThat(InternetSetFilePointer(request, 8, FILE_BEGIN, null)).isEqualTo(8);
        assertThat(wininet.read(request)).isEqualTo("89");
        assertStory(request, mode,
                OPEN + EXCHANGE + DONE + SHUT + "CONNECTING_TO_SERVER CONNECTED_TO_SERVER " + EXCHANGE + DONE);
    }

    @Test
    void theEndIsTheLengthAndNothingIsLeftThere() {
        var request = sent(Mode.SYNC, connection -> ten(connection).eof());

        assertThat(InternetSetFilePointer(request, 0, FILE_END, null)).isEqualTo(10);
        assertThat(InternetSetFilePointer(request, 5, FILE_CURRENT, null)).isEqualTo(15);
        assertThat(read(request, 4)).isEmpty();
        assertRefused(ERROR_INTERNET_INVALID_OPERATION, InternetSetFilePointer(request, 0, FILE_BEGIN, null));
        assertStory(request, Mode.SYNC, OPEN + EXCHANGE);
    }

    @Test
    void theQueryGoesThereToo() {
        var request = sent(Mode.SYNC, connection -> part(ten(connection), 6).eof());
        read(request, 8);
        InternetSetFilePointer(request, 6, FILE_BEGIN, null);
        var available = new IntRef();

        assertThat(InternetQueryDataAvailable(request, available, 0, null)).isTrue();
        assertThat(available.value).isEqualTo(4);
        assertThat(wininet.read(request)).isEqualTo("6789");
    }

    @Test
    void whatIsAskedIsStillTheFirstAnswer() {
        var request = sent(Mode.SYNC, connection -> part(ten(connection), 1).eof());
        read(request, 2);
        InternetSetFilePointer(request, 1, FILE_BEGIN, null);

        assertThat(read(request, 1)).isEqualTo("1");
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(wininet.queried(request, HTTP_QUERY_CONTENT_LENGTH)).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK|Accept-Ranges: bytes\r\n|another body", "416 No|Content-Range: bytes */10\r\n|", "206 Part||23456789",
            "206 Part|Content-Range: bytes 3-9/10\r\n|3456789", "206 Part|Content-Range: bytes 2-9/11\r\n|23456789",
            "206 Part|Content-Range: bytes 2-5/10\r\n|2345", "304 Same||"})
    void anotherAnswerIsAnError(String answer) {
        var parts = answer.split("\\|", -1);
        var request = sent(Mode.SYNC, connection -> ten(connection).request().reply(parts[0], parts[1], parts[2]).eof());
        read(request, 4);
        InternetSetFilePointer(request, 2, FILE_BEGIN, null);

        for (int i = 0; i < 2; i++) {
            assertThat(wininet.result(request, () -> InternetReadFile(request, new byte[1], 0, 1, new IntRef())))
                    .isEqualTo(ERROR_HTTP_INVALID_SERVER_RESPONSE);
        }
        assertStory(request, Mode.SYNC, OPEN + EXCHANGE + EXCHANGE + SHUT);
    }

    @ParameterizedTest
    @CsvSource({"GET, 'Content-Length: 3', 0", "GET, 'Accept-Ranges: none\r\nContent-Length: 3', 0",
            "GET, 'Accept-Ranges: bytes\r\nConnection: close', 0", "POST, 'Accept-Ranges: bytes\r\nContent-Length: 3', 0",
            "GET, 'Accept-Ranges: bytes\r\nContent-Length: 3', 67108864"})
    void everyConditionMustHold(String verb, String headers, int flags) {
        var server = wininet.serve(connection -> connection.request().send("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\nabc").close());
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var request = HttpOpenRequest(connection, verb, "/", null, null, null, flags, Recorded.REQUEST_CONTEXT);
        wininet.send(request);

        assertRefused(ERROR_INTERNET_INVALID_OPERATION, InternetSetFilePointer(request, 1, FILE_BEGIN, null));
        assertThat(wininet.read(request)).isEqualTo("abc");
    }

    @Test
    void wrongParametersAreRefused() {
        var request = sent(Mode.SYNC, connection -> ten(connection).eof());

        assertRefused(ERROR_NEGATIVE_SEEK, InternetSetFilePointer(request, -1, FILE_BEGIN, null));
        assertRefused(ERROR_INVALID_PARAMETER, InternetSetFilePointer(request, 0, 3, null));
        assertRefused(ERROR_INVALID_PARAMETER, InternetSetFilePointer(request, 0, FILE_BEGIN, 1));
        assertRefused(ERROR_INTERNET_INCORRECT_HANDLE_TYPE, InternetSetFilePointer(Recorded.parentOf(request), 0, FILE_BEGIN, null));
        var fresh = wininet.request(Recorded.parentOf(request));
        assertRefused(ERROR_INTERNET_INVALID_OPERATION, InternetSetFilePointer(fresh, 0, FILE_BEGIN, null));
        assertThat(read(request, 10)).isEqualTo(TEN);
    }

    @Test
    void anotherSendingBeginsAnew() {
        var request = sent(Mode.SYNC, connection -> part(ten(connection), 2).request()
                .reply("200 OK", "Accept-Ranges: bytes\r\n", "abc")
                .eof());
        read(request, 4);
        InternetSetFilePointer(request, 2, FILE_BEGIN, null);
        read(request, 1);

        assertThat(wininet.send(request)).isZero();
        assertThat(InternetSetFilePointer(request, 0, FILE_END, null)).isEqualTo(3);
    }
}

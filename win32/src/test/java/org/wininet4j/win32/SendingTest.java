package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.log.LogCapture;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.Recorded.Mode;

/** HttpOpenRequest and HttpSendRequest: what goes out (P1–P10, P40–P53, H8–H10). */
class SendingTest {
    private static final ScriptSteps ONE = SendingTest::oneAnswer;
    private static final ScriptSteps TWO = script -> oneAnswer(oneAnswer(script));

    @RegisterExtension final Recorded wininet = new Recorded();

    private static ConnectionScript oneAnswer(ConnectionScript script) {
        return script.request().reply("200 OK", "", "");
    }

    private HINTERNET open(ScriptedServer server, @Nullable String verb, @Nullable String path, int flags) {
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var request = HttpOpenRequest(connection, verb, path, null, null, null, flags, Recorded.REQUEST_CONTEXT);
        assertThat(request).isNotNull();
        return request;
    }

    private static void assertSent(ScriptedServer server, String field) {
        assertThat(fields(server)).contains(field);
    }

    private static List<String> fields(ScriptedServer server) {
        return server.log().stream().map(line -> line.strip().replace("\"", "")).toList();
    }

    /** P1, P3. */
    @Test
    void withoutVerbAndPathItIsGetAndTheRoot() {
        var server = wininet.serve(ONE);
        wininet.send(open(server, null, null, 0));

        assertSent(server, "recv GET / HTTP/1.1");
    }

    /** P1. */
    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "RPC_IN_DATA", "get", "M-SEARCH"})
    void anyTokenIsAVerb(String verb) {
        var server = wininet.serve(ONE);
        wininet.send(open(server, verb, "/", 0));

        assertSent(server, "recv " + verb + " / HTTP/1.1");
    }

    /** P3, P4. */
    @ParameterizedTest
    @CsvSource({"x, /x", "/a b, /a%20b", "/a?b c, /a?b%20c", "/a%20b, /a%20b", "/a#b, /a", "/A/../B/./C/../../x, /x", "'', /"})
    void thePathIsMadeAbsoluteAndClean(String path, String target) {
        var server = wininet.serve(ONE);
        wininet.send(open(server, null, path, 0));

        assertSent(server, "recv GET " + target + " HTTP/1.1");
    }

    /** P6, P7. */
    @Test
    void referrerAndAcceptTypesAreFieldsAtOnce() {
        var connection = wininet.connect(wininet.open(Mode.SYNC), 80);
        var types = new @Nullable String[] {"text/html", "", null, "*/*"};
        var request = HttpOpenRequest(connection, null, "/", null, "http://from/", types, 0, 5);

        assertThat(wininet.queried(request, HTTP_QUERY_REFERER | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("http://from/");
        assertThat(wininet.queried(request, HTTP_QUERY_ACCEPT | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("text/html, */*");
    }

    /** P40, P45, P48, L1. */
    @Test
    void onlyWhatIsNeededIsAdded() {
        var server = wininet.serve(ONE);
        wininet.send(open(server, null, "/", 0));

        assertThat(fields(server)).containsExactly(
                "conn 1", "recv GET / HTTP/1.1", "Host: 127.0.0.1:" + server.port(), "User-Agent: tester");
    }

    /** P40, P45. */
    @Test
    void flagsAddFields() {
        var server = wininet.serve(ONE);
        wininet.send(open(server, null, "/", INTERNET_FLAG_KEEP_CONNECTION | INTERNET_FLAG_PRAGMA_NOCACHE));

        assertThat(fields(server)).contains("Connection: Keep-Alive", "Pragma: no-cache");
    }

    /** P45. */
    @Test
    void theApplicationsConnectionFieldWins() {
        var server = wininet.serve(ONE);
        var request = open(server, null, "/", INTERNET_FLAG_KEEP_CONNECTION);
        wininet.send(request, "Connection: Close");

        assertThat(fields(server)).contains("Connection: Close").doesNotContain("Connection: Keep-Alive");
    }

    /** P44. */
    @ParameterizedTest
    @CsvSource({"POST, true", "GET, false"})
    void noCacheWriteIsSentWithOtherVerbsThanGet(String verb, boolean sent) {
        var server = wininet.serve(ONE);
        wininet.send(open(server, verb, "/", INTERNET_FLAG_NO_CACHE_WRITE));

        assertThat(fields(server).contains("Cache-Control: no-cache")).isEqualTo(sent);
    }

    /** P41. */
    @ParameterizedTest
    @CsvSource({"POST, 0, true", "RPC_IN_DATA, 0, true", "GET, 0, false", "HEAD, 0, true", "GET, 3, true", "POST, 3, true"})
    void theLengthIsSentWithABodyAndWithOtherVerbsThanGet(String verb, int bytes, boolean sent) {
        var server = wininet.serve(ONE);
        var request = open(server, verb, "/", 0);
        wininet.result(request, () -> HttpSendRequest(request, null, new byte[bytes]));

        assertThat(fields(server).contains("Content-Length: " + bytes)).isEqualTo(sent);
    }

    /** P42. */
    @ParameterizedTest
    @EnumSource
    void aLengthOfTheApplicationStaysAndEndsTheConnection(Mode mode) {
        var server = wininet.serve(script -> script.head().reply("200 OK", "", "").eof());
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()), "POST", 2);
        assertThat(wininet.result(request, () -> HttpSendRequest(request, "Content-Length: 9", new byte[3]))).isZero();
        wininet.close(request);

        assertSent(server, "Content-Length: 9");
        assertThat(wininet.statuses(request)).contains("CLOSING_CONNECTION");
    }

    /** P43. */
    @Test
    void aLengthOnceAddedStaysOnTheHandle() throws InterruptedException {
        var server = wininet.serve(script -> script.request().reply("200 OK", "", "").head().reply("200 OK", "", ""));
        var request = open(server, "POST", "/", 0);
        wininet.send(request);
        wininet.result(request, () -> HttpSendRequest(request, null, new byte[3]));

        assertThat(fields(server)).filteredOn(line -> line.startsWith("Content-Length"))
                .containsExactly("Content-Length: 0",
                        "Content-Length: 0");
    }

    /** P40, P52. */
    @Test
    void extraFieldsReplaceAndStayForTheNextSend() {
        var server = wininet.serve(TWO);
        var request = open(server, null, "/", 0);
        HttpAddRequestHeaders(request, "X: old\r\nY: y", HTTP_ADDREQ_FLAG_ADD);
        wininet.send(request, "X: new\r\nUser-Agent: me\r\n");
        wininet.send(request);

        assertThat(fields(server)).filteredOn(line -> line.matches("[XYU].*"))
                .containsExactly(
                        "Y: y", "X: new", "User-Agent: me", "Y: y", "X: new", "User-Agent: me");
    }

    /** P47. */
    @Test
    void theHostFieldMayBeTheApplicationsTheUrlIsNot() {
        var server = wininet.serve(ONE);
        var request = open(server, null, "/", 0);
        wininet.send(request, "Host: other");

        assertThat(fields(server)).contains("Host: other").doesNotContain("Host: 127.0.0.1:" + server.port());
        assertThat(Recorded.option(request, INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + "/");
    }

    /** P50, P53. */
    @ParameterizedTest
    @ValueSource(ints = {200, 304, 401, 404, 407, 500, 599})
    void anyStatusIsASuccess(int status) {
        var request = wininet.request(Mode.SYNC, server -> server.request().send("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"));

        assertThat(wininet.send(request)).isZero();
        assertThat(GetLastError()).isZero();
        assertThat(wininet.statusCode(request)).isEqualTo(status);
    }

    /** H8, P46. */
    @ParameterizedTest
    @CsvSource({"0, 0, 'http://h/'", "0x800000, 0, 'http://h:443/'", "0, 0x800000, 'https://h:80/'", "0x800000, 0x800000, 'https://h/'"})
    void portZeroIsTheDefaultOfTheConnection(String connectionFlags, String requestFlags, String url) {
        var connection = InternetConnect(wininet.open(Mode.SYNC), "h", 0, null, null, INTERNET_SERVICE_HTTP,
                Integer.decode(connectionFlags), 1);
        var request = HttpOpenRequest(connection, null, null, null, null, null, Integer.decode(requestFlags), 2);

        assertThat(Recorded.option(request, INTERNET_OPTION_URL)).isEqualTo(url);
    }

    /** H9. */
    @Test
    void aRequestInClearToThePortOfHttpsIsWarnedOf() {
        try (var log = LogCapture.of("org.wininet4j.win32")) {
            var connection = wininet.connect(wininet.open(Mode.SYNC), 443);
            wininet.request(connection);
            assertThat(log.warnings()).singleElement().asString().contains("443");
        }
    }

    /** A response head of an older sending is gone when the new one has come (P51). */
    @Test
    void theNewHeadReplacesTheOldOne() {
        var request = wininet.request(Mode.SYNC, server -> server.request()
                .reply("200 OK", "X-Old: 1\r\n", "")
                .request()
                .reply("404 Gone", "", ""));
        wininet.send(request);
        wininet.send(request);

        assertThat(wininet.statusCode(request)).isEqualTo(404);
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM, new Ref<>("X-Old"), null)).isFalse();
    }

    // L1
    @Test
    void aLongPathIsSentAndShownWhole() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", ""));
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var path = "/" + "p".repeat(4500);
        var request = HttpOpenRequest(connection, "GET", path, null, null, null, 0, 2);

        assertThat(wininet.send(request)).isZero();
        assertThat(Recorded.option(request, INTERNET_OPTION_URL)).isEqualTo("http://127.0.0.1:" + server.port() + path);
        assertThat(server.log()).contains("recv \"GET " + path + " HTTP/1.1\"");
    }
}

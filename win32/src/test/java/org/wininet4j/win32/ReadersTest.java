package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.win32.Recorded.Mode;

/** The three readers (A40–A54, S31, S32, G48–G51, G106, G107). */
class ReadersTest {
    private static final String HEAD_OF_TEN = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
    private static final String CHUNKED_HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String UNDELIMITED_HEAD = "HTTP/1.1 200 OK\r\n\r\n";

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET sent(Mode mode, ScriptSteps script) {
        var request = wininet.request(mode, script);
        assertThat(wininet.send(request)).isZero();
        return request;
    }

    /** "four" comes with the head, "sixmor" when the test signals "go". */
    private HINTERNET halfSent(Mode mode) {
        return sent(mode, server -> server.request().send(HEAD_OF_TEN + "four").await("go").send("sixmor").eof());
    }

    /** The events since the one of that number. */
    private List<String> since(HINTERNET request, int before) {
        var statuses = wininet.statuses(request);
        return statuses.subList(before, statuses.size());
    }

    private int eventsOf(HINTERNET request) {
        return wininet.statuses(request).size();
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** A40. */
    @ParameterizedTest
    @EnumSource
    void aReadFillsTheWholeBuffer(Mode mode) {
        var request = halfSent(mode);
        var buffer = new byte[10];
        var count = new IntRef(-1);
        wininet.signal("go");

        assertThat(wininet.result(request, () -> InternetReadFile(request, buffer, 0, 10, count))).isZero();
        assertThat(text(buffer, count.value)).isEqualTo("foursixmor");
    }

    /** A41, A8. */
    @Test
    void aPendingReadHasDeliveredWhatWasAtHandAndCountsItAtTheEnd() {
        var request = halfSent(Mode.ASYNC);
        var buffer = new byte[12];
        var count = new IntRef(-1);
        assertThat(wininet.begin(request, () -> InternetReadFile(request, buffer, 1, 10, count))).isTrue();

        assertThat(count.value).isZero();
        assertThat(text(buffer, 6)).isEqualTo("\0four\0");
        wininet.signal("go");
        assertThat(wininet.completion(request)).isZero();
        assertThat(count.value).isEqualTo(10);
        assertThat(text(buffer, 12)).isEqualTo("\0foursixmor\0");
    }

    /** A42. */
    @Test
    void aPendingReadExKeepsTheLengthAskedForUntilTheEnd() {
        var request = halfSent(Mode.ASYNC);
        var buffers = Buffers.room(20);
        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, IRF_ASYNC, null))).isTrue();

        assertThat(buffers.dwBufferLength).isEqualTo(20);
        assertThat(Buffers.text(buffers, 5)).isEqualTo("four\0");
        wininet.signal("go");
        assertThat(wininet.completion(request)).isZero();
        assertThat(buffers.dwBufferLength).isEqualTo(10);
        assertThat(Buffers.text(buffers, 10)).isEqualTo("foursixmor");
    }

    /** A43, G48. */
    @ParameterizedTest
    @EnumSource
    void withoutWaitingAReadDeliversWhatIsBufferedInSilence(Mode mode) {
        var request = halfSent(mode);
        var buffers = Buffers.room(20);
        int before = eventsOf(request);

        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isFalse();
        assertThat(Buffers.text(buffers, buffers.dwBufferLength)).isEqualTo("four");
        assertThat(since(request, before)).isEmpty();
    }

    /** A44, G51. */
    @Test
    void withoutWaitingNothingBufferedPendsAndDeliversNothing() {
        var request = halfSent(Mode.ASYNC);
        var buffers = Buffers.room(4);
        wininet.result(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null));
        int before = eventsOf(request);
        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isTrue();
        wininet.signal("go");
        assertThat(wininet.completion(request)).isZero();

        assertThat(buffers.dwBufferLength).isEqualTo(4);
        assertThat(Buffers.text(buffers, 4)).isEqualTo("four");
        assertThat(since(request, before)).containsExactly("RECEIVING_RESPONSE", "RESPONSE_RECEIVED", "REQUEST_COMPLETE");
        assertThat(wininet.result(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isZero();
        assertThat(Buffers.text(buffers, 4)).isEqualTo("sixm");
    }

    /** A45. */
    @ParameterizedTest
    @EnumSource
    void withoutWaitingTheEndOfAChunkedBodyIsZeroBytesInSilence(Mode mode) {
        var request = sent(mode, server -> server.request().send(CHUNKED_HEAD + "1\r\nx\r\n0\r\n\r\n"));
        assertThat(wininet.read(request)).isEqualTo("x");
        var buffers = Buffers.room(4);
        int before = eventsOf(request);

        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isFalse();
        assertThat(buffers.dwBufferLength).isZero();
        assertThat(since(request, before)).isEmpty();
    }

    /** A45, S32. */
    @ParameterizedTest
    @EnumSource
    void theEndOfAnUndelimitedBodyIsReceivedAsZeroBytes(Mode mode) {
        var request = sent(mode, server -> server.request().send(UNDELIMITED_HEAD + "x"));
        var buffers = Buffers.room(1);
        wininet.result(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null));

        assertThat(wininet.result(request, () -> InternetReadFileEx(request, buffers, 0, null))).isZero();
        assertThat(buffers.dwBufferLength).isZero();
        assertThat(wininet.recorder().sequence(request)).contains("RESPONSE_RECEIVED 0");
    }

    /** A46. */
    @ParameterizedTest
    @EnumSource
    void aReadOfNothingIntoNothingSucceeds(Mode mode) {
        var request = halfSent(mode);
        var buffers = new INTERNET_BUFFERS();
        buffers.lpcszHeader = "kept";
        buffers.dwOffsetLow = 7;

        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, 0, null))).isFalse();
        assertThat(GetLastError()).isZero();
        assertThat(buffers.dwBufferLength).isZero();
        assertThat(buffers.lpcszHeader).isEqualTo("kept");
        assertThat(buffers.dwOffsetLow).isEqualTo(7);
    }

    /** A47, G48. */
    @ParameterizedTest
    @EnumSource
    void aQueryAnswersWhatIsBufferedUntilItIsRead(Mode mode) {
        var request = halfSent(mode);
        wininet.signal("go");

        assertThat(available(request)).isEqualTo(4);
        assertThat(available(request)).isEqualTo(4);
        wininet.result(request, () -> InternetReadFile(request, new byte[3], 0, 3, new IntRef()));
        assertThat(available(request)).isEqualTo(1);
    }

    private int available(HINTERNET request) {
        var available = new IntRef(-1);
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, available, 0, null))).isZero();
        return available.value;
    }

    /** A50. */
    @Test
    void aReadOfWhatIsAvailableIsDirect() {
        var request = halfSent(Mode.ASYNC);
        wininet.result(request, () -> InternetReadFile(request, new byte[4], 0, 4, new IntRef()));
        wininet.signal("go");
        int available = available(request);
        int before = eventsOf(request);

        assertThat(available).isEqualTo(6);
        assertThat(wininet.begin(request, () -> InternetReadFile(request, new byte[6], 0, available, new IntRef()))).isFalse();
        assertThat(GetLastError()).isZero();
        assertThat(since(request, before)).isEmpty();
    }

    /** A49. */
    @ParameterizedTest
    @EnumSource
    void atTheEndAQueryAnswersZeroAgainAndAgain(Mode mode) {
        var request = sent(mode, server -> server.request().reply("200 OK", "", "x"));
        wininet.read(request);

        assertThat(available(request)).isZero();
        assertThat(available(request)).isZero();
        assertThat(wininet.read(request)).isEmpty();
    }

    /** A51. */
    @ParameterizedTest
    @EnumSource
    void theCountOfAQueryMayBeNull(Mode mode) {
        var request = halfSent(mode);

        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, null, 0, null))).isZero();
    }

    /** A53, D2. */
    @ParameterizedTest
    @EnumSource
    void headAndNoContentEndAtOnce(Mode mode) {
        var server = wininet.serve(connection -> connection.request()
                .send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n")
                .request()
                .send("HTTP/1.1 204 No Content\r\n\r\n"));
        var connection = wininet.connect(wininet.open(mode), server.port());
        var head = wininet.request(connection, "HEAD", 5);
        var get = wininet.request(connection, "GET", 6);
        assertThat(wininet.send(head)).isZero();
        assertThat(wininet.send(get)).isZero();

        assertThat(wininet.read(head)).isEmpty();
        assertThat(wininet.read(get)).isEmpty();
        assertThat(wininet.queried(head, HTTP_QUERY_CONTENT_LENGTH)).isEqualTo("7");
    }

    /** S31: of a chunked body the framing counts; a query that finds bytes in the socket counts only those. */
    @ParameterizedTest
    @EnumSource
    void aQueryCountsTheBytesItTookItself(Mode mode) throws Exception {
        var server = wininet.serve(connection -> connection.request()
                .send(CHUNKED_HEAD)
                .await("one")
                .send("3\r\none\r\n")
                .await("two")
                .send("5\r\nthree\r\n")
                .signal("sent")
                .eof());
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        wininet.send(request);
        wininet.signal("one");
        wininet.result(request, () -> InternetReadFile(request, new byte[3], 0, 3, new IntRef()));
        wininet.signal("two");
        assertThat(server.signals().await("sent", Recorded.LIMIT)).isTrue();

        assertThat(available(request)).isEqualTo(5);
        assertThat(wininet.recorder().sequence(request)).containsSubsequence("RESPONSE_RECEIVED 8", "RESPONSE_RECEIVED 10");
    }

    /** G107. */
    @Test
    void aStreamOfChunksIsReceivedAsRawBytes() {
        var request = sent(Mode.ASYNC, server -> server.request().send(CHUNKED_HEAD).await("go").send("1\r\na\r\n1\r\nb\r\n0").eof());
        var buffers = Buffers.room(9);
        assertThat(wininet.begin(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isTrue();
        wininet.signal("go");
        assertThat(wininet.completion(request)).isZero();

        assertThat(wininet.recorder().sequence(request)).contains("RESPONSE_RECEIVED 13");
        assertThat(wininet.result(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isZero();
        assertThat(Buffers.text(buffers, buffers.dwBufferLength)).isEqualTo("ab");
    }

    /** G52. */
    @ParameterizedTest
    @EnumSource
    void aBrokenBodyDeliversWhatItHasAndThenFailsForEver(Mode mode) {
        var request = sent(mode, server -> server.request().send(HEAD_OF_TEN + "four"));
        var count = new IntRef();
        assertThat(wininet.result(request, () -> InternetReadFile(request, new byte[10], 0, 10, count))).isZero();

        assertThat(count.value).isEqualTo(4);
        assertThat(wininet.result(request, () -> InternetReadFile(request, new byte[10], 0, 10, count)))
                .isEqualTo(ERROR_INTERNET_CONNECTION_ABORTED);
        assertThat(wininet.result(request, () -> InternetReadFileEx(request, Buffers.room(1), 0, null)))
                .isEqualTo(ERROR_INTERNET_CONNECTION_ABORTED);
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, new IntRef(), 0, null)))
                .isEqualTo(ERROR_INTERNET_CONNECTION_ABORTED);
        assertThat(wininet.statuses(request)).containsOnlyOnce("CLOSING_CONNECTION");
    }
}

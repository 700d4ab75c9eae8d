package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

class ResponseHeadReaderTest {
    @Test
    void aHeadEndsAtItsEmptyLineAndLeavesTheBody() {
        var reading = HeadReading.ofFirst("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789");

        assertThat(reading).isEqualTo(new HeadReading(List.of("HTTP/1.1 200 OK|Content-Length: 10|"), 39, "0123456789", ""));
    }

    @Test
    void aBareLineFeedEndsALine() {
        var reading = HeadReading.ofFirst("HTTP/1.1 200 OK\nServer: test/1\r\nX-One: 1\n\nbody");

        assertThat(reading).isEqualTo(new HeadReading(List.of("HTTP/1.1 200 OK|Server: test/1|X-One: 1|"), 42, "body", ""));
    }

    @Test
    void aHeadMayHaveNoFields() {
        var reading = HeadReading.ofFirst("HTTP/1.1 204 No Content\r\n\r\n");

        assertThat(reading).isEqualTo(new HeadReading(List.of("HTTP/1.1 204 No Content|"), 27, "", ""));
    }

    // D3, scenario sync/continue-100
    @Test
    void interimHeadsComeBeforeTheFinalOne() {
        var reading = HeadReading.ofFirst("HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nX-Final: 1\r\nContent-Length: 4\r\n\r\ndone");

        assertThat(reading.heads()).containsExactly("HTTP/1.1 100 Continue|X-Interim: 1|", "HTTP/1.1 100 Continue|",
                "HTTP/1.1 200 OK|X-Final: 1|Content-Length: 4|");
        assertThat(reading.rest()).isEqualTo("done");
    }

    // D3
    @Test
    void garbageLinesAfterAnInterimHeadAreSkippedAndCounted() {
        var reading = HeadReading.ofFirst("HTTP/1.1 100 Continue\r\n\r\nHTTX\r\n\r\n garbage HTTP/1.1\nHTTP/1.1 200 OK\r\n\r\nbody");

        assertThat(reading.heads()).containsExactly("HTTP/1.1 100 Continue|", "HTTP/1.1 200 OK|");
        assertThat(reading.wireLength()).isEqualTo(6 + 2 + 18 + 19);
        assertThat(reading.rest()).isEqualTo("body");
    }

    @Test
    void switchingProtocolsIsFinal() {
        var reading = HeadReading.ofFirst("HTTP/1.1 101 Switching Protocols\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");

        assertThat(reading.rest()).isEqualTo("HTTP/1.1 200 OK\r\n\r\n");
    }

    // Q20, scenario errors/malformed-status-line
    @ParameterizedTest
    @ValueSource(strings = {"this is not http\r\n\r\n", "HTTX", "H", "HTTP", "\r\nHTTP/1.1 200 OK\r\n\r\n", "http/1.1 200 OK\r\n\r\n"})
    void aFirstAnswerWithoutAStatusLineIsAllBody(String answer) {
        assertThat(HeadReading.ofFirst(answer)).isEqualTo(new HeadReading(List.of("HTTP/1.0 200 OK|"), 0, answer, ""));
    }

    // Q20
    @Test
    void theHeadOfAnAnswerWithoutOneIsMadeUp() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, true);
        reader.feed(new byte[] {'x'}, 0, 1);

        assertThat(reader.head().synthesised()).isTrue();
        assertThat(reader.head().version()).isEqualTo(HttpVersion.HTTP_1_0);
        assertThat(reader.head().status()).isEqualTo(200);
        assertThat(reader.head().reason()).isEqualTo("OK");
        assertThat(reader.head().statusLine()).isEqualTo("HTTP/1.0 200 OK");
        assertThat(reader.head().headers().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'this is not http\\r\\n\\r\\n'            , BAD_STATUS_LINE
            '\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\n'         , BAD_STATUS_LINE
            'HTTP/1.1 abc Bad\\r\\n\\r\\n'            , BAD_STATUS_LINE
            'HTTP/1.1\\r\\n\\r\\n'                    , BAD_STATUS_LINE
            'HTTP/1.1 \\r\\n\\r\\n'                   , BAD_STATUS_LINE
            'HTTP/1.1200 OK\\r\\n\\r\\n'              , BAD_STATUS_LINE
            'HTTP/1.1 20 OK\\r\\n\\r\\n'              , BAD_STATUS_LINE
            'HTTP/1.1 2000 OK\\r\\n\\r\\n'            , BAD_STATUS_LINE
            'HTTP/1.1 099 OK\\r\\n\\r\\n'             , BAD_STATUS_LINE
            'HTTP/1.1 -20 OK\\r\\n\\r\\n'             , BAD_STATUS_LINE
            'HTTP/1 200 OK\\r\\n\\r\\n'               , BAD_STATUS_LINE
            'HTTP/x.1 200 OK\\r\\n\\r\\n'             , BAD_STATUS_LINE
            'HTTP/1.11 200 OK\\r\\n\\r\\n'            , BAD_STATUS_LINE
            'HTTP/\\r\\n\\r\\n'                       , BAD_STATUS_LINE
            ''                                    , NO_RESPONSE
            'HT'                                  , TRUNCATED_HEAD
            'HTTP/'                               , TRUNCATED_HEAD
            'HTTP/1.1 200 OK'                     , TRUNCATED_HEAD
            'HTTP/1.1 200 OK\\r\\n'                 , TRUNCATED_HEAD
            'HTTP/1.1 200 OK\\r\\nX: 1\\r\\n\\r'       , TRUNCATED_HEAD
            """)
    void aHeadThatIsNoneHasItsFault(String answer, Fault fault) {
        assertThat(HeadReading.ofLater(unescaped(answer)).fault()).isEqualTo(fault.name());
    }

    // scenario errors/endless-interim
    @ParameterizedTest
    @CsvSource(textBlock = """
            ''            , NO_RESPONSE
            '\\r\\n'        , TRUNCATED_HEAD
            'HT'          , TRUNCATED_HEAD
            'garbage'     , TRUNCATED_HEAD
            'HTTP/1.1 2'  , TRUNCATED_HEAD
            """)
    void anEndAfterAnInterimHeadHasItsFault(String rest, Fault fault) {
        var reading = HeadReading.ofFirst("HTTP/1.1 100 Continue\r\n\r\n" + unescaped(rest));

        assertThat(reading.fault()).isEqualTo(fault.name());
    }

    @Test
    void aFirstAnswerThatEndsInsideItsStatusLineIsTruncated() {
        assertThat(HeadReading.ofFirst("HTTP/1.1 2").fault()).isEqualTo("TRUNCATED_HEAD");
        assertThat(HeadReading.ofFirst("").fault()).isEqualTo("NO_RESPONSE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            27, 0, ''
            28, 0, LINE_TOO_LONG
            27, 2, ''
            4, 3, ''
            5, 3, HEAD_TOO_LONG
            """)
    void linesAndHeadsAreLimited(int reasonLength, int fieldCount, String fault) {
        String fields = ("X: " + "x".repeat(22) + "\r\n").repeat(fieldCount);
        String head = "HTTP/1.1 200 " + "r".repeat(reasonLength - 2) + "\r\n" + fields + "\r\n";

        assertThat(HeadReading.ofLater(head, HeadReading.SMALL).fault()).isEqualTo(fault);
    }

    @Test
    void garbageCountsAgainstTheLimitOfTheHead() {
        String interim = "HTTP/1.1 100 Continue\r\n\r\n";

        assertThat(HeadReading.ofLater(interim + "x".repeat(85) + "\nHTTP/1.1 200\n\n", HeadReading.SMALL).fault()).isEmpty();
        assertThat(HeadReading.ofLater(interim + "x".repeat(86) + "\nHTTP/1.1 200\n\n", HeadReading.SMALL).fault())
                .isEqualTo("HEAD_TOO_LONG");
        assertThat(HeadReading.ofLater(interim + "x".repeat(200), HeadReading.SMALL).fault()).isEqualTo("HEAD_TOO_LONG");
    }

    @Test
    void interimHeadsAreLimited() {
        String interim = "HTTP/1.1 103 Early Hints\r\n\r\n";

        assertThat(HeadReading.ofLater(interim.repeat(2) + "HTTP/1.1 200 OK\r\n\r\n", HeadReading.SMALL).heads()).hasSize(3);
        assertThat(HeadReading.ofLater(interim.repeat(3), HeadReading.SMALL).fault()).isEqualTo("TOO_MANY_INTERIM_HEADS");
    }

    // K8
    @Test
    void theReaderKnowsWhetherAnythingCame() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        assertThat(reader.receivedAnything()).isFalse();

        reader.feed(new byte[] {'H'}, 0, 1);

        assertThat(reader.receivedAnything()).isTrue();
    }

    @Test
    void anInterimHeadIsSomethingThatCame() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        byte[] interim = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);
        reader.feed(interim, 0, interim.length);
        reader.nextHead();

        assertThat(reader.receivedAnything()).isTrue();
        assertThatThrownBy(reader::endOfInput).isInstanceOfSatisfying(WireFormatException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.NO_RESPONSE));
    }

    @Test
    void onlyThePartGivenIsRead() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        byte[] buffer = "....HTTP/1.1 200 OK\r\n\r\nbody".getBytes(ISO_8859_1);

        assertThat(reader.feed(buffer, 4, buffer.length - 4)).isEqualTo(19);
        assertThat(reader.feed(buffer, 23, 4)).isZero();
        assertThat(reader.head().status()).isEqualTo(200);
    }

    @Test
    void aHeadDoesNotChangeWithTheBufferItCameFrom() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        byte[] buffer = "HTTP/1.1 200 OK\r\nX: 1\r\n\r\n".getBytes(ISO_8859_1);
        reader.feed(buffer, 0, buffer.length);

        Arrays.fill(buffer, (byte) '?');

        assertThat(reader.head().rawHeaders("|")).isEqualTo("HTTP/1.1 200 OK|X: 1|");
    }

    @Test
    void aHeadIsNotThereBeforeItIsComplete() {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);

        assertThatIllegalStateException().isThrownBy(reader::head);
        assertThatIllegalStateException().isThrownBy(reader::nextHead);
    }

    @Test
    void noHeadFollowsAFinalOne() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1);
        reader.feed(head, 0, head.length);

        assertThatIllegalStateException().isThrownBy(reader::nextHead);
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}

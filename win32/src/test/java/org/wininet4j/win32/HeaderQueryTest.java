package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.win32.Recorded.Mode;

/** HttpQueryInfo (Q1–Q20) on real exchanges. */
class HeaderQueryTest {
    private static final String TWO_SERVERS = "Server: one\r\nServer: two\r\nServer: three\r\n";

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET answered(String status, String headers) {
        var request = wininet.request(Mode.SYNC, server -> server.request().reply(status, headers, "body"));
        assertThat(wininet.send(request)).isZero();
        return request;
    }

    private HINTERNET unsent() {
        return wininet.request(wininet.connect(wininet.open(Mode.SYNC), 80));
    }

    private static void assertFails(int error, HINTERNET request, int level, @Nullable IntRef index) {
        var value = new Ref<Object>("untouched");
        int before = index == null ? 0 : index.value;

        assertThat(HttpQueryInfo(request, level, value, index)).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
        assertThat(value.value).isEqualTo("untouched");
        assertThat(index == null ? 0 : index.value).isEqualTo(before);
    }

    static Stream<Integer> namedAttributes() {
        return IntStream.rangeClosed(0, 95).filter(number -> QueryAttributes.nameOf(number).isPresent()).boxed();
    }

    static Stream<Integer> otherNumbers() {
        return IntStream.concat(IntStream.rangeClosed(71, 74), IntStream.of(96, 97, 0x1000, 0xFFFE)).boxed();
    }

    @ParameterizedTest
    @MethodSource("namedAttributes")
    void everyAttributeFindsItsFieldInTheResponse(int attribute) {
        var name = QueryAttributes.nameOf(attribute).orElseThrow();
        var request = wininet.request(Mode.SYNC,
                server -> server.request().send("HTTP/1.1 200 OK\r\n" + name.toLowerCase() + ": close\r\n\r\n").close());
        wininet.send(request);

        assertThat(wininet.queried(request, attribute)).isEqualTo("close");
    }

    @ParameterizedTest
    @MethodSource("namedAttributes")
    void everyAttributeFindsItsFieldInTheRequest(int attribute) {
        var request = unsent();
        HttpAddRequestHeaders(request, QueryAttributes.nameOf(attribute).orElseThrow() + ": v", HTTP_ADDREQ_FLAG_ADD);

        assertThat(wininet.queried(request, attribute | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("v");
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, attribute, null);
    }

    /** Q2. */
    @ParameterizedTest
    @MethodSource("otherNumbers")
    void anUnknownAttributeIsNotFound(int attribute) {
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, unsent(), attribute, new IntRef());
    }

    /** Q2, Q3. */
    @Test
    void theIndexWalksThroughTheFieldsOfOneName() {
        var request = answered("200 OK", TWO_SERVERS);
        var index = new IntRef();
        var value = new Ref<Object>();

        assertThat(HttpQueryInfo(request, HTTP_QUERY_SERVER, value, index)).isTrue();
        assertThat(value.value).isEqualTo("one");
        assertThat(HttpQueryInfo(request, HTTP_QUERY_SERVER, value, index)).isTrue();
        assertThat(value.value).isEqualTo("two");
        assertThat(HttpQueryInfo(request, HTTP_QUERY_SERVER, value, index)).isTrue();
        assertThat(index.value).isEqualTo(3);
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, HTTP_QUERY_SERVER, index);
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, HTTP_QUERY_SERVER, new IntRef(-1));
    }

    /** Q3: without an index it is the first one, each time. */
    @Test
    void withoutAnIndexTheFirstFieldIsMeant() {
        var request = answered("200 OK", TWO_SERVERS);

        assertThat(wininet.queried(request, HTTP_QUERY_SERVER)).isEqualTo("one");
        assertThat(wininet.queried(request, HTTP_QUERY_SERVER)).isEqualTo("one");
    }

    /** Q4. */
    @ParameterizedTest
    @ValueSource(ints = {HTTP_QUERY_STATUS_CODE, HTTP_QUERY_STATUS_TEXT, HTTP_QUERY_VERSION, HTTP_QUERY_RAW_HEADERS,
            HTTP_QUERY_RAW_HEADERS_CRLF})
    void whatIsThereOnceHasIndexZeroThatDoesNotMove(int attribute) {
        var request = answered("200 OK", "");
        var index = new IntRef();

        assertThat(HttpQueryInfo(request, attribute, new Ref<>(), index)).isTrue();
        assertThat(index.value).isZero();
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, attribute, new IntRef(1));
    }

    /** Q5. */
    @Test
    void theStatusIsNoPartOfARequest() {
        var request = answered("200 OK", "");

        assertFails(ERROR_HTTP_INVALID_QUERY_REQUEST, request, HTTP_QUERY_STATUS_CODE | HTTP_QUERY_FLAG_REQUEST_HEADERS, null);
    }

    /** Q6, P8, P9. */
    @Test
    void beforeTheSendThereIsNoStatusAndNoHeadToShow() {
        var request = unsent();

        assertThat(wininet.queried(request, HTTP_QUERY_STATUS_CODE)).isEqualTo("0");
        assertThat(wininet.statusCode(request)).isZero();
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, HTTP_QUERY_STATUS_TEXT, null);
        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS)).isEqualTo("");
        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF)).isEqualTo("\r\n");
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, HTTP_QUERY_HOST | HTTP_QUERY_FLAG_REQUEST_HEADERS, null);
        assertFails(ERROR_HTTP_HEADER_NOT_FOUND, request, HTTP_QUERY_USER_AGENT | HTTP_QUERY_FLAG_REQUEST_HEADERS, null);
    }

    /** Q9, Q10. */
    @Test
    void rawHeadersAreTheLinesOfTheHead() {
        var request = answered("404 Not here", "X-A: b\r\n");

        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF))
                .isEqualTo("HTTP/1.1 404 Not here\r\nX-A: b\r\nContent-Length: 4\r\n\r\n");
        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS))
                .isEqualTo("HTTP/1.1 404 Not here\0X-A: b\0Content-Length: 4\0");
    }

    /** Q10. */
    @Test
    void rawHeadersOfTheRequestBeginWithItsLine() {
        var request = answered("200 OK", "");
        var text = wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF | HTTP_QUERY_FLAG_REQUEST_HEADERS).toString();

        assertThat(text).startsWith("GET / HTTP/1.1\r\n").contains("\r\nUser-Agent: tester\r\n").endsWith("\r\n\r\n");
    }

    /** Q11. */
    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "2147483648, -2147483648", "4294967295, -1"})
    void aNumberIsThirtyTwoUnsignedBits(String text, int value) {
        var request = answered("200 OK", "X-N: " + text + "\r\nAge: " + text + "\r\n");

        assertThat(wininet.queried(request, HTTP_QUERY_AGE | HTTP_QUERY_FLAG_NUMBER)).isEqualTo(value);
        assertThat(wininet.queried(request, HTTP_QUERY_AGE | HTTP_QUERY_FLAG_NUMBER64)).isEqualTo(Integer.toUnsignedLong(value));
    }

    /** Q11. */
    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "99999999999999999999", "-1", "+1", "1x", "", "0x10", "1.5", "\u00b2"})
    void whatIsNoSuchNumberIsAnInvalidHeader(String text) {
        assertFails(ERROR_HTTP_INVALID_HEADER, answered("200 OK", "Age: " + text + "\r\n"), HTTP_QUERY_AGE | HTTP_QUERY_FLAG_NUMBER, null);
    }

    /** Q11. */
    @Test
    void largerNumbersNeedSixtyFourBits() {
        var request = answered("200 OK", "Age: 4294967296\r\nMax-Forwards: 9223372036854775807\r\n");

        assertThat(wininet.queried(request, HTTP_QUERY_AGE | HTTP_QUERY_FLAG_NUMBER64)).isEqualTo(4294967296L);
        assertThat(wininet.queried(request, HTTP_QUERY_MAX_FORWARDS | HTTP_QUERY_FLAG_NUMBER64)).isEqualTo(Long.MAX_VALUE);
    }

    /** Q13. */
    @Test
    void aDateIsReadAsUtcAndMovesTheIndex() {
        var request = answered("200 OK", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
        var value = new Ref<Object>();
        var index = new IntRef();

        assertThat(HttpQueryInfo(request, HTTP_QUERY_DATE | HTTP_QUERY_FLAG_SYSTEMTIME, value, index)).isTrue();
        assertThat(index.value).isEqualTo(1);
        assertThat(value.value).usingRecursiveComparison().isEqualTo(date(1994, 11, 0, 6, 8, 49, 37));
    }

    private static SYSTEMTIME date(int year, int month, int dayOfWeek, int day, int hour, int minute, int second) {
        var time = new SYSTEMTIME();
        time.wYear = year;
        time.wMonth = month;
        time.wDayOfWeek = dayOfWeek;
        time.wDay = day;
        time.wHour = hour;
        time.wMinute = minute;
        time.wSecond = second;
        return time;
    }

    /** Q13. */
    @Test
    void whatIsNoDateIsAnInvalidHeader() {
        var request = answered("200 OK", "Date: tomorrow\r\n");

        assertFails(ERROR_HTTP_INVALID_HEADER, request, HTTP_QUERY_DATE | HTTP_QUERY_FLAG_SYSTEMTIME, new IntRef());
    }

    /** Q14. */
    @ParameterizedTest
    @CsvSource({"200 OK, OK", "200, ''", "'410 ', ''", "500 A b  c, A b  c"})
    void theReasonIsGivenAsItCame(String line, String reason) {
        assertThat(wininet.queried(answered(line, ""), HTTP_QUERY_STATUS_TEXT)).isEqualTo(reason);
    }

    /** Q15. */
    @Test
    void aFieldOfAnyNameIsFoundByIt() {
        var request = answered("200 OK", "X-Own: 1\r\nx-own: 2\r\n");
        var value = new Ref<Object>("X-OWN");
        var index = new IntRef(1);

        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM, value, index)).isTrue();
        assertThat(value.value).isEqualTo("2");
        assertThat(index.value).isEqualTo(2);
        var number = new Ref<Object>("X-Own");
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM | HTTP_QUERY_FLAG_NUMBER, number, null)).isTrue();
        assertThat(number.value).isEqualTo(1);
    }

    /** Q15. */
    @Test
    void aCustomQueryWithoutANameIsRefused() {
        assertThat(HttpQueryInfo(unsent(), HTTP_QUERY_CUSTOM, new Ref<>(), null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    /** Q17. */
    @Test
    void coalescingJoinsTheFieldsOfOneName() {
        var request = answered("200 OK", TWO_SERVERS);

        assertThat(wininet.queried(request, HTTP_QUERY_SERVER | HTTP_QUERY_FLAG_COALESCE)).isEqualTo("one, two, three");
        assertThat(wininet.queried(request, HTTP_QUERY_SERVER | HTTP_QUERY_FLAG_COALESCE_WITH_COMMA)).isEqualTo("one, two, three");
    }

    /** Q18, R5. */
    @Test
    void theMethodIsTheCurrentOne() {
        var request = wininet.post(Mode.SYNC,
                server -> server.request().reply("303 See", "Location: /b\r\n", "").request().reply("200 OK", "", ""));
        assertThat(wininet.queried(request, HTTP_QUERY_REQUEST_METHOD)).isEqualTo("POST");
        wininet.send(request);

        assertThat(wininet.queried(request, HTTP_QUERY_REQUEST_METHOD)).isEqualTo("GET");
        assertThat(wininet.queried(request, HTTP_QUERY_REQUEST_METHOD | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("GET");
    }

    /** Q20, OP16. */
    @Test
    void anAnswerWithoutAStatusLineIsAllBody() {
        var request = wininet.request(Mode.SYNC, server -> server.request().send("<html>"));

        assertThat(wininet.send(request)).isZero();
        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(wininet.queried(request, HTTP_QUERY_STATUS_TEXT | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("OK");
        assertThat(wininet.queried(request, HTTP_QUERY_STATUS_TEXT)).isEqualTo("OK");
        assertThat(wininet.queried(request, HTTP_QUERY_VERSION)).isEqualTo("HTTP/1.0");
        assertThat(Recorded.option(request, INTERNET_OPTION_REQUEST_FLAGS)).isEqualTo(INTERNET_REQFLAG_NO_HEADERS);
        assertThat(wininet.read(request)).isEqualTo("<html>");
    }

    /** Q19. */
    @Test
    void malformedLinesAreDroppedAndTheRestIsKept() {
        var request = answered("200 OK", "no colon\r\nX-A : 1\r\nHTTP/1.1 500 Not this\r\nX-B: 2\r\n");

        assertThat(wininet.statusCode(request)).isEqualTo(200);
        assertThat(List.of(custom(request, "X-A"), custom(request, "X-B"))).containsExactly("1", "2");
    }

    private static Object custom(HINTERNET request, String name) {
        var value = new Ref<Object>(name);
        assertThat(HttpQueryInfo(request, HTTP_QUERY_CUSTOM, value, null)).isTrue();
        return value.value == null ? "" : value.value;
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.content.Coded;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.win32.Recorded.Mode;

/** HTTP_DECODING by the letter (D7–D10, Q16, G53), through all three readers. */
class DecodingTest {
    private static final String ACCEPTS = "Accept-Encoding: gzip, deflate";
    private static final byte[] HELLO = Coded.gzip("hello");
    private static final ScriptSteps CODED = c -> c.request().reply("200 OK", "Content-Encoding: gzip\r\nX: 1\r\n", HELLO).eof();

    @RegisterExtension final Recorded wininet = new Recorded();

    private HINTERNET sent(Mode mode, ScriptSteps script) {
        var request = wininet.request(mode, script);
        assertThat(InternetSetOption(request, INTERNET_OPTION_HTTP_DECODING, true)).isTrue();
        assertThat(wininet.send(request, ACCEPTS)).isZero();
        return request;
    }

    private static int errorOf(boolean succeeded) {
        return succeeded ? 0 : GetLastError();
    }

    private static int queryError(HINTERNET request, int attribute) {
        return errorOf(HttpQueryInfo(request, attribute, new Ref<>(), null));
    }

    @ParameterizedTest
    @EnumSource
    void D7_withTheOptionAndTheHeaderTheBodyIsDecoded(Mode mode) {
        var request = sent(mode, CODED);
        assertThat(wininet.read(request)).isEqualTo("hello");
        wininet.close(request);

        assertThat(wininet.statuses(request)).doesNotContain("CLOSING_CONNECTION").endsWith("HANDLE_CLOSING");
    }

    @ParameterizedTest
    @CsvSource({"false, " + ACCEPTS, "true, Accept-Encoding: deflate", "true, Accept-Encoding: *", "true,"})
    void D7_withoutOneOfThemItIsNot(boolean option, @Nullable String header) {
        var request = wininet.request(Mode.SYNC, CODED);
        InternetSetOption(request, INTERNET_OPTION_HTTP_DECODING, option);
        assertThat(wininet.send(request, header == null ? "Accept: */*" : header)).isZero();

        assertThat(wininet.read(request).getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(HELLO);
        assertThat(wininet.queried(request, HTTP_QUERY_CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(wininet.queried(request, HTTP_QUERY_CONTENT_LENGTH | HTTP_QUERY_FLAG_NUMBER)).isEqualTo(HELLO.length);
        assertThat(errorOf(InternetQueryOption(request, INTERNET_OPTION_COMPRESSED_CONTENT_LENGTH, new Ref<>())))
                .isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Encoding: gzip, gzip
            Content-Encoding: gzip~Content-Encoding: gzip
            Content-Encoding: gzip~Cache-Control: no-transform
            Content-Encoding: gzip~Content-Range: bytes 0-9/10
            Content-Encoding: br
            """)
    void D8_whatIsSaidOtherwiseIsPassedThrough(String fields) {
        var request = sent(Mode.SYNC, c -> c.request().reply("200 OK", fields.replace("~", "\r\n") + "\r\n", HELLO).eof());

        assertThat(wininet.read(request).getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(HELLO);
        assertThat(wininet.queried(request, HTTP_QUERY_CONTENT_ENCODING).toString()).matches("gzip.*|br");
    }

    @ParameterizedTest
    @EnumSource
    void H22_theOptionIsInherited(Mode mode) {
        var session = wininet.open(mode);
        InternetSetOption(session, INTERNET_OPTION_HTTP_DECODING, true);
        var request = wininet.request(wininet.connect(session, wininet.serve(CODED).port()));
        assertThat(wininet.send(request, ACCEPTS)).isZero();

        assertThat(wininet.read(request)).isEqualTo("hello");
    }

    @Test
    void D9_Q16_theFieldsAreGoneFromAllQueries() {
        var request = sent(Mode.SYNC, CODED);

        assertThat(queryError(request, HTTP_QUERY_CONTENT_ENCODING)).isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
        assertThat(queryError(request, HTTP_QUERY_CONTENT_LENGTH)).isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
        assertThat(wininet.queried(request, HTTP_QUERY_RAW_HEADERS_CRLF)).isEqualTo("HTTP/1.1 200 OK\r\nX: 1\r\n\r\n");
        assertThat(Recorded.option(request, INTERNET_OPTION_COMPRESSED_CONTENT_LENGTH)).isEqualTo((long) HELLO.length);
    }

    @Test
    void D9_insideTheEventOfTheAnswerTheyAreGoneToo() {
        var request = wininet.request(Mode.ASYNC, CODED);
        InternetSetOption(request, INTERNET_OPTION_HTTP_DECODING, true);
        var error = new IntRef();
        wininet.inside("RESPONSE_RECEIVED", request, () -> error.value = queryError(request, HTTP_QUERY_CONTENT_ENCODING));
        assertThat(wininet.send(request, ACCEPTS)).isZero();

        assertThat(error.value).isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
    }

    @Test
    void aBodyInChunksHasNoCompressedLength() {
        var chunk = Integer.toHexString(HELLO.length) + "\r\n" + new String(HELLO, StandardCharsets.ISO_8859_1) + "\r\n0\r\n\r\n";
        var request = sent(Mode.SYNC,
                c -> c.request().send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk).eof());

        assertThat(wininet.read(request)).isEqualTo("hello");
        assertThat(errorOf(InternetQueryOption(request, INTERNET_OPTION_COMPRESSED_CONTENT_LENGTH, new Ref<>())))
                .isEqualTo(ERROR_HTTP_HEADER_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void D10_G53_aFailureShowsAtTheRead(Mode mode) {
        var request = sent(mode, c -> c.request().reply("200 OK", "Content-Encoding: gzip\r\n", "no gzip").eof());
        var buffer = new byte[10];
        var count = new IntRef();

        assertThat(wininet.result(request, () -> InternetReadFile(request, buffer, 0, 10, count))).isEqualTo(12175);
        assertThat(wininet.result(request, () -> InternetReadFile(request, buffer, 0, 10, count))).isEqualTo(12175);
        assertThat(wininet.statuses(request)).containsSubsequence("RESPONSE_RECEIVED", "CLOSING_CONNECTION", "CONNECTION_CLOSED");
    }

    @ParameterizedTest
    @EnumSource
    void A47_theQueryTellsDecodedBytes(Mode mode) {
        var request = sent(mode, CODED);
        var available = new IntRef();
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, available, 0, 0))).isZero();
        assertThat(available.value).isEqualTo(5);
        assertThat(wininet.read(request)).isEqualTo("hello");
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, available, 0, 0))).isZero();

        assertThat(available.value).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void A47_theQueryWaitsForDecodedBytes(Mode mode) {
        var head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + HELLO.length + "\r\n\r\n";
        var coded = new String(HELLO, StandardCharsets.ISO_8859_1);
        var request = sent(mode, c -> c.request().send(head + coded.substring(0, 12)).await("go").send(coded.substring(12)).eof());
        var available = new IntRef();
        wininet.signal("go");
        assertThat(wininet.result(request, () -> InternetQueryDataAvailable(request, available, 0, 0))).isZero();

        assertThat(available.value).isBetween(1, 5);
        assertThat(wininet.read(request)).isEqualTo("hello");
    }

    @ParameterizedTest
    @EnumSource
    void A43_readExDeliversDecodedBytes(Mode mode) {
        var request = sent(mode, CODED);
        var buffers = Buffers.room(20);

        assertThat(wininet.result(request, () -> InternetReadFileEx(request, buffers, IRF_NO_WAIT, null))).isZero();
        assertThat(Buffers.text(buffers, buffers.dwBufferLength)).isEqualTo("hello");
    }

    @Test
    void aBodyOfManyBuffersIsDecodedInAnyPieces() {
        var text = "0123456789".repeat(5000);
        var request = sent(Mode.ASYNC, c -> c.request().reply("200 OK", "Content-Encoding: gzip\r\n", Coded.gzip(text)).eof());
        var buffer = new byte[777];
        var count = new IntRef();
        var all = new StringBuilder();
        do {
            assertThat(wininet.result(request, () -> InternetReadFile(request, buffer, 0, buffer.length, count))).isZero();
            all.append(new String(buffer, 0, count.value, StandardCharsets.ISO_8859_1));
        } while (count.value > 0);

        assertThat(all).hasToString(text);
    }
}

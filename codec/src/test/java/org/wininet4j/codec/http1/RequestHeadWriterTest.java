package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.http.RequestHeaders;

class RequestHeadWriterTest {
    // scenario headers/add
    @Test
    void aHeadIsTheRequestLineAndTheFieldsInOrder() {
        var headers = new RequestHeaders();
        headers.add("X-One", "1");
        headers.add("X-One", "again");
        headers.add("Host", "127.0.0.1:12345");

        assertThat(text(RequestHeadWriter.write("GET", "/a", headers)))
                .isEqualTo("GET /a HTTP/1.1\r\nX-One: 1\r\nX-One: again\r\nHost: 127.0.0.1:12345\r\n\r\n");
    }

    @Test
    void aHeadMayHaveNoFields() {
        assertThat(text(RequestHeadWriter.write("brew", "/*", new RequestHeaders()))).isEqualTo("brew /* HTTP/1.1\r\n\r\n");
    }

    @Test
    void aSmallBodyGoesIntoTheSameArray() {
        var headers = new RequestHeaders();
        headers.add("Content-Length", "3");
        byte[] body = "..abc..".getBytes(ISO_8859_1);

        assertThat(text(RequestHeadWriter.write("POST", "/a", headers, body, 2, 3)))
                .isEqualTo("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    }

    @Test
    void textsAreWrittenAsIso88591() {
        var headers = new RequestHeaders();
        headers.add("X", "\u00e4\t\u00ff");

        assertThat(RequestHeadWriter.write("GET", "/\u00e9", headers))
                .isEqualTo("GET /\u00e9 HTTP/1.1\r\nX: \u00e4\t\u00ff\r\n\r\n".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''         , /
            'GET '     , /
            'G\\nT'    , /
            GET        , ''
            GET        , '/a b'
            GET        , '/a\\r\\nX: 1'
            GET        , '/\\0'
            GET        , '/\\t'
            GET        , /\u0100
            """)
    void whatWouldBreakTheRequestLineIsRefused(String method, String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestHeadWriter.write(method.translateEscapes(), target.translateEscapes(), new RequestHeaders()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET            , true
            RPC_IN_DATA    , true
            'M-SEARCH'     , true
            ''             , false
            'A B'          , false
            'A:B'          , false
            A/B            , false
            G\u00e9T       , false
            """)
    void aVerbIsAToken(String text, boolean valid) {
        assertThat(RequestSyntax.isVerb(text)).isEqualTo(valid);
        assertThat(RequestSyntax.isHeaderName(text)).isEqualTo(valid);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}

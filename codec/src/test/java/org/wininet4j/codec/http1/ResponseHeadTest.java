package org.wininet4j.codec.http1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadTest {
    // Q14
    @ParameterizedTest
    @CsvSource(textBlock = """
            'HTTP/1.1 200'           , 200, ''
            'HTTP/1.1 410 '          , 410, ''
            'HTTP/1.1 200 All Good'  , 200, 'All Good'
            'HTTP/1.1 404 Fail'      , 404, 'Fail'
            'HTTP/1.1   200 OK'      , 200, 'OK'
            'HTTP/1.1 200  two '     , 200, ' two '
            'HTTP/1.1 999 last'      , 999, 'last'
            """)
    void statusAndReasonAreTakenFromTheStatusLine(String line, int status, String reason) throws Exception {
        ResponseHead head = HeadReading.head(line + "\r\n\r\n");

        assertThat(head.status()).isEqualTo(status);
        assertThat(head.reason()).isEqualTo(reason);
        assertThat(head.statusLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.0", "HTTP/1.1", "HTTP/0.9", "HTTP/2.0"})
    void theVersionIsTakenFromTheStatusLine(String version) throws Exception {
        assertThat(HeadReading.head(version + " 200 OK\r\n\r\n").version()).hasToString(version);
    }

    @Test
    void aCarriageReturnOrNulInTheStatusLineBecomesASpace() throws Exception {
        assertThat(HeadReading.head("HTTP/1.1 200 a\rb\0c\r\n\r\n").statusLine()).isEqualTo("HTTP/1.1 200 a b c");
    }

    // scenario query/kinds
    @Test
    void rawHeadersAreTheLinesAsReceived() throws Exception {
        ResponseHead head = HeadReading.head("HTTP/1.1 200 All Good\r\nDate: Fri, 07 Jan 2005 12:06:35 GMT\r\nServer: test/1\r\n"
                + "ETag: \"x\"\r\nX-One:1\r\nx-one:\r\n\r\n");

        assertThat(head.rawHeaders("\r\n")).isEqualTo("HTTP/1.1 200 All Good\r\nDate: Fri, 07 Jan 2005 12:06:35 GMT\r\n"
                + "Server: test/1\r\nETag: \"x\"\r\nX-One:1\r\nx-one:\r\n");
        assertThat(head.rawHeaders("\0")).isEqualTo("HTTP/1.1 200 All Good\0Date: Fri, 07 Jan 2005 12:06:35 GMT\0"
                + "Server: test/1\0ETag: \"x\"\0X-One:1\0x-one:\0");
    }

    // Q19
    @ParameterizedTest
    @CsvSource(textBlock = """
            'no colon'                     , ''                 , 0
            'HTTP/1.1 404 Not: found'      , ''                 , 0
            ' folded: continuation'        , ''                 , 0
            '\\tfolded: continuation'       , ''                 , 0
            'X: a\\0b'                      , ''                 , 0
            '\\0X: a'                       , ''                 , 0
            '   '                          , ''                 , 0
            ': x'                          , ': x|'             , 0
            ':x'                           , ':x|'              , 0
            'Name \\t : value \\t'           , 'Name: value|'     , 1
            'Name:   value'                , 'Name:   value|'   , 1
            'Name:'                        , 'Name:|'           , 1
            'Name: a\\rb'                   , 'Name: a b|'       , 1
            'Name: a\\r'                    , 'Name: a|'         , 1
            'Two Words: x'                 , 'Two Words: x|'    , 1
            """)
    void malformedLinesAreDroppedAndOthersTrimmed(String line, String raw, int fields) throws Exception {
        ResponseHead head = HeadReading.head("HTTP/1.1 200 OK\r\nA: 1\r\n" + line.translateEscapes() + "\r\nZ: 2\r\n\r\n");

        assertThat(head.rawHeaders("|")).isEqualTo("HTTP/1.1 200 OK|A: 1|" + raw + "Z: 2|");
        assertThat(head.headers().size()).isEqualTo(2 + fields);
        assertThat(head.headers().first("Z")).hasValue("2");
    }

    // D9
    @Test
    void aHeadCanBeHadWithoutSomeOfItsFields() throws Exception {
        ResponseHead head = HeadReading.head("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n:x\r\nA: 1\r\ncontent-encoding: gzip\r\n\r\n");

        ResponseHead decoded = head.without("Content-Encoding", "Content-Length");

        assertThat(decoded.rawHeaders("|")).isEqualTo("HTTP/1.1 200 OK|:x|A: 1|");
        assertThat(decoded.headers()).hasToString("[A]");
        assertThat(head.headers()).hasToString("[Content-Length, A, content-encoding]");
    }

    @ParameterizedTest
    @CsvSource({"100,true", "102,true", "103,true", "199,true", "101,false", "200,false", "304,false"})
    void theInterimHeadsAreThoseBelow200ExceptSwitchingProtocols(int status, boolean interim) throws Exception {
        assertThat(HeadReading.head("HTTP/1.1 " + status + " x\r\n\r\n").isInterim()).isEqualTo(interim);
    }

    @Test
    void textsAreIso88591() throws Exception {
        ResponseHead head = HeadReading.head("HTTP/1.1 200 sch\u00f6n\r\nX: \u00e4\u00ff\u0080\r\n\r\n");

        assertThat(head.reason()).isEqualTo("sch\u00f6n");
        assertThat(head.headers().first("X")).hasValue("\u00e4\u00ff\u0080");
    }

    @Test
    void aHeadCanBeReadBackFromItsRawText() throws Exception {
        String raw = HeadReading.head("HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\r\n\r\n").rawHeaders("\r\n");

        assertThat(ResponseHead.parse(raw).rawHeaders("\r\n")).isEqualTo(raw);
    }

    @Test
    void aHeadShowsNoFieldsByItself() throws Exception {
        assertThat(HeadReading.head("HTTP/1.1 200 OK\r\nSet-Cookie: secret\r\n\r\n")).hasToString("HTTP/1.1 200 OK");
    }
}

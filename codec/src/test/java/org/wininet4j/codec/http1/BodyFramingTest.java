package org.wininet4j.codec.http1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.http1.BodyFraming.Length;

class BodyFramingTest {
    // D1
    @ParameterizedTest
    @CsvSource(textBlock = """
            HEAD   , 200, Empty[]
            GET    , 204, Empty[]
            GET    , 304, Empty[]
            GET    , 100, Empty[]
            GET    , 101, Empty[]
            CONNECT, 200, Empty[]
            CONNECT, 407, Length[bytes=55]
            GET    , 200, Length[bytes=55]
            POST   , 404, Length[bytes=55]
            head   , 200, Length[bytes=55]
            """)
    void methodAndStatusDecideWhetherThereIsABody(String method, int status, String framing) throws Exception {
        assertThat(BodyFraming.of(method, head(status + " x", "Content-Length: 55"))).hasToString(framing);
    }

    // D6, D13
    @ParameterizedTest
    @CsvSource(textBlock = """
            Content-Length: 0                              , Length[bytes=0]
            Content-Length: 0010                           , Length[bytes=10]
            Content-Length: 4294967296                     , Length[bytes=4294967296]
            Content-Length: 9223372036854775807            , Length[bytes=9223372036854775807]
            Content-Length: 9223372036854775808            , UntilClose[]
            Content-Length: 99999999999999999999           , UntilClose[]
            Content-Length: -1                             , UntilClose[]
            Content-Length: +1                             , UntilClose[]
            Content-Length: 1x                             , UntilClose[]
            Content-Length: 1 2                            , UntilClose[]
            Content-Length:                                , UntilClose[]
            Content-Length: 5|Content-Length: 5            , Length[bytes=5]
            Content-Length: 5|content-length: 05           , Length[bytes=5]
            Content-Length: 5|Content-Length: 6            , UntilClose[]
            Content-Length: 5|Content-Length: x            , UntilClose[]
            Content-Length: x|Content-Length: 5            , UntilClose[]
            'Content-Length: 5, 5'                         , Length[bytes=5]
            'Content-Length: 5, 6'                         , UntilClose[]
            'Content-Length: 5,'                           , UntilClose[]
            X: 1                                           , UntilClose[]
            """)
    void aContentLengthCountsIfItIsOneNumber(String fields, String framing) throws Exception {
        assertThat(BodyFraming.of("GET", head("200 OK", fields))).hasToString(framing);
    }

    // D1
    @ParameterizedTest
    @CsvSource(textBlock = """
            Transfer-Encoding: chunked                                 , Chunked[]
            Transfer-Encoding: CHUNKED                                 , Chunked[]
            'Transfer-Encoding: gzip, chunked'                         , Chunked[]
            Transfer-Encoding: gzip|Transfer-Encoding: chunked         , Chunked[]
            Transfer-Encoding: chunked|Content-Length: 5               , Chunked[]
            Content-Length: 5|Transfer-Encoding: chunked               , Chunked[]
            'Transfer-Encoding: chunked, gzip|Content-Length: 5'       , UntilClose[]
            Transfer-Encoding: gzip|Content-Length: 5                  , UntilClose[]
            Transfer-Encoding: xchunked|Content-Length: 5              , UntilClose[]
            Transfer-Encoding: identity|Content-Length: 5              , Length[bytes=5]
            Transfer-Encoding: identity                                , UntilClose[]
            """)
    void theLastTransferCodingBeatsTheLength(String fields, String framing) throws Exception {
        assertThat(BodyFraming.of("GET", head("200 OK", fields))).hasToString(framing);
    }

    // D2, scenario sync/head
    @Test
    void theLengthOfAnAnswerToHeadIsStillThere() throws Exception {
        ResponseHead head = head("200 OK", "Content-Length: 1000");

        assertThat(BodyFraming.of("HEAD", head)).isNotInstanceOf(Length.class);
        assertThat(head.headers().first("Content-Length")).hasValue("1000");
    }

    private static ResponseHead head(String status, String fields) throws Exception {
        return HeadReading.head("HTTP/1.1 " + status + "\r\n" + fields.replace("|", "\r\n") + "\r\n\r\n");
    }
}

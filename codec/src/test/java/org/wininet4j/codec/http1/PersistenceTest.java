package org.wininet4j.codec.http1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceTest {
    // K1
    @ParameterizedTest
    @CsvSource(textBlock = """
            HTTP/1.1, X: 1                                                 , true
            HTTP/1.0, X: 1                                                 , false
            HTTP/1.0, Connection: Keep-Alive                               , true
            HTTP/1.1, Connection: close                                    , false
            HTTP/1.1, 'Connection: keep-alive, Close'                      , false
            HTTP/1.1, Connection: keep-alive|Connection: close             , false
            HTTP/1.1, Connection: something                                , false
            HTTP/1.1, 'Connection: Upgrade, Keep-Alive'                    , true
            HTTP/1.1, Proxy-Connection: close                              , false
            HTTP/1.0, Proxy-Connection: keep-alive                         , true
            HTTP/1.1, Connection: keep-alive|Proxy-Connection: close       , true
            HTTP/1.0, Connection: close|Proxy-Connection: keep-alive       , false
            """)
    void theHeadDecidesWhetherTheConnectionIsKept(String version, String fields, boolean kept) throws Exception {
        assertThat(keeps("GET", version + " 200 OK|Content-Length: 5|" + fields)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET , HTTP/1.1 200 OK                                                     , false
            GET , HTTP/1.1 200 OK|Connection: keep-alive                              , false
            GET , HTTP/1.1 200 OK|Transfer-Encoding: chunked                          , true
            GET , HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 5        , false
            GET , HTTP/1.0 200 OK|Transfer-Encoding: chunked|Connection: keep-alive   , false
            GET , HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6                 , false
            GET , HTTP/1.1 200 OK|Content-Length: five                                , false
            HEAD, HTTP/1.1 200 OK                                                     , true
            HEAD, HTTP/1.1 200 OK|Content-Length: five                                , false
            GET , HTTP/1.1 204 No Content|X: 1                                        , true
            GET , HTTP/1.1 304 Not Modified|Content-Length: 55                        , true
            GET , HTTP/1.1 101 Switching Protocols                                    , false
            """)
    void theEndOfTheBodyMustBeBeyondDoubt(String method, String head, boolean kept) throws Exception {
        assertThat(keeps(method, head)).isEqualTo(kept);
    }

    // Q20
    @Test
    void anAnswerWithoutAHeadDoesNotKeepItsConnection() throws Exception {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, true);
        reader.feed(new byte[] {'x'}, 0, 1);

        assertThat(Persistence.keepsConnection(reader.head(), BodyFraming.of("GET", reader.head()))).isFalse();
        assertThat(Persistence.keepsConnection(reader.head(), BodyFraming.of("HEAD", reader.head()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Connection: close                                     , true
            'Connection: x, CLOSE'                                , true
            Proxy-Connection: close                               , true
            Connection: keep-alive|Proxy-Connection: close        , false
            X: close                                              , false
            """)
    void aHeadMaySayThatTheConnectionWillBeClosed(String fields, boolean close) throws Exception {
        assertThat(Persistence.saysClose(head("HTTP/1.1 200 OK|" + fields))).isEqualTo(close);
    }

    private static boolean keeps(String method, String lines) throws Exception {
        return Persistence.keepsConnection(head(lines), BodyFraming.of(method, head(lines)));
    }

    private static ResponseHead head(String lines) throws Exception {
        return HeadReading.head(lines.replace("|", "\r\n") + "\r\n\r\n");
    }
}

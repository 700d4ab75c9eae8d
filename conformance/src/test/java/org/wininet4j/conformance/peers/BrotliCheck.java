package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Apache httpd codes with brotli, with its events. */
@ExtendWith(Progress.class)
class BrotliCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String PAGE = "the page";

    private static Httpd httpd;

    @BeforeAll
    static void startPeers() throws IOException {
        httpd = PEERS.closeAtEnd(Httpd.start());
    }

    @ParameterizedTest
    @EnumSource
    void itIsAskedForAndDecoded(Mode mode) throws Exception {
        try (var client = new JavaClient(mode); var response = client.get(httpd.url("/brotli"))) {
            assertThat(response.contentCodings()).containsExactly("br");
            assertThat(response.text()).isEqualTo(PAGE);
            client.assertTold(of(JavaClient.LOOKUP, JavaClient.CONNECT, JavaClient.EXCHANGE));
        }
    }

    /** D7: by exact name gzip and deflate alone are taken off; anything else is handed on as it came. */
    @ParameterizedTest
    @EnumSource
    void byExactNameItIsHandedOn(Mode mode) throws Exception {
        try (var client = new Client(mode, httpd.port())) {
            var request = client.request("GET", "/brotli");
            assertThat(InternetSetOption(request.handle(), INTERNET_OPTION_HTTP_DECODING, true)).isTrue();
            assertThat(request.send("Accept-Encoding: br", null)).isZero();

            assertThat(request.text(HTTP_QUERY_CONTENT_ENCODING)).contains("br");
            request.close();
            assertThat(request.sequence()).startsWith(mode.sequence(of(OPEN, EXCHANGE, DONE)).toArray(String[]::new)).endsWith(CLOSING);
        }
    }
}

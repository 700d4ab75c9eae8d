package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetSession;
import org.wininet4j.win32.process.ProcessState;

/** What Apache httpd codes with brotli, with its events. */
@ExtendWith(Progress.class)
class BrotliCheck {
    private static final String PAGE = "the page";

    private static Httpd httpd;

    @BeforeAll
    static void startHttpd() throws IOException {
        httpd = Httpd.start();
    }

    @AfterAll
    static void stopHttpd() throws IOException {
        ProcessState.reset();
        httpd.close();
    }

    @Test
    void itIsAskedForAndDecoded() throws Exception {
        try (var session = InternetSession.builder().open(); var response = session.get(httpd.url("/brotli"))) {
            assertThat(response.contentCodings()).containsExactly("br");
            assertThat(response.text()).isEqualTo(PAGE);
        }
    }

    @Test
    void itIsAskedForAndDecodedAsynchronously() {
        try (var session = InternetSession.builder().open(); var response = session.getAsync(httpd.url("/brotli")).join()) {
            assertThat(response.contentCodings()).containsExactly("br");
            assertThat(response.body()).hasBinaryContent(PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** D7: by exact name gzip and deflate alone are taken off; anything else is handed on as it came. */
    @ParameterizedTest
    @EnumSource
    void byExactNameItIsHandedOn(Mode mode) throws Exception {
        ProcessState.reset();
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

package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.JavaClient.*;
import static org.wininet4j.conformance.peers.Sequences.CLOSING;
import static org.wininet4j.conformance.peers.Sequences.READ;
import static org.wininet4j.conformance.peers.Sequences.count;
import static org.wininet4j.conformance.peers.Sequences.of;
import static org.wininet4j.conformance.peers.Sequences.times;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBuilder;

/** Content codings, parts and slow answers of nginx. */
@ExtendWith(Progress.class)
class DecodingCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String[] CONNECTING = of(LOOKUP, CONNECT);
    private static final int SHORT_BYTES = 40_000;

    private static Nginx nginx;
    private static SeededFile page;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
        page = SeededFile.write(nginx.file("page"), 4);
        Files.write(nginx.file("short"), new byte[SHORT_BYTES]);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCodedOnTheWayIsDecodedAndItsConnectionUsedAgain(Mode mode) throws Exception {
        try (var client = new JavaClient(mode)) {
            for (var connecting : List.of(CONNECTING, of())) {
                try (var response = client.get(nginx.url("/zipped"))) {
                    assertThat(response.contentCodings()).containsExactly("gzip");
                    assertThat(response.contentLength()).isEmpty();
                    assertThat(SeededFile.digestOf(response.body().readAllBytes())).isEqualTo(page.digest());
                }
                client.assertTold(of(connecting, EXCHANGE));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotAskGetsItPlain(Mode mode) throws Exception {
        try (var client = new JavaClient(mode, InternetSession.builder().decoding(false));
                var response = client.get(nginx.url("/zipped"))) {
            assertThat(response.contentLength()).isEqualTo(OptionalLong.of(page.length()));
            assertThat(SeededFile.digestOf(response.body().readAllBytes())).isEqualTo(page.digest());
            client.assertTold(of(CONNECTING, EXCHANGE));
        }
    }

    /** D7, D9. */
    @ParameterizedTest
    @EnumSource
    void byExactNameItIsDecodedWhereThatIsAskedFor(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/zipped");
            assertThat(InternetSetOption(request.handle(), INTERNET_OPTION_HTTP_DECODING, true)).isTrue();
            assertThat(request.send("Accept-Encoding: gzip", null)).isZero();

            assertThat(request.text(HTTP_QUERY_CONTENT_ENCODING)).isEmpty();
            assertThat(Download.of(request, 64 * 1024)).isEqualTo(new Download(page.length(), page.digest()));
            request.close();
            var steps = request.steps();
            assertThat(steps).isEqualTo(Mode.SYNC.sequence(of(
                    Sequences.OPEN, Sequences.EXCHANGE, times(count(steps, READ[0]) - 1, READ), CLOSING)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsWhatWasAskedFor(Mode mode) throws Exception {
        try (var client = new JavaClient(mode); var response = client.answerTo(range("1000-1999", client))) {
            var all = Files.readAllBytes(nginx.file("page"));

            assertThat(response.status()).isEqualTo(206);
            assertThat(response.headers().first("Content-Range")).contains("bytes 1000-1999/" + page.length());
            assertThat(response.body().readAllBytes()).isEqualTo(Arrays.copyOfRange(all, 1000, 2000));
            client.assertTold(of(CONNECTING, EXCHANGE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartBeyondTheEndIsRefused(Mode mode) throws Exception {
        try (var client = new JavaClient(mode); var response = client.answerTo(range(page.length() + "-", client))) {
            assertThat(response.status()).isEqualTo(416);
            assertThat(response.headers().first("Content-Range")).contains("bytes */" + page.length());
            client.assertTold(of(CONNECTING, EXCHANGE));
        }
    }

    private static RequestBuilder range(String range, JavaClient client) {
        return client.session().request("GET", nginx.url("/page")).header("Range", "bytes=" + range);
    }

    /** K12: the limit is for each wait, not for the whole. */
    @ParameterizedTest
    @EnumSource
    void aSlowAnswerTakesLongerThanTheLimitOfAWait(Mode mode) throws Exception {
        try (var client = new JavaClient(mode, InternetSession.builder().option(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(1500)));
                var response = client.get(nginx.url("/slow"))) {
            long began = System.nanoTime();
            assertThat(response.body().readAllBytes()).hasSize(SHORT_BYTES);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
            client.assertTold(of(CONNECTING, EXCHANGE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsAskedFor(Mode mode) throws Exception {
        try (var client = new JavaClient(mode);
                var response = client.answerTo(client.session()
                        .request("POST", nginx.url("/upload"))
                        .body("asked for", "text/plain")
                        .expectContinue(Duration.ofSeconds(10)))) {
            assertThat(response.text()).isEqualTo("POST 9");
            assertThat(Path.of(response.headers().first("X-Body-File").orElseThrow())).hasContent("asked for");
            client.assertTold(of(CONNECTING, "SendingRequest", "RequestSent", "ReceivingResponse", "IntermediateResponse",
                    "ResponseReceived", EXCHANGE));
        }
    }
}

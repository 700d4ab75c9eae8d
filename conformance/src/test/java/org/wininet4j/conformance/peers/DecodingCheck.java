package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;
import org.wininet4j.win32.process.ProcessState;

/** Content codings, parts and slow answers of nginx. */
@ExtendWith(Progress.class)
class DecodingCheck {
    private static final int SHORT_BYTES = 40_000;

    private static Nginx nginx;
    private static SeededFile page;

    @BeforeAll
    static void startNginx() throws IOException {
        nginx = Nginx.start();
        page = SeededFile.write(nginx.file("page"), 4);
        Files.write(nginx.file("short"), new byte[SHORT_BYTES]);
    }

    @AfterAll
    static void stopNginx() throws IOException {
        ProcessState.reset();
        nginx.close();
    }

    @Test
    void whatIsCodedOnTheWayIsDecodedAndItsConnectionUsedAgain() throws Exception {
        var connections = new AtomicInteger();
        var counter = StatusListener.only(_ -> connections.incrementAndGet(), Set.of(StatusEvent.ConnectedToServer.class));
        try (var session = InternetSession.builder().onStatus(counter).open()) {
            for (int i = 0; i < 2; i++) {
                try (var response = session.get(nginx.url("/zipped"))) {
                    assertThat(response.contentCodings()).containsExactly("gzip");
                    assertThat(response.contentLength()).isEmpty();
                    assertThat(SeededFile.digestOf(response.body().readAllBytes())).isEqualTo(page.digest());
                }
            }
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void whoDoesNotAskGetsItPlain() throws Exception {
        try (var session = InternetSession.builder().decoding(false).open(); var response = session.get(nginx.url("/zipped"))) {
            assertThat(response.contentLength()).isEqualTo(OptionalLong.of(page.length()));
            assertThat(SeededFile.digestOf(response.body().readAllBytes())).isEqualTo(page.digest());
        }
    }

    /** D7, D9. */
    @ParameterizedTest
    @EnumSource
    void byExactNameItIsDecodedWhereThatIsAskedFor(Mode mode) throws Exception {
        ProcessState.reset();
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/zipped");
            assertThat(InternetSetOption(request.handle(), INTERNET_OPTION_HTTP_DECODING, true)).isTrue();
            assertThat(request.send("Accept-Encoding: gzip", null)).isZero();

            assertThat(request.text(HTTP_QUERY_CONTENT_ENCODING)).isEmpty();
            assertThat(Download.of(request, 64 * 1024)).isEqualTo(new Download(page.length(), page.digest()));
            request.close();
        }
    }

    @Test
    void aPartIsWhatWasAskedFor() throws Exception {
        try (var session = InternetSession.builder().open();
                var response = session.request("GET", nginx.url("/page")).header("Range", "bytes=1000-1999").send()) {
            var all = Files.readAllBytes(nginx.file("page"));

            assertThat(response.status()).isEqualTo(206);
            assertThat(response.headers().first("Content-Range")).contains("bytes 1000-1999/" + page.length());
            assertThat(response.body().readAllBytes()).isEqualTo(Arrays.copyOfRange(all, 1000, 2000));
        }
    }

    @Test
    void aPartBeyondTheEndIsRefused() throws Exception {
        try (var session = InternetSession.builder().open();
                var response = session.request("GET", nginx.url("/page")).header("Range", "bytes=" + page.length() + "-").send()) {
            assertThat(response.status()).isEqualTo(416);
            assertThat(response.headers().first("Content-Range")).contains("bytes */" + page.length());
        }
    }

    /** K12: the limit is for each wait, not for the whole. */
    @Test
    void aSlowAnswerTakesLongerThanTheLimitOfAWait() throws Exception {
        try (var session = InternetSession.builder().option(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(1500)).open();
                var response = session.get(nginx.url("/slow"))) {
            long began = System.nanoTime();
            assertThat(response.body().readAllBytes()).hasSize(SHORT_BYTES);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aBodyIsAskedFor() throws Exception {
        var interims = new AtomicInteger();
        try (var session = InternetSession.builder()
                .onStatus(notification -> {
                    if (notification.event() instanceof StatusEvent.IntermediateResponse) {
                        interims.incrementAndGet();
                    }
                })
                .open();
                var response = session.request("POST", nginx.url("/upload"))
                        .body("asked for", "text/plain")
                        .expectContinue(Duration.ofSeconds(10))
                        .send()) {
            assertThat(response.text()).isEqualTo("POST 9");
            assertThat(Path.of(response.headers().first("X-Body-File").orElseThrow())).hasContent("asked for");
            assertThat(interims).hasValue(1);
        }
    }
}

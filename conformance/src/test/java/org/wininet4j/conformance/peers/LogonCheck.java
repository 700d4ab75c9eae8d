package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.win32.process.ProcessState;

/** Logging on to Apache httpd by Basic and Digest, and its redirects, with their events. httpd knows MD5 alone; other hashes are {@code DigestAuthenticationTest}'s. */
@ExtendWith(Progress.class)
class LogonCheck {
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

    @BeforeEach
    void forgetConnectionsAndCredentials() {
        ProcessState.reset();
    }

    private static Client joe(Mode mode) {
        return new Client(mode, httpd.port(), "joe", "secret");
    }

    private static String get(Request request) throws InterruptedException {
        assertThat(request.send()).isZero();
        var buffer = new byte[1024];
        var part = request.read(buffer);
        assertThat(part.error()).isZero();
        return request.number(HTTP_QUERY_STATUS_CODE) + " " + new String(buffer, 0, part.count(), StandardCharsets.UTF_8);
    }

    /** G70, G73. */
    @ParameterizedTest
    @EnumSource
    void basicIsAnsweredAndThenSentAtOnce(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            var first = client.request("GET", "/basic");
            assertThat(get(first)).isEqualTo("200 " + PAGE);
            first.close();
            var second = client.request("GET", "/basic");
            assertThat(get(second)).isEqualTo("200 " + PAGE);
            second.close();

            assertThat(first.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, EXCHANGE, DONE, CLOSING)));
            assertThat(second.sequence()).isEqualTo(mode.sequence(of(EXCHANGE, DONE, CLOSING)));
        }
    }

    /** G70, U17: the nonce is counted on. */
    @ParameterizedTest
    @EnumSource
    void digestIsAnsweredAndThenSentAtOnce(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            var first = client.request("GET", "/digest");
            assertThat(get(first)).isEqualTo("200 " + PAGE);
            first.close();
            var second = client.request("GET", "/digest");
            assertThat(get(second)).isEqualTo("200 " + PAGE);
            second.close();

            assertThat(first.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, EXCHANGE, DONE, CLOSING)));
            assertThat(second.sequence()).isEqualTo(mode.sequence(of(EXCHANGE, DONE, CLOSING)));
        }
    }

    /** U17: each nonce is good for one request, and Authentication-Info names the next. */
    @ParameterizedTest
    @EnumSource
    void theNextNonceIsUsed(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            for (int i = 0; i < 3; i++) {
                var request = client.request("GET", "/short");
                assertThat(get(request)).isEqualTo("200 " + PAGE);
                request.close();

                assertThat(request.sequence())
                        .isEqualTo(mode.sequence(i == 0 ? of(OPEN, EXCHANGE, EXCHANGE, DONE, CLOSING) : of(EXCHANGE, DONE, CLOSING)));
            }
        }
    }

    /** U21, G72. */
    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsTriedOnce(Mode mode) throws Exception {
        var before = httpd.requestsOf("GET /digest?wrong").size();
        try (var client = new Client(mode, httpd.port(), "joe", "wrong")) {
            var request = client.request("GET", "/digest?wrong");
            assertThat(get(request)).startsWith("401 ");
            request.close();
            assertThat(get(client.request("GET", "/page"))).isEqualTo("200 " + PAGE); // after its answer the log is complete

            assertThat(request.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, EXCHANGE, DONE, CLOSING)));
            assertThat(httpd.requestsOf("GET /digest?wrong")).hasSize(before + 2);
        }
    }

    /** U22. */
    @ParameterizedTest
    @EnumSource
    void aBodyGoesWithEachLeg(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            var request = client.request("POST", "/digest");
            assertThat(request.send(null, new byte[100_000])).isZero();
            assertThat(request.number(HTTP_QUERY_STATUS_CODE)).isIn(HTTP_STATUS_OK, HTTP_STATUS_BAD_METHOD);
            request.close();

            assertThat(request.sequence()).containsSubsequence(of(EXCHANGE, EXCHANGE));
        }
    }

    /** P67, G59a. */
    @ParameterizedTest
    @EnumSource
    void aBodyInPartsIsSentTwice(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            var request = client.request("POST", "/basic");
            assertThat(request.begin(0)).isZero();
            assertThat(request.endSending()).isEqualTo(ERROR_INTERNET_FORCE_RETRY);
            assertThat(request.begin(0)).isZero();
            assertThat(request.endSending()).isZero();
            assertThat(request.number(HTTP_QUERY_STATUS_CODE)).isIn(HTTP_STATUS_OK, HTTP_STATUS_BAD_METHOD);
            request.close();

            String[] sent = {"SENDING_REQUEST", "REQUEST_SENT n", DONE};
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(
                    OPEN, sent, READ, failed(ERROR_INTERNET_FORCE_RETRY), sent, READ, DONE, CLOSING)));
        }
    }

    /** R1, G40. */
    @ParameterizedTest
    @CsvSource({"SYNC, 301", "SYNC, 302", "SYNC, 303", "SYNC, 307", "SYNC, 308", "ASYNC, 301", "ASYNC, 302", "ASYNC, 303", "ASYNC, 307",
            "ASYNC, 308"})
    void everyRedirectIsFollowed(Mode mode, int status) throws Exception {
        try (var client = new Client(mode, httpd.port())) {
            var request = client.request("GET", "/r" + status);
            assertThat(get(request)).isEqualTo("200 " + PAGE);
            request.close();

            assertThat(request.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, redirect("/page"), EXCHANGE, DONE, CLOSING)));
        }
    }

    /** G40, G70: credentials go along on the same server. */
    @ParameterizedTest
    @EnumSource
    void aRedirectMayLeadToAChallenge(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            var request = client.request("GET", "/to-basic");
            assertThat(get(request)).isEqualTo("200 " + PAGE);
            request.close();

            assertThat(request.sequence())
                    .isEqualTo(mode.sequence(of(OPEN, EXCHANGE, redirect("/basic"), EXCHANGE, EXCHANGE, DONE, CLOSING)));
        }
    }

    private static String redirect(String path) {
        return "REDIRECT http://127.0.0.1:" + httpd.port() + path;
    }
}

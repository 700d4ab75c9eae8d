package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging on to Apache httpd by Basic and Digest, and its redirects, with their events. httpd knows MD5 alone; other hashes are {@code DigestAuthenticationTest}'s. */
@ExtendWith(Progress.class)
class LogonCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String PAGE = "200 the page";

    private static Httpd httpd;

    @BeforeAll
    static void startPeers() throws IOException {
        httpd = PEERS.closeAtEnd(Httpd.start());
    }

    private static Client joe(Mode mode) {
        return new Client(mode, httpd.port(), "joe", "secret");
    }

    /** The page comes, with these events before the end. */
    private static void assertPage(Mode mode, Client client, String path, String... events) throws InterruptedException {
        var request = client.request("GET", path);
        assertThat(request.answer()).isEqualTo(PAGE);
        request.close();

        assertThat(request.sequence()).isEqualTo(mode.sequence(of(events, DONE, CLOSING)));
    }

    /** G70, G73. */
    @ParameterizedTest
    @EnumSource
    void basicIsAnsweredAndThenSentAtOnce(Mode mode) throws Exception {
        assertAskedOnce(mode, "/basic", 2);
    }

    /** G70, U17: the nonce is counted on. */
    @ParameterizedTest
    @EnumSource
    void digestIsAnsweredAndThenSentAtOnce(Mode mode) throws Exception {
        assertAskedOnce(mode, "/digest", 2);
    }

    /** U17: each nonce is good for one request, and Authentication-Info names the next. */
    @ParameterizedTest
    @EnumSource
    void theNextNonceIsUsed(Mode mode) throws Exception {
        assertAskedOnce(mode, "/short", 3);
    }

    /** The first of so many requests is challenged, those after it are not. */
    private static void assertAskedOnce(Mode mode, String path, int requests) throws InterruptedException {
        try (var client = joe(mode)) {
            assertPage(mode, client, path, of(OPEN, EXCHANGE, EXCHANGE));
            for (int number = 1; number < requests; number++) {
                assertPage(mode, client, path, EXCHANGE);
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
            assertThat(request.answer()).startsWith("401 ");
            request.close();
            assertThat(client.request("GET", "/page").answer()).isEqualTo(PAGE); // after its answer the log is complete

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
            assertPage(mode, client, "/r" + status, of(OPEN, EXCHANGE, redirect("/page"), EXCHANGE));
        }
    }

    /** G40, G70: credentials go along on the same server. */
    @ParameterizedTest
    @EnumSource
    void aRedirectMayLeadToAChallenge(Mode mode) throws Exception {
        try (var client = joe(mode)) {
            assertPage(mode, client, "/to-basic", of(OPEN, EXCHANGE, redirect("/basic"), EXCHANGE, EXCHANGE));
        }
    }

    private static String redirect(String path) {
        return "REDIRECT http://127.0.0.1:" + httpd.port() + path;
    }
}

package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of request and answer, with its events. */
@ExtendWith(Progress.class)
class HttpCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final String SMALL = "200 a small answer";
    private static final int UPLOAD_BYTES = 10 << 20;
    private static final int WRITE_BYTES = 1 << 20;
    private static final Request.Part END = new Request.Part(0, 0);

    private static Nginx nginx;
    private static SeededFile page;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
        page = SeededFile.write(nginx.file("page"), 1);
    }

    /** G100, G22. */
    @ParameterizedTest
    @EnumSource
    void aConnectionIsUsedAgain(Mode mode) throws Exception {
        var before = nginx.connectionsOf("GET /small").size();
        try (var client = new Client(mode, nginx.port())) {
            var first = client.request("GET", "/small");
            assertThat(first.answer()).isEqualTo(SMALL);
            first.close();
            var second = client.request("GET", "/small");
            assertThat(second.answer()).isEqualTo(SMALL);
            second.close();
            assertThat(client.request("GET", "/nothing").send()).isZero(); // after its answer the log is complete

            assertThat(first.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, DONE, CLOSING)));
            assertThat(second.sequence()).isEqualTo(mode.sequence(of(EXCHANGE, DONE, CLOSING)));
            var used = nginx.connectionsOf("GET /small");
            assertThat(used).hasSize(before + 2);
            assertThat(new HashSet<>(used.subList(before, before + 2))).hasSize(1);
        }
    }

    /** G25, G26, G45, G64. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatEndsItsConnectionIsTheLastOneOnIt(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var last = client.request("GET", "/last");
            assertThat(last.answer()).isEqualTo("200 the last answer");
            last.close();
            var next = client.request("GET", "/small");
            assertThat(next.answer()).isEqualTo(SMALL);
            next.close();

            assertThat(last.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, DONE, SHUT, CLOSING)));
            assertThat(next.sequence()).isEqualTo(mode.sequence(of(
                    "CONNECTING_TO_SERVER 127.0.0.1", "CONNECTED_TO_SERVER 127.0.0.1", EXCHANGE, DONE, CLOSING)));
        }
    }

    /** A53: the length is told, the body does not come. */
    @ParameterizedTest
    @EnumSource
    void headHasNoBody(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("HEAD", "/page");
            assertThat(request.send()).isZero();
            assertThat(request.number(HTTP_QUERY_CONTENT_LENGTH)).isEqualTo((int) page.length());
            assertHeadIsAll(mode, request, HTTP_STATUS_OK, OPEN);
        }
    }

    private static void assertHeadIsAll(Mode mode, Request request, int status, String... connecting) throws InterruptedException {
        assertThat(request.number(HTTP_QUERY_STATUS_CODE)).isEqualTo(status);
        assertThat(request.read(new byte[1])).isEqualTo(END);
        request.close();

        assertThat(request.sequence()).isEqualTo(mode.sequence(of(connecting, EXCHANGE, DONE, CLOSING)));
    }

    @ParameterizedTest
    @EnumSource
    void noContentHasNoBody(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/nothing");
            assertThat(request.send()).isZero();
            assertHeadIsAll(mode, request, HTTP_STATUS_NO_CONTENT, OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notModifiedHasNoBody(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var first = client.request("HEAD", "/page");
            assertThat(first.send()).isZero();
            var again = client.request("GET", "/page");
            assertThat(again.send("If-None-Match: " + first.text(HTTP_QUERY_ETAG), null)).isZero();
            assertHeadIsAll(mode, again, HTTP_STATUS_NOT_MODIFIED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChunkedAnswerArrivesWhole(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/chunked");
            assertThat(request.send()).isZero();
            assertThat(request.text(HTTP_QUERY_TRANSFER_ENCODING)).isEqualTo("chunked");
            assertThat(Download.of(request, 2 << 20)).isEqualTo(new Download(page.length(), page.digest()));
            request.close();
            var next = client.request("GET", "/small");
            assertThat(next.send()).isZero();

            assertThat(request.steps()).isEqualTo(Mode.SYNC.sequence(of(OPEN, EXCHANGE, READ, CLOSING)));
            assertThat(next.sequence()).isEqualTo(mode.sequence(of(EXCHANGE, DONE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyOf10MebibytesIsSentAtOnce(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var body = uploaded();
            var request = client.request("POST", "/upload");
            assertThat(request.send("Content-Type: application/octet-stream", body)).isZero();
            assertThat(request.body()).isEqualTo("POST " + UPLOAD_BYTES);
            assertThat(SeededFile.digestOf(Path.of(request.text("X-Body-File")))).isEqualTo(SeededFile.digestOf(body));
            request.close();

            assertThat(request.sequence()).isEqualTo(mode.sequence(of(OPEN, EXCHANGE, DONE, CLOSING)));
        }
    }

    /** G54–G56: which write pends depends on the network. */
    @ParameterizedTest
    @EnumSource
    void aBodyOf10MebibytesIsSentInParts(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port())) {
            var body = uploaded();
            var request = client.request("POST", "/upload");
            assertThat(request.begin(UPLOAD_BYTES)).isZero();
            for (int sent = 0; sent < UPLOAD_BYTES; sent += WRITE_BYTES) {
                assertThat(request.write(body, sent, WRITE_BYTES)).isZero();
            }
            assertThat(request.endSending()).isZero();
            assertThat(request.body()).isEqualTo("POST " + UPLOAD_BYTES);
            assertThat(SeededFile.digestOf(Path.of(request.text("X-Body-File")))).isEqualTo(SeededFile.digestOf(body));
            request.close();

            String[] block = {"SENDING_REQUEST", "REQUEST_SENT n"};
            assertThat(request.steps()).isEqualTo(Mode.SYNC.sequence(of(
                    OPEN, block, times(UPLOAD_BYTES / WRITE_BYTES, block), READ, CLOSING)));
        }
    }

    private static byte[] uploaded() {
        var bytes = new byte[UPLOAD_BYTES];
        new SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }
}

package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;

/** A server whose processes are killed ends what waits for it at once, with every pair closed. */
@ExtendWith(Progress.class)
class KilledServerCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final int PART_BYTES = 1000;
    /** More than all buffers on the way hold. */
    private static final int UPLOAD_BYTES = 64 << 20;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** G52. */
    @ParameterizedTest
    @EnumSource
    void aReadThatWaitsFails(Mode mode) throws Exception {
        try (var behind = stallingInTheBody(); var nginx = Nginx.inFrontOf(behind.port()); var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/stalling");
            assertThat(request.send()).isZero();
            request.await("RECEIVING_RESPONSE");
            assertThat(request.read(new byte[PART_BYTES])).isEqualTo(new Request.Part(PART_BYTES, 0));

            var read = inBackground(() -> request.read(new byte[PART_BYTES]));
            request.awaitWaiting("RECEIVING_RESPONSE");
            nginx.kill();

            var end = atOnce(read);
            assertThat(end.count()).isZero();
            assertThat(end.error()).isIn(ERROR_INTERNET_CONNECTION_ABORTED, ERROR_INTERNET_CONNECTION_RESET);
            assertThat(request.read(new byte[PART_BYTES])).isEqualTo(end);
            request.close();
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(
                    OPEN, EXCHANGE, DONE, "RECEIVING_RESPONSE", SHUT, failed(end.error()), CLOSING)));
        }
    }

    /** G52: what has come is delivered first. */
    @ParameterizedTest
    @EnumSource
    void aReadThatHasSomeBytesDeliversThemAndTheNextOneFails(Mode mode) throws Exception {
        try (var behind = stallingInTheBody(); var nginx = Nginx.inFrontOf(behind.port()); var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/stalling");
            assertThat(request.send()).isZero();
            request.await("RECEIVING_RESPONSE");

            var read = inBackground(() -> request.read(new byte[2 * PART_BYTES]));
            request.awaitWaiting("RECEIVING_RESPONSE");
            nginx.kill();

            assertThat(atOnce(read)).isEqualTo(new Request.Part(PART_BYTES, 0));
            var end = request.read(new byte[PART_BYTES]);
            assertThat(end.error()).isIn(ERROR_INTERNET_CONNECTION_ABORTED, ERROR_INTERNET_CONNECTION_RESET);
            request.close();
            assertThat(request.steps()).isEqualTo(Mode.SYNC.sequence(of(OPEN, EXCHANGE, READ, SHUT, CLOSING)));
        }
    }

    /** G37. */
    @ParameterizedTest
    @EnumSource
    void aSendThatWaitsForTheHeadFails(Mode mode) throws Exception {
        try (var behind = stallingBeforeTheHead(); var nginx = Nginx.inFrontOf(behind.port());
                var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/stalling");
            var send = inBackground(request::send);
            request.awaitWaiting("RECEIVING_RESPONSE");
            assertThat(behind.signals().await("asked", AT_ONCE)).isTrue();
            nginx.kill();

            int error = atOnce(send);

            assertThat(error).isIn(ERROR_HTTP_INVALID_SERVER_RESPONSE, ERROR_INTERNET_CONNECTION_ABORTED, ERROR_INTERNET_CONNECTION_RESET);
            request.close();
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(
                    OPEN, "SENDING_REQUEST", "REQUEST_SENT n", "RECEIVING_RESPONSE", SHUT, failed(error), CLOSING)));
        }
    }

    /** The server might have answered before it closed, so an answer is looked for. */
    @ParameterizedTest
    @EnumSource
    void anUploadThatWaitsFails(Mode mode) throws Exception {
        try (var behind = stallingInTheRequest(); var nginx = Nginx.inFrontOf(behind.port()); var client = new Client(mode, nginx.port())) {
            var request = client.request("POST", "/stalling");
            var send = inBackground(() -> request.send(null, new byte[UPLOAD_BYTES]));
            assertThat(behind.signals().await("asked", AT_ONCE)).isTrue();
            nginx.kill();

            int error = atOnce(send);

            assertThat(error).isIn(ERROR_INTERNET_CONNECTION_ABORTED, ERROR_INTERNET_CONNECTION_RESET);
            request.close();
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(
                    OPEN, "SENDING_REQUEST", "REQUEST_SENT n", "RECEIVING_RESPONSE", SHUT, failed(error), CLOSING)));
        }
    }

    /** K4: a kept connection whose server is gone is not used, and a new one is refused. */
    @ParameterizedTest
    @EnumSource
    void aKeptConnectionIsGivenUp(Mode mode) throws Exception {
        try (var nginx = Nginx.start(); var client = new Client(mode, nginx.port())) {
            var request = client.request("GET", "/small");
            assertThat(request.send()).isZero();
            assertThat(request.read(new byte[PART_BYTES]).error()).isZero();
            nginx.kill().join();

            assertThat(request.send()).isEqualTo(ERROR_INTERNET_CANNOT_CONNECT);

            request.close();
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(
                    OPEN, EXCHANGE, DONE, "CONNECTING_TO_SERVER 127.0.0.1", failed(ERROR_INTERNET_CANNOT_CONNECT), CLOSING)));
        }
    }

    private static ScriptedServer stallingInTheBody() {
        return ScriptedServer.start(connection -> connection.request()
                .send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(PART_BYTES))
                .eof());
    }

    private static ScriptedServer stallingBeforeTheHead() {
        return ScriptedServer.start((ScriptSteps) connection -> connection.request().signal("asked").eof());
    }

    private static ScriptedServer stallingInTheRequest() {
        return ScriptedServer.start((ScriptSteps) connection -> connection.head().signal("asked").await("never given"));
    }

    private static <T> FutureTask<T> inBackground(Callable<T> call) {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static <T> T atOnce(FutureTask<T> task) throws Exception {
        return task.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS);
    }
}

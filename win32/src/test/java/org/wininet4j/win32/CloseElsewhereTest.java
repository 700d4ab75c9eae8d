package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;

/** Closing a handle on another thread than that of its call (H43, H49, H50, G18). */
class CloseElsewhereTest {
    @RegisterExtension final Recorded wininet = new Recorded();

    private Thread caller = Thread.currentThread();

    private ScriptedServer server(ScriptSteps... connections) {
        return wininet.serve(connections);
    }

    private HINTERNET request(Mode mode, ScriptedServer server) {
        return wininet.request(wininet.connect(wininet.open(mode), server.port()));
    }

    /** Makes the call on another thread. */
    private CompletableFuture<Integer> later(HINTERNET request, BooleanSupplier call) {
        return CompletableFuture.supplyAsync(() -> wininet.result(request, call), task -> caller = Thread.startVirtualThread(task));
    }

    /** Waits until the thread that made the call waits for it. */
    private void awaitBlocked() {
        var waiting = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
        while (!waiting.contains(caller.getState())) {
            Thread.onSpinWait();
        }
    }

    private static void awaitSignal(ScriptedServer server, String name) throws InterruptedException {
        assertThat(server.signals().await(name, Recorded.LIMIT)).as(name).isTrue();
    }

    private static int ended(CompletableFuture<Integer> call) throws Exception {
        return call.get(Recorded.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsACallThatWaitsForTheHead(Mode mode) throws Exception {
        var server = server(connection -> connection.request().signal("asked").eof());
        var request = request(mode, server);
        var call = later(request, () -> HttpSendRequest(request, null, null));
        awaitSignal(server, "asked");
        wininet.await("RECEIVING_RESPONSE", request);

        assertThat(InternetCloseHandle(request)).isTrue();
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
        wininet.await("HANDLE_CLOSING", request);
        assertThat(wininet.statuses(request)).endsWith("CLOSING_CONNECTION", "CONNECTION_CLOSED", "HANDLE_CLOSING");
    }

    @ParameterizedTest
    @EnumSource
    void closingTheSessionEndsACallThatWaitsForTheBody(Mode mode) throws Exception {
        var server = server(connection -> connection.request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf").eof());
        var request = request(mode, server);
        assertThat(wininet.send(request)).isZero();
        var call = later(request, () -> InternetReadFile(request, new byte[9], 0, 9, new IntRef()));
        wininet.await("RECEIVING_RESPONSE", request);
        wininet.await("RECEIVING_RESPONSE", request);

        InternetCloseHandle(Recorded.parentOf(Recorded.parentOf(request)));
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsAQueryThatWaitsForTheBody(Mode mode) throws Exception {
        var server = server(connection -> connection.request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n").eof());
        var request = request(mode, server);
        assertThat(wininet.send(request)).isZero();
        var call = later(request, () -> InternetQueryDataAvailable(request, new IntRef(), 0, null));
        wininet.await("RECEIVING_RESPONSE", request);
        wininet.await("RECEIVING_RESPONSE", request);

        InternetCloseHandle(request);
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsASendThatFillsTheNetwork(Mode mode) throws Exception {
        var server = server(connection -> connection.head().signal("asked").await("never"));
        var request = request(mode, server);
        var call = later(request, () -> HttpSendRequest(request, null, new byte[64 << 20]));
        awaitSignal(server, "asked");

        InternetCloseHandle(request);
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsAWriteThatFillsTheNetwork(Mode mode) throws Exception {
        var server = server(connection -> connection.head().await("never"));
        var request = request(mode, server);
        var buffers = new INTERNET_BUFFERS();
        buffers.dwBufferTotal = 64 << 20;
        assertThat(wininet.result(request, () -> HttpSendRequestEx(request, buffers, null, 0, null))).isZero();
        var call = later(request, () -> InternetWriteFile(request, new byte[64 << 20], 0, 64 << 20, new IntRef()));
        wininet.await("SENDING_REQUEST", request);
        wininet.await("SENDING_REQUEST", request);

        InternetCloseHandle(request);
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    /** The old body never ends: the resend waits for it (G23, G67). */
    @ParameterizedTest
    @EnumSource
    void closingEndsAResendThatWaitsForTheOldBody(Mode mode) throws Exception {
        var server = server(connection -> connection.request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf").eof());
        var request = request(mode, server);
        assertThat(wininet.send(request)).isZero();
        var call = later(request, () -> HttpSendRequest(request, null, null));
        awaitBlocked();

        InternetCloseHandle(request);
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsACallThatLooksUpTheName(Mode mode) throws Exception {
        var resolver = new StuckResolver();
        ProcessState.reset(resolver);
        var connection = InternetConnect(wininet.open(mode), "stuck.test", 80, null, null, INTERNET_SERVICE_HTTP, 0, 1);
        var request = HttpOpenRequest(connection, null, null, null, null, null, 0, 2);
        var call = later(request, () -> HttpSendRequest(request, null, null));
        resolver.awaitAsked();

        InternetCloseHandle(request);
        assertThat(ended(call)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
        resolver.answer();
    }

    @Test
    void aHandleClosedElsewhereIsInvalidAtOnce() throws Exception {
        var server = server(connection -> connection.request().signal("asked").eof());
        var request = request(Mode.ASYNC, server);
        wininet.begin(request, () -> HttpSendRequest(request, null, null));
        awaitSignal(server, "asked");
        InternetCloseHandle(request);

        assertThat(InternetCloseHandle(request)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(wininet.completion(request)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
    }

    /** A call of one request is cancelled even while the callback of another one, closed with it, is running. */
    @Test
    void closingASessionCancelsEveryCallBeforeItCallsBack() throws Exception {
        var server = server(connection -> connection.request().signal("asked").eof());
        var session = wininet.open(Mode.ASYNC);
        var connection = wininet.connect(session, server.port());
        var pending = wininet.request(connection, "GET", 3);
        var idle = wininet.request(connection, "GET", 4);
        wininet.begin(pending, () -> HttpSendRequest(pending, null, null));
        awaitSignal(server, "asked");
        wininet.inside("HANDLE_CLOSING", idle, () -> wininet.await("REQUEST_COMPLETE", pending));

        InternetCloseHandle(session);
        assertThat(wininet.statuses(idle)).containsExactly("HANDLE_CLOSING");
        assertThat(wininet.statuses(pending)).contains("REQUEST_COMPLETE");
    }

    /** The connection of the redirect has been given back by then, and serves another request. */
    @ParameterizedTest
    @EnumSource
    void closingInsideARedirectLeavesTheConnectionToWhoUsesItNow(Mode mode) {
        var server = server(connection -> connection.request()
                .reply("302 Found", "Location: /next\r\n", "")
                .request()
                .send("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf")
                .await("closed")
                .send("half"));
        var connection = wininet.connect(wininet.open(mode), server.port());
        var redirected = wininet.request(connection);
        var other = wininet.request(connection);
        var body = new StringBuilder();
        wininet.inside("REDIRECT", redirected, () -> {
            wininet.send(other);
            InternetCloseHandle(redirected);
            server.signals().signal("closed");
            body.append(wininet.read(other));
        });

        assertThat(wininet.send(redirected)).isEqualTo(ERROR_INTERNET_OPERATION_CANCELLED);
        assertThat(body).hasToString("halfhalf");
    }
}

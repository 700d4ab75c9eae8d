package org.wininet4j.win32;

import static org.wininet4j.win32.WinInet.*;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.hostile.Expectation;
import org.wininet4j.testkit.hostile.HostileResponse;
import org.wininet4j.testkit.hostile.HostileServer;
import org.wininet4j.testkit.hostile.Observation;
import org.wininet4j.testkit.hostile.Octets;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;

/** One hostile answer through the functions, and a second request after it. Everything is closed at the end. */
record HostilePlay(HostileResponse answer, HostileServer.Delivery delivery, boolean asynchronous) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int NO_PATIENCE_MILLIS = 100;
    private static final String ACCEPTS = "Accept-Encoding: gzip, deflate";
    private static final byte[] BODY = {'b', 'o', 'd', 'y'};

    /** What there is to be judged. */
    record Result(Observation first, String story, long connectionsOfFirst, Observation second, long connections, EventRecorder recorder) {}

    Result run() throws Exception {
        try (var server = HostileServer.start(answer, delivery)) {
            var recorder = new EventRecorder();
            var session = Objects.requireNonNull(
                    InternetOpen("test", INTERNET_OPEN_TYPE_DIRECT, null, null, asynchronous ? INTERNET_FLAG_ASYNC : 0));
            if (!asynchronous) {
                recorder.synchronous(session);
            }
            InternetSetOption(session, INTERNET_OPTION_HTTP_DECODING, true);
            InternetSetStatusCallback(session, (handle, context, status, info, _) -> record(recorder, handle, context, status, info));
            var connection = InternetConnect(session, "127.0.0.1", server.port(), null, null, INTERNET_SERVICE_HTTP, 0, 1);
            var request = open(connection, answer.method(), "/first", 2);
            var first = new Calls(recorder, request, server).observe(answer);
            InternetCloseHandle(request);
            recorder.await(request, "HANDLE_CLOSING", PATIENCE);
            if (!server.awaitAnswered(PATIENCE)) {
                throw new AssertionError("the server has not ended its answer");
            }
            long connectionsOfFirst = server.connections();
            var second = new Calls(recorder, open(connection, "GET", "/second", 3), server).observe("GET", HostileServer.SECOND.length());
            InternetCloseHandle(session);
            recorder.await(connection, "HANDLE_CLOSING", PATIENCE);
            var story = String.join(" ", recorder.statuses(request));
            return new Result(first, story, connectionsOfFirst, second, server.connections(), recorder);
        }
    }

    private static HINTERNET open(@Nullable HINTERNET connection, String method, String path, int context) {
        return Objects.requireNonNull(HttpOpenRequest(connection, method, path, null, null, null, 0, context));
    }

    private static void record(
            EventRecorder recorder, HINTERNET handle, @Nullable Object context, int status, @Nullable Object information) {
        var info = information instanceof INTERNET_ASYNC_RESULT result ? new Completion(result.dwResult, result.dwError) : information;
        recorder.event(handle, context, HostileStatusNames.of(status), info);
    }

    /** The calls on one request: each is waited for, if it pends. */
    private record Calls(EventRecorder recorder, HINTERNET request, HostileServer server) {

        private static final int BLOCK_BYTES = 8192;

        Observation observe(HostileResponse answer) throws InterruptedException {
            var expected = answer.expected();
            setPatience(PATIENCE_MILLIS);
            if (expected instanceof Expectation.SendFails) {
                server.taken();
                endPatience(expected);
            }
            int error = send(answer.method());
            return error != 0 ? Observation.sendFailed(error) : read(expected);
        }

        Observation observe(String method, int bytes) throws InterruptedException {
            int error = send(method);
            var value = new Expectation.Value(HTTP_STATUS_OK, Octets.of(new byte[bytes]));
            return error != 0 ? Observation.sendFailed(error) : read(value);
        }

        private void endPatience(Expectation expected) {
            if (expected.isTimeout()) {
                setPatience(NO_PATIENCE_MILLIS);
            }
        }

        private void setPatience(int millis) {
            InternetSetOption(request, INTERNET_OPTION_RECEIVE_TIMEOUT, millis);
        }

        private int send(String method) throws InterruptedException {
            return ended(HttpSendRequest(request, ACCEPTS, method.equals("POST") ? BODY : null));
        }

        private Observation read(Expectation expected) throws InterruptedException {
            var body = new ByteArrayOutputStream();
            var count = new IntRef();
            boolean taken = false;
            while (true) {
                if (!taken && body.size() >= expected.body().length()) {
                    taken = true;
                    server.taken();
                    endPatience(expected);
                }
                var block = new byte[taken ? BLOCK_BYTES : Math.min(BLOCK_BYTES, expected.body().length() - body.size())];
                int error = ended(InternetReadFile(request, block, 0, block.length, count));
                if (error != 0) {
                    return Observation.readFailed(status(), body.toByteArray(), error);
                }
                if (count.value == 0) {
                    return Observation.value(status(), body.toByteArray());
                }
                body.write(block, 0, count.value);
            }
        }

        private int status() {
            var status = new Ref<Object>();
            HttpQueryInfo(request, HTTP_QUERY_STATUS_CODE | HTTP_QUERY_FLAG_NUMBER, status, null);
            return status.value instanceof Integer number ? number : 0;
        }

        /** The error of a call which returned this, 0 if it succeeded. */
        private int ended(boolean returned) throws InterruptedException {
            int error = returned ? 0 : GetLastError();
            if (returned) {
                recorder.callSucceeded(request);
                return 0;
            }
            if (error != ERROR_IO_PENDING) {
                recorder.callFailed(request, error);
                return error;
            }
            recorder.callPended(request);
            var event = recorder.await(request, "REQUEST_COMPLETE", PATIENCE);
            event.thread().join(PATIENCE); // while the callback runs, the events of the next call would wait behind it
            return event.info() instanceof Completion completion && completion.failed() ? (int) completion.error() : 0;
        }
    }
}

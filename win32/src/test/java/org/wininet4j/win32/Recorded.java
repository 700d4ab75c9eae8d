package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.win32.process.ProcessState;

/**
 * WinINet as a fresh process, with a recorder behind every callback and servers on loopback. When the test is over all of it is closed, and
 * the invariants of the event grammar are asserted (G110–G116). For one test; callbacks may come on any thread.
 */
final class Recorded implements BeforeEachCallback, AfterEachCallback {
    /** How the calls of a session end. */
    enum Mode {
        SYNC, ASYNC
    }

    static final Duration LIMIT = Duration.ofSeconds(10);
    static final int CONNECTION_CONTEXT = 1;
    static final int REQUEST_CONTEXT = 2;

    private static final int READ_BYTES = 4096;

    private final EventRecorder recorder = new EventRecorder();
    private final Orders orders = new Orders();
    private final List<Token> sessions = new ArrayList<>();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final Map<HINTERNET, BlockingQueue<INTERNET_ASYNC_RESULT>> completions = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** The callback that tells the recorder, and carries out what was ordered for inside it. */
    final INTERNET_STATUS_CALLBACK callback = (handle, context, status, information, _) -> {
        var name = StatusNames.of(status);
        try (var _ = recorder.deliver(handle, context, name, shown(information))) {
            orders.carryOut(handle, name);
            if (information instanceof INTERNET_ASYNC_RESULT result) {
                completions(handle).add(result);
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessState.reset();
        SetLastError(0);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        sessions.forEach(session -> InternetCloseHandle(session.handle));
        for (var session : sessions) {
            assertThat(session.node.awaitClosed(LIMIT)).as("the session ends").isTrue();
        }
        ProcessState.reset();
        servers.forEach(ScriptedServer::close);
        recorder.assertInvariants();
        assertThat(failures).as("what was thrown inside callbacks").isEmpty();
    }

    EventRecorder recorder() {
        return recorder;
    }

    // ---- servers ----

    /** A server whose nth connection does the nth thing. */
    ScriptedServer serve(ScriptSteps... connections) {
        var server = ScriptedServer.start(connections);
        servers.add(server);
        return server;
    }

    /** A server made elsewhere, which is closed with the others. */
    ScriptedServer serve(ScriptedServer server) {
        servers.add(server);
        return server;
    }

    /** Wakes whichever server awaits the name. */
    void signal(String name) {
        servers.forEach(server -> server.signals().signal(name));
    }

    // ---- handles ----

    /** A session with the recording callback. */
    HINTERNET open(Mode mode) {
        var session = openSilently(mode);
        InternetSetStatusCallback(session, callback);
        return session;
    }

    /** A session without a callback. */
    HINTERNET openSilently(Mode mode) {
        int flags = mode == Mode.ASYNC ? INTERNET_FLAG_ASYNC : 0;
        var session = Objects.requireNonNull(InternetOpen("tester", INTERNET_OPEN_TYPE_DIRECT, null, null, flags));
        sessions.add(Objects.requireNonNull(session.token()));
        recorder.name(session, "session" + sessions.size());
        recorder.withoutNetwork(session);
        if (mode == Mode.SYNC) {
            recorder.synchronous(session);
        }
        return session;
    }

    HINTERNET connect(HINTERNET session, int port) {
        return connect(session, port, CONNECTION_CONTEXT);
    }

    HINTERNET connect(HINTERNET session, int port, @Nullable Object context) {
        var connection = Objects.requireNonNull(
                InternetConnect(session, "127.0.0.1", port, null, null, INTERNET_SERVICE_HTTP, 0, context));
        recorder.withoutNetwork(connection);
        return connection;
    }

    HINTERNET request(HINTERNET connection) {
        return request(connection, "GET", REQUEST_CONTEXT);
    }

    HINTERNET request(HINTERNET connection, String verb, @Nullable Object context) {
        return Objects.requireNonNull(HttpOpenRequest(connection, verb, "/", null, null, null, 0, context));
    }

    /** A GET to a new server, in a new session. */
    HINTERNET request(Mode mode, ScriptSteps... connections) {
        return request(connect(open(mode), serve(connections).port()));
    }

    /** A POST to a new server, in a new session. */
    HINTERNET post(Mode mode, ScriptSteps... connections) {
        return request(connect(open(mode), serve(connections).port()), "POST", REQUEST_CONTEXT);
    }

    static HINTERNET parentOf(HINTERNET handle) {
        return (HINTERNET) Objects.requireNonNull(option(handle, INTERNET_OPTION_PARENT_HANDLE));
    }

    /** Closes a handle that is heard of, and waits for its last event: the callback of its last call may not have returned yet (H47). */
    void close(HINTERNET handle) {
        assertThat(InternetCloseHandle(handle)).isTrue();
        await("HANDLE_CLOSING", handle);
    }

    // ---- calls ----

    /** Makes a call and waits for its end; its error, 0 for success. */
    int result(HINTERNET handle, BooleanSupplier call) {
        return begin(handle, call) ? completion(handle) : GetLastError();
    }

    /** Makes a call; whether it goes on. */
    boolean begin(HINTERNET handle, BooleanSupplier call) {
        if (call.getAsBoolean()) {
            recorder.callSucceeded(handle);
            return false;
        }
        if (GetLastError() == ERROR_IO_PENDING) {
            recorder.callPended(handle);
            return true;
        }
        recorder.callFailed(handle, GetLastError());
        return false;
    }

    /** Waits for the end of a call that goes on, and for the end of its callback; its error, 0 for success. */
    int completion(HINTERNET handle) {
        try {
            var result = completions(handle).poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(result).as("REQUEST_COMPLETE").isNotNull();
            return result.dwResult == 0 ? result.dwError : 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private BlockingQueue<INTERNET_ASYNC_RESULT> completions(HINTERNET handle) {
        return completions.computeIfAbsent(handle, _ -> new LinkedBlockingQueue<>());
    }

    int send(HINTERNET request) {
        return result(request, () -> HttpSendRequest(request, null, null));
    }

    int send(HINTERNET request, String headers) {
        return result(request, () -> HttpSendRequest(request, headers, null));
    }

    /** The rest of the body. */
    String read(HINTERNET request) {
        var text = new StringBuilder();
        var buffer = new byte[READ_BYTES];
        var count = new IntRef();
        do {
            assertThat(result(request, () -> InternetReadFile(request, buffer, 0, buffer.length, count))).isZero();
            text.append(new String(buffer, 0, count.value, StandardCharsets.ISO_8859_1));
        } while (count.value > 0);
        return text.toString();
    }

    // ---- questions ----

    /** The status code of the answer, 0 before there is one. */
    int statusCode(HINTERNET request) {
        return (int) queried(request, HTTP_QUERY_STATUS_CODE | HTTP_QUERY_FLAG_NUMBER);
    }

    /** What HttpQueryInfo answers. */
    Object queried(HINTERNET request, int level) {
        var value = new Ref<Object>();
        assertThat(HttpQueryInfo(request, level, value, null)).as("HttpQueryInfo, error %d", GetLastError()).isTrue();
        return Objects.requireNonNull(value.value);
    }

    /** What InternetQueryOption answers. */
    static @Nullable Object option(@Nullable HINTERNET handle, int option) {
        var value = new Ref<Object>();
        assertThat(InternetQueryOption(handle, option, value)).as("InternetQueryOption, error %d", GetLastError()).isTrue();
        return value.value;
    }

    // ---- events ----

    /** Runs the code inside the next callback with that status for the handle. */
    void inside(String status, HINTERNET handle, Runnable code) {
        orders.inside(status, handle, code);
    }

    /** Runs the code inside the callback of that number, the next one being 0. */
    void insideNumber(int number, Runnable code) {
        orders.insideNumber(number, code);
    }

    /** Waits for the status, and answers its information. */
    @Nullable
    Object await(String status, HINTERNET handle) {
        try {
            return recorder.await(handle, status, LIMIT).info();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> statuses(HINTERNET handle) {
        return recorder.requiredStatuses(handle);
    }

    private static @Nullable Object shown(@Nullable Object information) {
        return information instanceof INTERNET_ASYNC_RESULT result ? new Completion(result.dwResult, result.dwError) : information;
    }
}

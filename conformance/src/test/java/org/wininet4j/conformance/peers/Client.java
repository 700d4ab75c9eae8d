package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.Completion;
import org.wininet4j.testkit.record.EventRecorder;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_ASYNC_RESULT;

/**
 * A program with one session and one connection to 127.0.0.1, which records every event and every call. Closing it closes the session and
 * checks the invariants. Thread-safe.
 */
final class Client implements AutoCloseable {
    private static final Object CONNECTION_CONTEXT = "of the connection";

    private final EventRecorder recorder = new EventRecorder();
    private final Map<HINTERNET, LinkedBlockingQueue<INTERNET_ASYNC_RESULT>> completions = new ConcurrentHashMap<>();
    private final Mode mode;
    private final HINTERNET session;
    private final HINTERNET connection;

    Client(Mode mode, int port) {
        this(mode, port, null, null, null);
    }

    /** By way of the proxies of that list, though the server is on loopback. */
    Client(Mode mode, int port, @Nullable String proxies) {
        this(mode, port, proxies, null, null);
    }

    /** One who logs on as that user. */
    Client(Mode mode, int port, @Nullable String user, @Nullable String password) {
        this(mode, port, null, user, password);
    }

    private Client(Mode mode, int port, @Nullable String proxies, @Nullable String user, @Nullable String password) {
        this.mode = mode;
        int type = proxies == null ? INTERNET_OPEN_TYPE_DIRECT : INTERNET_OPEN_TYPE_PROXY;
        session = required(InternetOpen("wininet4j-peers", type, proxies, "<-loopback>", mode.flags));
        if (mode == Mode.SYNC) {
            recorder.synchronous(session);
        }
        recorder.withoutNetwork(session);
        InternetSetStatusCallback(session, this::record);
        connection = required(InternetConnect(session, "127.0.0.1", port, user, password, INTERNET_SERVICE_HTTP, 0, CONNECTION_CONTEXT));
        recorder.withoutNetwork(connection);
    }

    EventRecorder recorder() {
        return recorder;
    }

    /** A new request handle; its name in sequences is {@code request}. */
    Request request(String verb, String path) {
        return request(verb, path, 0);
    }

    /** The same, with flags. */
    Request request(String verb, String path, int flags) {
        HINTERNET handle = required(HttpOpenRequest(connection, verb, path, null, null, null, flags, verb + ' ' + path));
        recorder.name(handle, "request");
        return new Request(mode, handle, recorder, completionsOf(handle));
    }

    @Override
    public void close() {
        assertThat(InternetCloseHandle(session)).isTrue();
        recorder.assertInvariants();
    }

    private void record(HINTERNET handle, @Nullable Object context, int status, @Nullable Object information, int length) {
        var shown = information instanceof INTERNET_ASYNC_RESULT result ? new Completion(result.dwResult, result.dwError) : information;
        recorder.event(handle, context, Statuses.nameOf(status), shown);
        if (information instanceof INTERNET_ASYNC_RESULT result) {
            completionsOf(handle).add(result);
        }
    }

    private LinkedBlockingQueue<INTERNET_ASYNC_RESULT> completionsOf(HINTERNET handle) {
        return completions.computeIfAbsent(handle, _ -> new LinkedBlockingQueue<>());
    }

    private static HINTERNET required(@Nullable HINTERNET handle) {
        return Objects.requireNonNull(handle, () -> "error " + GetLastError());
    }
}

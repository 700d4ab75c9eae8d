package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.record.EventRecorder;
import org.wininet4j.win32.HINTERNET;
import org.wininet4j.win32.INTERNET_ASYNC_RESULT;
import org.wininet4j.win32.INTERNET_BUFFERS;
import org.wininet4j.win32.IntRef;
import org.wininet4j.win32.Ref;

/**
 * A request handle whose calls look alike in both modes: each returns when the call has ended, with the error it ended with, 0 for none. For
 * one thread at a time; closing it from another is allowed.
 */
final class Request {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Mode mode;
    private final HINTERNET handle;
    private final EventRecorder recorder;
    private final BlockingQueue<INTERNET_ASYNC_RESULT> completions;
    private final Semaphore pending = new Semaphore(0);
    private int pended;

    /** What one read brought. */
    record Part(int count, int error) {}

    Request(Mode mode, HINTERNET handle, EventRecorder recorder, BlockingQueue<INTERNET_ASYNC_RESULT> completions) {
        this.mode = mode;
        this.handle = handle;
        this.recorder = recorder;
        this.completions = completions;
    }

    HINTERNET handle() {
        return handle;
    }

    int send() throws InterruptedException {
        return send(null, null);
    }

    int send(@Nullable String headers, byte @Nullable [] body) throws InterruptedException {
        return end(() -> HttpSendRequest(handle, headers, body));
    }

    /** HttpSendRequestEx with a body of that length to come. */
    int begin(int total) throws InterruptedException {
        var buffers = new INTERNET_BUFFERS();
        buffers.dwBufferTotal = total;
        return end(() -> HttpSendRequestEx(handle, buffers, null, 0, null));
    }

    int write(byte[] bytes, int offset, int length) throws InterruptedException {
        var written = new IntRef();
        int error = end(() -> InternetWriteFile(handle, bytes, offset, length, written));
        assertThat(written.value).isEqualTo(error == 0 ? length : 0);
        return error;
    }

    int endSending() throws InterruptedException {
        return end(() -> HttpEndRequest(handle, null, 0, null));
    }

    /** InternetReadFile into the whole buffer. */
    Part read(byte[] buffer) throws InterruptedException {
        var count = new IntRef();
        int error = end(() -> InternetReadFile(handle, buffer, 0, buffer.length, count));
        return new Part(count.value, error);
    }

    /** Sends, and gives the status and the text of a short body. */
    String answer() throws InterruptedException {
        assertThat(send()).isZero();
        return number(HTTP_QUERY_STATUS_CODE) + " " + body();
    }

    /** The text of a short body, by one InternetReadFile. */
    String body() throws InterruptedException {
        var buffer = new byte[1024];
        var part = read(buffer);
        assertThat(part.error()).isZero();
        return new String(buffer, 0, part.count(), StandardCharsets.ISO_8859_1);
    }

    int number(int attribute) {
        var value = new Ref<Object>();
        assertThat(HttpQueryInfo(handle, attribute | HTTP_QUERY_FLAG_NUMBER, value, null)).isTrue();
        return (Integer) Objects.requireNonNull(value.value);
    }

    /** Sets an option of text. */
    void set(int option, String value) {
        assertThat(InternetSetOption(handle, option, value)).isTrue();
    }

    /** The number an option has. */
    int option(int option) {
        var value = new Ref<Object>();
        assertThat(InternetQueryOption(handle, option, value)).isTrue();
        return (Integer) Objects.requireNonNull(value.value);
    }

    /** A header's value; an empty text if there is no such header. */
    String text(int attribute) {
        var value = new Ref<Object>();
        return HttpQueryInfo(handle, attribute, value, null) ? (String) Objects.requireNonNull(value.value) : "";
    }

    /** As {@link #text(int)}, for a header of this name. */
    String text(String name) {
        var value = new Ref<Object>(name);
        return HttpQueryInfo(handle, HTTP_QUERY_CUSTOM, value, null) ? (String) Objects.requireNonNull(value.value) : "";
    }

    /** How many of its calls pended so far. */
    int pended() {
        return pended;
    }

    /** Waits for the next event of this kind. */
    void await(String status) throws InterruptedException {
        recorder.await(handle, status, PATIENCE);
    }

    /**
     * Waits until a call on another thread waits for the network: it has told this and, in an asynchronous session, has returned. Before that a
     * read may still end directly, without a completion (A4).
     */
    void awaitWaiting(String lastStatus) throws InterruptedException {
        await(lastStatus);
        if (mode == Mode.ASYNC) {
            assertThat(pending.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("the call pends").isTrue();
        }
    }

    /** When the last REQUEST_COMPLETE came, in the time of {@link System#nanoTime}. */
    long lastCompletionNanos() {
        return recorder.events(handle).stream().filter(event -> event.status().equals("REQUEST_COMPLETE")).toList().getLast().nanos();
    }

    /** Every event so far, without counts. */
    List<String> sequence() {
        return Sequences.withoutCounts(recorder.sequence(handle));
    }

    /** As {@link #sequence}, without the completions: where it depends on the network which calls pend. */
    List<String> steps() {
        return sequence().stream().filter(event -> !Sequences.isCompletion(event)).toList();
    }

    /** Returns when HANDLE_CLOSING has come: the callback of the last completion may still be running, and events come one by one (T6). */
    void close() throws InterruptedException {
        assertThat(InternetCloseHandle(handle)).isTrue();
        await("HANDLE_CLOSING");
    }

    private int end(BooleanSupplier call) throws InterruptedException {
        if (call.getAsBoolean()) {
            recorder.callSucceeded(handle);
            return 0;
        }
        int error = GetLastError();
        if (error != ERROR_IO_PENDING) {
            recorder.callFailed(handle, error);
            return error;
        }
        recorder.callPended(handle);
        pended++;
        pending.release();
        var end = Objects.requireNonNull(completions.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "no REQUEST_COMPLETE");
        pending.drainPermits();
        return end.dwResult == 0 ? end.dwError : 0;
    }
}

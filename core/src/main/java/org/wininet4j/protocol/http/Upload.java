package org.wininet4j.protocol.http;

import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.call.Call;

/** How far a sending in three parts (P60) has come. Changed by the call in progress only; other threads may ask whether it is {@link #open}. */
final class Upload {

    private enum State {
        /** None was begun, or it was ended. */
        NONE,
        /** HttpSendRequestEx succeeded: body may be written. */
        OPEN,
        /** So it did, but a proxy has refused the tunnel: what is written goes nowhere. */
        REFUSED,
        /** HttpSendRequestEx, or a write after it, failed. */
        FAILED
    }

    private volatile State state = State.NONE;
    private long expected;
    private long written;

    /** A sending begins: it counts as failed until it {@link #begun has begun}. */
    void begin() {
        state = State.FAILED;
    }

    /** The head and the first bytes of a body of that length are sent. */
    void begun(long expectedBytes, long writtenBytes) {
        expected = expectedBytes;
        written = writtenBytes;
        state = State.OPEN;
    }

    /** The proxy's answer has come instead (G82). */
    void refused() {
        state = State.REFUSED;
    }

    /** Nothing more can be written (A24). */
    void fail() {
        state = State.FAILED;
    }

    /** Some of the body has been written. */
    void add(int bytes) {
        written += bytes;
    }

    /** Whether body may be written now; then no response can be asked for (H35, P64). */
    boolean open() {
        return state == State.OPEN || state == State.REFUSED;
    }

    /** Whether what is written goes nowhere. */
    boolean isRefused() {
        return state == State.REFUSED;
    }

    /** Whether the whole body that was announced has been written (P66). */
    boolean complete() {
        return written == expected;
    }

    /** Whether there is no body. */
    boolean isEmpty() {
        return expected == 0 && written == 0;
    }

    /** P63: 12019 if no body is expected. */
    void requireOpen(Call call) throws InternetException {
        if (!open()) {
            throw call.failure(InternetError.INCORRECT_HANDLE_STATE, "no body is expected", null);
        }
    }

    /** A24: 12019 where nothing was begun. */
    void requireBegun(Call call) throws InternetException {
        if (state == State.NONE) {
            throw call.failure(InternetError.INCORRECT_HANDLE_STATE, "no request was begun", null);
        }
    }

    /** Ends it (A24, G58). */
    void end(Call call) throws InternetException {
        boolean failed = state == State.FAILED;
        state = State.NONE;
        if (failed) {
            throw call.failure(InternetError.OPERATION_CANCELLED, "the request could not be sent", null);
        }
    }
}

package org.wininet4j;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kept an operation from succeeding, apart from the answer of a server. */
public final class InternetException extends Exception {

    /** In which step of an operation it failed. */
    public enum Step {
        /** Checking the call. */
        CALLING,
        /** Waiting for a connection. */
        WAITING,
        /** Looking up a name. */
        RESOLVING,
        /** Connecting. */
        CONNECTING,
        /** The TLS handshake. */
        SECURING,
        /** Sending the request. */
        SENDING,
        /** Receiving the response head. */
        RECEIVING_HEAD,
        /** Receiving the body. */
        RECEIVING_BODY,
        /** Following a redirect. */
        REDIRECTING
    }

    private final InternetError error;
    private final Step step;
    private final transient @Nullable InternetHandle handle;

    /** An error in a step, with what is known about it in words, the handle and the cause. */
    public InternetException(
            InternetError error, Step step, String detail, @Nullable InternetHandle handle, @Nullable Throwable cause) {
        super(error.text() + (detail.isEmpty() ? "" : " (" + detail + ")"), cause);
        this.error = error;
        this.step = step;
        this.handle = handle;
    }

    /** An error in a step. */
    public InternetException(InternetError error, Step step, String detail) {
        this(error, step, detail, null, null);
    }

    /** Name, number and advice. */
    public InternetError error() {
        return error;
    }

    /** Where it failed. */
    public Step step() {
        return step;
    }

    /** The handle of the call. */
    public Optional<InternetHandle> handle() {
        return Optional.ofNullable(handle);
    }
}

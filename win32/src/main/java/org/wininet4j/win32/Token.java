package org.wininet4j.win32;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetHandle;
import org.wininet4j.handle.ConnectionHandle;
import org.wininet4j.handle.HandleNode;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.handle.SessionHandle;
import org.wininet4j.win32.process.ProcessState;

/** What a {@link HINTERNET} stands for: a handle of the core, and what the facade knows of its session. Thread-safe. */
final class Token implements HandleNode.Facade {

    /** What InternetOpen was told. */
    record SessionSettings(ProcessState process, boolean asynchronous) {}

    final HINTERNET handle;
    final HandleNode node;
    final SessionSettings session;

    private Token(HandleNode node, SessionSettings session) {
        this.node = node;
        this.session = session;
        this.handle = HINTERNET.create(this);
    }

    /** The token of a new session. */
    static Token ofSession(SessionHandle node, SessionSettings session) {
        return (Token) node.facade(() -> new Token(node, session));
    }

    /** The token of a handle below a session of the facade. */
    static Token of(HandleNode node) {
        return (Token) node.facade(() -> new Token(node, of(node.parent().orElseThrow()).session));
    }

    /** The token of a handle of the core. */
    static Token of(InternetHandle handle) {
        return of((HandleNode) handle);
    }

    @Override
    public void handleEnded() {
        handle.release();
        if (node instanceof SessionHandle ended) {
            session.process().ended(ended);
        }
    }

    // ---- finding a handle for a function: 6 unless it is open, 12018 if it is of another kind (E8, H31, H32, H36) ----

    static Token open(@Nullable HINTERNET handle) throws InternetException {
        var token = handle == null ? null : handle.token();
        if (token == null) {
            throw error(InternetError.INVALID_HANDLE, "no handle");
        }
        token.node.requireOpen();
        return token;
    }

    static SessionHandle session(@Nullable HINTERNET handle) throws InternetException {
        if (open(handle).node instanceof SessionHandle session) {
            return session;
        }
        throw wrongType();
    }

    static ConnectionHandle connection(@Nullable HINTERNET handle) throws InternetException {
        if (open(handle).node instanceof ConnectionHandle connection) {
            return connection;
        }
        throw wrongType();
    }

    static RequestHandle request(@Nullable HINTERNET handle) throws InternetException {
        if (open(handle).node instanceof RequestHandle request) {
            return request;
        }
        throw wrongType();
    }

    /** The handle is open, but of another kind than the function wants. */
    static InternetException wrongType() {
        return error(InternetError.INCORRECT_HANDLE_TYPE, "a handle of another kind is needed");
    }

    static InternetException error(InternetError error, String detail) {
        return new InternetException(error, Step.CALLING, detail);
    }

    /** X1: null or a zero number is no context. */
    static Optional<Object> context(@Nullable Object context) {
        if (context instanceof Number number && number.longValue() == 0 && number.doubleValue() == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(context);
    }
}

package org.wininet4j.handle;

import java.util.Optional;
import java.util.Set;
import org.wininet4j.CertificateFault;
import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent.CallKind;
import org.wininet4j.call.Call;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.operation.Operation;
import org.wininet4j.operation.OperationHost;
import org.wininet4j.operation.OperationRunner;
import org.wininet4j.operation.OperationSlot;
import org.wininet4j.operation.Outcome;
import org.wininet4j.protocol.http.RequestState;

/**
 * InternetOpenUrl for http and https: a connection which nobody hears of, a request, and its sending, in one call (OU1, OU8). For one use.
 *
 * <p>The request is in the tree before the call returns, so that closing the session cancels it, but is announced by the thread that sends it
 * (G90). If it cannot be opened both handles are closed, the request with its last event after the end of the call (G91, G92).
 */
public final class UrlOpening implements OperationHost {

    private final ConnectionHandle connection;
    private final Optional<Object> context;
    private Optional<RequestHandle> request = Optional.empty();
    private volatile boolean opened;

    private UrlOpening(ConnectionHandle connection, Optional<Object> context) {
        this.connection = connection;
        this.context = context;
    }

    /** Makes the connection handle; nothing is sent. To be ended by {@link #send} or {@link #abandon}. */
    public static UrlOpening of(SessionHandle session, HttpUrl url, Optional<Object> context) throws InternetException {
        return new UrlOpening(session.newHiddenConnection(url, context), context);
    }

    /** The hidden handle. */
    public ConnectionHandle connection() {
        return connection;
    }

    /** The handle that is opened: once {@link #send} has begun. */
    public RequestHandle request() {
        return request.orElseThrow();
    }

    /** Makes the request handle, which ignores these faults of a certificate (V5), and sends the request. */
    public Outcome send(RequestState state, Set<CertificateFault> ignored, boolean asynchronous) throws InternetException {
        var handle = connection.joinRequest(state, context);
        handle.presetConsent();
        handle.ignoreAlso(ignored);
        request = Optional.of(handle);
        var send = handle.calls().sendOperation(RequestBody.empty());
        return OperationRunner.run(this, handle.newCall(CallKind.OPEN_URL, asynchronous), operation(handle, send));
    }

    /** Closes what was made. */
    public void abandon() {
        connection.close();
    }

    private Operation operation(RequestHandle handle, Operation send) {
        return new Operation() {
            @Override
            public void complete(Call call) throws InternetException {
                connection.announce(handle);
                call.checkCancelled();
                send.complete(call);
            }

            @Override
            public void publish() {
                opened = true;
            }
        };
    }

    @Override
    public OperationSlot slot() {
        return request().slot();
    }

    @Override
    public boolean beginCall() {
        return request().beginCall();
    }

    /** G91: closed for the caller, who never gets the handle. */
    @Override
    public void endCall() {
        if (!opened) {
            abandon();
        }
        request().endCall();
    }
}

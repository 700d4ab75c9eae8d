package org.wininet4j.handle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.HttpConnection;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.call.CallReporter;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.protocol.http.RequestSettings;
import org.wininet4j.protocol.http.RequestState;

/** A handle for one server. */
public final class ConnectionHandle extends HandleNode implements HttpConnection {

    private final SessionHandle session;
    private final String host;
    private final int port;
    private final boolean secure;
    private volatile @Nullable HttpUrl root;

    ConnectionHandle(SessionHandle session, String host, int port, boolean secure, @Nullable Object context) {
        super(session, context);
        this.session = session;
        this.host = host;
        this.port = port;
        this.secure = secure;
    }

    SessionHandle session() {
        return session;
    }

    @Override
    protected ConnectionHandle self() {
        return this;
    }

    @Override
    protected Level level() {
        return Level.CONNECTION;
    }

    @Override
    protected void onEnd(CallReporter report) {
        // connections belong to requests and to the pool; the handle has none
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean secure() {
        return secure;
    }

    @Override
    public HttpRequest open(String method, String path) {
        RequestHandle.checkMethod(method);
        try {
            return newRequest(new RequestState(method, url(secure, path), RequestSettings.MODERN), Optional.empty());
        } catch (InternetException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * The URL of an object of this server.
     *
     * @throws IllegalArgumentException if it holds characters that cannot be sent
     */
    public HttpUrl url(boolean secureRequest, String object) {
        try {
            return root(secureRequest).withObject(object);
        } catch (MalformedUrlException e) {
            throw new IllegalArgumentException("cannot be a URL of " + host + ": " + e.getMessage(), e);
        }
    }

    /** With the host in the form of the DNS (UR102). */
    private HttpUrl root(boolean secureRequest) throws MalformedUrlException {
        var known = root;
        if (known == null || known.isSecure() != secureRequest) {
            known = HttpUrl.of(secureRequest ? "https" : "http", host, port, "/").withAsciiHost();
            root = known;
        }
        return known;
    }

    /** Makes a request handle; nothing is sent (H5). */
    public RequestHandle newRequest(RequestState request, Optional<Object> context) throws InternetException {
        requireOpen();
        var opened = adopt(new RequestHandle(this, request, context.orElse(null)));
        opened.presetConsent();
        return opened;
    }

    /** As {@link #newRequest}, but the handle is announced later, by {@link #announce}. */
    RequestHandle joinRequest(RequestState request, Optional<Object> context) throws InternetException {
        var handle = new RequestHandle(this, request, context.orElse(null));
        join(handle);
        return handle;
    }

    @Override
    public String toString() {
        return "connection " + id() + " to " + host + ":" + port;
    }
}

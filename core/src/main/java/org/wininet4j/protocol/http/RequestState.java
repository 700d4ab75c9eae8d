package org.wininet4j.protocol.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.http.HeaderEdit;
import org.wininet4j.codec.http.HeaderEditException;
import org.wininet4j.codec.http.HeaderText;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.url.HttpUrl;

/**
 * What a request handle shows of its request and response, and what the next sending is made from. Thread-safe: it may be read and
 * edited while a call is in progress; the call itself works on a {@link RequestSpec} taken from it.
 */
public final class RequestState {

    private final RequestSettings settings;
    private String method;
    private HttpUrl url;
    private RequestHeaders headers = new RequestHeaders();
    private boolean lengthIsOurs;
    private boolean connectionIsOurs;
    private @Nullable ResponseHead response;

    /** A request not yet sent. */
    public RequestState(String method, HttpUrl url, RequestSettings settings) {
        this.method = method;
        this.url = url;
        this.settings = settings;
    }

    /** What it was opened with. */
    public RequestSettings settings() {
        return settings;
    }

    /** The method, which a redirect may change (R5). */
    public synchronized String method() {
        return method;
    }

    /** The URL, which a redirect changes (G44c). */
    public synchronized HttpUrl url() {
        return url;
    }

    /** The head of the last response. */
    public synchronized Optional<ResponseHead> response() {
        return Optional.ofNullable(response);
    }

    synchronized void response(ResponseHead head) {
        response = head;
    }

    /** A copy of the header fields as they are now. */
    public synchronized RequestHeaders headers() {
        return headers.copy();
    }

    /** Adds one field; its syntax has been checked. */
    public synchronized void addHeader(String name, String value) {
        headers.add(name, value);
    }

    /** Replaces all fields of that name; the syntax has been checked. */
    public synchronized void setHeader(String name, String value) {
        headers.removeAll(name);
        headers.add(name, value);
    }

    /** HttpAddRequestHeaders (P20–P30). */
    public synchronized void editHeaders(String text, HeaderEdit edit) throws HeaderEditException {
        HeaderText.apply(text, edit, headers);
    }

    /**
     * Completes the header fields for a sending (P40) and takes a copy.
     *
     * @param extra the caller's header text, as for {@link HeaderEdit#ADD_OR_REPLACE}
     */
    public synchronized Prepared prepare(BodyLength body, String userAgent, Optional<String> extra) throws HeaderEditException {
        var next = headers.copy();
        boolean addedLength = addOwn(next, body, userAgent);
        if (extra.isPresent()) {
            HeaderText.apply(extra.get(), HeaderEdit.ADD_OR_REPLACE, next);
        }
        addConnection(next);
        headers = next;
        lengthIsOurs = addedLength;
        return new Prepared(spec(), userAgent);
    }

    /** The request as it was last prepared, for a sending in parts. */
    public synchronized Prepared current(String userAgent) {
        return new Prepared(spec(), userAgent);
    }

    /** A request ready to be sent, and what is needed to make the one after a redirect. */
    public record Prepared(RequestSpec spec, String userAgent) {}

    private boolean addOwn(RequestHeaders next, BodyLength body, String userAgent) {
        if (lengthIsOurs && !settings.stickyContentLength()) {
            next.removeFirst("Content-Length");
            next.removeFirst("Transfer-Encoding");
        }
        addIfAbsent(next, "Host", url.authority());
        boolean addedLength = addLength(next, body);
        if (!userAgent.isEmpty()) {
            addIfAbsent(next, "User-Agent", userAgent);
        }
        if (settings.pragmaNoCache()) {
            addIfAbsent(next, "Pragma", "no-cache");
        }
        if (settings.cacheControlNoCache()) {
            addIfAbsent(next, "Cache-Control", "no-cache");
        }
        return addedLength || lengthIsOurs;
    }

    /** P41: a length where there is a body, or the method is not GET. */
    private boolean addLength(RequestHeaders next, BodyLength body) {
        return switch (body) {
            case BodyLength.Dropped _ -> false;
            case BodyLength.Unknown _ -> !next.contains("Content-Length") && addIfAbsent(next, "Transfer-Encoding", "chunked");
            case BodyLength.Known(long bytes) ->
                    (bytes > 0 || !method.equals("GET"))
                            && !next.contains("Transfer-Encoding")
                            && addIfAbsent(next, "Content-Length", Long.toString(bytes));
        };
    }

    /** P45: made anew for each sending; the application's own wins. */
    private void addConnection(RequestHeaders next) {
        if (connectionIsOurs) {
            next.removeFirst("Connection");
        }
        connectionIsOurs = settings.keepConnectionHeader() && addIfAbsent(next, "Connection", "Keep-Alive");
    }

    private static boolean addIfAbsent(RequestHeaders next, String name, String value) {
        if (next.contains(name)) {
            return false;
        }
        next.add(name, value);
        return true;
    }

    /** Goes on to another URL (R5–R9), and completes the header fields again. */
    synchronized RequestSpec redirect(RedirectPolicy.Follow follow, BodyLength body, String userAgent) {
        var next = headers.copy();
        next.removeAll("Host");
        if (!follow.keepsBody()) {
            next.removeAll("Content-Type");
            next.removeAll("Content-Length");
            next.removeAll("Transfer-Encoding");
        }
        if (!follow.target().hasSameOrigin(url)) {
            next.removeAll("Authorization");
            next.removeAll("Cookie");
        }
        url = follow.target();
        method = follow.method();
        boolean addedLength = addOwn(next, follow.keepsBody() ? body : new BodyLength.Dropped(), userAgent);
        addConnection(next);
        headers = next;
        lengthIsOurs = addedLength && follow.keepsBody();
        return spec();
    }

    private RequestSpec spec() {
        return new RequestSpec(method, url, headers.copy());
    }
}

package org.wininet4j.protocol.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.RequestBody;
import org.wininet4j.codec.http.HeaderEdit;
import org.wininet4j.codec.http.HeaderEditException;
import org.wininet4j.codec.http.HeaderText;
import org.wininet4j.codec.http.RequestHeaders;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.credential.Credentials;

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
    private boolean offerIsOurs;
    private boolean expectIsOurs;
    private Additions additions = Additions.NONE;
    private @Nullable ResponseHead response;
    private CodedContent coded = CodedContent.NONE;
    private volatile @Nullable RefusedCrossing refused;
    private @Nullable String cookiesSent;
    private @Nullable String authorizationSent;
    private @Nullable Authentication kept;
    private @Nullable Credentials borrowed;
    private boolean answered;
    private boolean sent;

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

    /** What was taken off the body of the last response. */
    public synchronized CodedContent coded() {
        return coded;
    }

    synchronized void response(ResponseHead head, CodedContent content) {
        response = head;
        coded = content;
        answered = !head.synthesised();
    }

    /** The server could not be reached. */
    synchronized void unreached() {
        answered = false;
    }

    /** Whether the last sending brought a response head (OP16, CA107). */
    public synchronized boolean answered() {
        return answered;
    }

    /** Whether a sending was begun ever. */
    public synchronized boolean sent() {
        return sent;
    }

    /** A copy of the header fields as they are now, with the cookies (CO73) and what logged on in the last sending in place of the application's own. */
    public synchronized RequestHeaders headers() {
        var shown = headers.copy();
        if (cookiesSent != null) {
            shown.removeAll("Cookie");
            shown.add("Cookie", cookiesSent);
        }
        if (authorizationSent != null) {
            shown.removeAll("Authorization");
            shown.add("Authorization", authorizationSent);
        }
        return shown;
    }

    /** The jar's cookies have been chosen for a sending. */
    synchronized void cookiesSent(String text) {
        cookiesSent = text;
    }

    /** What logs on to the server has been chosen for a sending. */
    synchronized void authorizationSent(String value) {
        authorizationSent = value;
    }

    /** Credentials of the cache have been sent; a copy that is wiped with the handle. */
    synchronized void borrow(Credentials credentials) {
        wipe();
        borrowed = credentials;
    }

    /** The credentials of the cache that were sent last (U10). */
    public synchronized Optional<Credentials> borrowed() {
        return Optional.ofNullable(borrowed);
    }

    /** Overwrites what secrets there are. */
    public synchronized void wipe() {
        if (borrowed != null) {
            borrowed.wipe();
        }
        if (kept != null) {
            kept.wipe();
        }
    }

    /** The next sending goes on with these logons (P67). */
    synchronized void keep(Authentication logons) {
        kept = logons;
    }

    /** The logons to go on with, if there are any. */
    synchronized Optional<Authentication> takeKept() {
        var taken = Optional.ofNullable(kept);
        kept = null;
        return taken;
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
     * What a sending adds of itself, where the application has no such field of its own.
     *
     * @param codings the value of Accept-Encoding; empty for none
     * @param question whether the server is asked whether it wants the body
     */
    public record Additions(String codings, boolean question) {

        /** Nothing. */
        public static final Additions NONE = new Additions("", false);

        /** The server is not asked whether it wants the body. */
        public Additions withoutQuestion() {
            return question ? new Additions(codings, false) : this;
        }
    }

    /**
     * Completes the header fields for a sending (P40) and takes a copy.
     *
     * @param next what this sending and those after redirects add
     * @param extra the caller's header text, as for {@link HeaderEdit#ADD_OR_REPLACE}
     */
    public synchronized Prepared prepare(BodyLength body, String userAgent, Additions next, Optional<String> extra)
            throws HeaderEditException {
        additions = next;
        cookiesSent = null;
        authorizationSent = null;
        var completed = headers.copy();
        boolean addedLength = addOwn(completed, body, userAgent);
        if (extra.isPresent()) {
            HeaderText.apply(extra.get(), HeaderEdit.ADD_OR_REPLACE, completed);
        }
        addConnection(completed);
        headers = completed;
        lengthIsOurs = addedLength;
        sent = true;
        return new Prepared(spec(), userAgent, refused != null);
    }

    /** The request as it was last prepared, for a sending in parts. */
    public synchronized Prepared current(String userAgent) {
        return new Prepared(spec(), userAgent, false);
    }

    /**
     * A request ready to be sent, and what is needed to make the one after a redirect.
     *
     * @param confirms whether sending it confirms a redirect that was refused (R23)
     */
    public record Prepared(RequestSpec spec, String userAgent, boolean confirms) {}

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
        addAdditions(next, body);
        if (settings.pragmaNoCache()) {
            addIfAbsent(next, "Pragma", "no-cache");
        }
        if (settings.cacheControlNoCache()) {
            addIfAbsent(next, "Cache-Control", "no-cache");
        }
        return addedLength || lengthIsOurs;
    }

    /** Made anew for each sending; the application's own wins. A part of something coded could not be decoded. */
    private void addAdditions(RequestHeaders next, BodyLength body) {
        if (offerIsOurs) {
            next.removeFirst("Accept-Encoding");
        }
        if (expectIsOurs) {
            next.removeFirst("Expect");
        }
        var codings = additions.codings();
        offerIsOurs = !codings.isEmpty() && !next.contains("Range") && addIfAbsent(next, "Accept-Encoding", codings);
        expectIsOurs = additions.question() && body.isSome() && addIfAbsent(next, "Expect", "100-continue");
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

    /** A redirect was not followed; the next sending goes on to its target (R23). */
    synchronized void refused(RefusedCrossing crossing) {
        refused = crossing;
    }

    /** What {@link #refused} kept, for the sending which confirms it. */
    synchronized Optional<RefusedCrossing> takeRefused() {
        var crossing = Optional.ofNullable(refused);
        refused = null;
        return crossing;
    }

    /** The body of a sending that was given this one: another one, perhaps, if it confirms a redirect (R23). */
    public RequestBody bodyToSend(RequestBody given) {
        var crossing = refused;
        return crossing == null ? given : crossing.bodyFor(given);
    }

    /**
     * Goes on to another URL (R5–R9), and completes the header fields again.
     *
     * @param keepsSecrets whether Authorization and Cookie go along to another server
     */
    synchronized RequestSpec redirect(RedirectPolicy.Follow follow, BodyLength body, String userAgent, boolean keepsSecrets) {
        cookiesSent = null;
        authorizationSent = null;
        var next = headers.copy();
        next.removeAll("Host");
        if (!follow.keepsBody()) {
            next.removeAll("Content-Type");
            next.removeAll("Content-Length");
            next.removeAll("Transfer-Encoding");
        }
        if (!keepsSecrets && !follow.target().hasSameOrigin(url)) {
            next.removeAll("Authorization");
            next.removeAll("Cookie");
        }
        url = follow.target();
        method = follow.method();
        boolean dropped = !follow.keepsBody() && (method.equals("GET") || method.equals("HEAD"));
        boolean addedLength = addOwn(next, dropped ? new BodyLength.Dropped() : body, userAgent);
        addConnection(next);
        headers = next;
        lengthIsOurs = addedLength && !dropped;
        return spec();
    }

    private RequestSpec spec() {
        return new RequestSpec(method, url, headers.copy());
    }
}

package org.wininet4j.protocol.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.call.Call;
import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.connection.Connection;

/**
 * Carries out the sendings of one request handle, step by step: finish the old exchange, get a connection, by way of a proxy
 * if need be, send, receive the head, follow redirects. Blocking code; confined to the call in progress.
 */
public final class HttpEngine {

    /** How often a request is sent again because a kept connection turned out to be closed (G38, K8). */
    private static final int MAX_ATTEMPTS = 2;

    private static final int EXPECTATION_FAILED = 417;

    private final RequestState request;
    private final HttpExchange exchange;
    private final HttpTerms terms;
    private final LogonSource logons;
    private @Nullable CookieTraffic cookies;
    private @Nullable Authentication authentication;
    private boolean forPart;

    /** An engine for one call. */
    public HttpEngine(RequestState request, HttpExchange exchange, HttpTerms terms, LogonSource logons) {
        this.request = request;
        this.exchange = exchange;
        this.terms = terms;
        this.logons = logons;
    }

    /** HttpSendRequest: until the final response head is there. */
    public void send(Call call, RequestState.Prepared prepared, RequestBody body) throws InternetException {
        exchange.finishPrevious(call);
        authentication = request.takeKept().orElse(null);
        try {
            var spec = first(call, prepared, BodyLength.of(body.length()));
            followRedirects(call, prepared, body, exchangeHop(call, spec, body));
        } finally {
            forgetSecrets();
        }
    }

    /** HttpSendRequestEx: head and first block are sent (G54); {@code totalBytes} have been announced. */
    public void begin(Call call, RequestState.Prepared prepared, RequestBody first, long totalBytes) throws InternetException {
        exchange.finishPrevious(call);
        exchange.upload().begin();
        authentication = request.takeKept().orElse(null);
        var spec = withCookies(call, first(call, prepared, new BodyLength.Known(totalBytes)));
        var connection = lease(call, spec);
        exchange.begin();
        try {
            var ready = withCredentials(call, spec, connection, null);
            if (connection.lacksTunnel() && tunnel(call, connection).open(ready).isPresent()) {
                exchange.upload().refused();
                return;
            }
            new RequestTransfer(call, connection).send(forServer(connection, ready), first);
        } catch (InternetException | IOException | WireFormatException e) {
            throw exchange.fail(call, e);
        } finally {
            keepLogons();
        }
        exchange.upload().begun(totalBytes, first.length().orElse(0));
    }

    /** A connection; without one the response of an earlier sending does not count any more (CA107). */
    private Connection lease(Call call, RequestSpec spec) throws InternetException {
        try {
            return Routes.lease(call, exchange, terms.routes(), spec.url());
        } catch (InternetException e) {
            request.unreached();
            throw e;
        }
    }

    /** A24: 12019 where nothing was begun. */
    public void requireBegun(Call call) throws InternetException {
        exchange.upload().requireBegun(call);
    }

    /** HttpEndRequest: until the final response head is there (G56, G58, G59). */
    public void end(Call call, RequestState.Prepared prepared) throws InternetException {
        var connection = exchange.endUpload(call);
        var refusal = exchange.refusal();
        var head = refusal.isPresent() ? refusal.get() : receive(call, connection, prepared.spec(), exchange.upload().complete());
        authentication = request.takeKept().orElse(null);
        try {
            requireNoRetry(call, prepared.spec(), head);
            followRedirects(call, prepared, exchange.upload().isEmpty() ? RequestBody.empty() : null, head);
        } finally {
            forgetSecrets();
        }
    }

    /** P67, G59a: with credentials at hand the application has to send everything once more. */
    private void requireNoRetry(Call call, RequestSpec spec, ResponseHead head) throws InternetException {
        if (answers(call, spec, head, null)) {
            keepLogons();
            exchange.endIfNoBody(call.report());
            throw call.failure(InternetError.FORCE_RETRY, "the request has to be sent again, now with credentials", null);
        }
    }

    /** What was tried so far counts for the next sending too. */
    private void keepLogons() {
        if (authentication != null) {
            request.keep(authentication);
            authentication = null;
        }
    }

    private void forgetSecrets() {
        if (authentication != null) {
            authentication.wipe();
        }
    }

    /** One hop: as many requests as it takes until no challenge is answered (U5, G70), and the server does not mind what it is asked. */
    private ResponseHead exchangeHop(Call call, RequestSpec spec, RequestBody body) throws InternetException {
        var sent = spec;
        var head = sendAndReceive(call, withCookies(call, sent), body);
        while (true) {
            if (refusesQuestion(head, sent, body)) {
                exchange.finishRedirect(call);
                sent = unasked(call, sent);
            } else if (answers(call, sent, head, body)) {
                exchange.finishLeg(call);
            } else {
                return head;
            }
            head = sendAndReceive(call, withCookies(call, sent), body);
        }
    }

    /** RFC 9110, 10.1.1: a server may refuse to be asked whether it wants the body. */
    private boolean refusesQuestion(ResponseHead head, RequestSpec spec, RequestBody body) {
        return head.status() == EXPECTATION_FAILED && asks(spec, body) && body.repeatable() && exchange.refusal().isEmpty();
    }

    private boolean asks(RequestSpec spec, RequestBody body) {
        return terms.continueNanos() > 0 && !body.isEmpty() && spec.expectsContinue();
    }

    private static RequestSpec unasked(Call call, RequestSpec spec) {
        call.nextAttempt();
        call.report().attemptStarted(call.attempt(), "the server refuses to be asked whether it wants the body");
        return spec.withoutExpect();
    }

    /** The request with what logs on, where something is known (U10). */
    private RequestSpec withCredentials(Call call, RequestSpec spec, Connection connection, @Nullable RequestBody body)
            throws InternetException {
        boolean nothingKnown = authentication == null && logons.authTerms().cache().isEmpty();
        return nothingKnown || !request.settings().logon()
                ? spec
                : authentication().attach(call, spec, connection, Optional.ofNullable(body));
    }

    /** {@code body} is null where the application sends it in parts. */
    private boolean answers(Call call, RequestSpec spec, ResponseHead head, @Nullable RequestBody body) throws InternetException {
        boolean noMatter = authentication == null && !Authentication.concerns(head);
        return !noMatter
                && request.settings().logon()
                && authentication().answers(call, spec, new Authentication.Answer(head, exchange.route(), exchange.refusal().isPresent()),
                        Optional.ofNullable(body));
    }

    private Authentication authentication() {
        if (authentication == null) {
            authentication = new Authentication(request, logons);
        }
        return authentication;
    }

    /** The first request of a call: that of the handle, or the one beyond a crossing that is confirmed by this sending (R23). */
    private RequestSpec first(Call call, RequestState.Prepared prepared, BodyLength body) throws InternetException {
        return prepared.confirms() ? redirects(call, prepared).confirmed(prepared.spec(), body) : prepared.spec();
    }

    private Redirects redirects(Call call, RequestState.Prepared prepared) {
        return new Redirects(call, request, terms.redirects(), prepared.userAgent(), logons);
    }

    /** InternetSetFilePointer: where the next read begins (D11). */
    public long seek(Call call, SeekPolicy.Origin origin, long distance) throws InternetException {
        return RandomAccess.seek(call, exchange, request.settings().randomAccess(), origin, distance);
    }

    /** Before a read: the rest of the body from the position that was set (D11). */
    public void fetchRest(Call call) throws InternetException {
        forPart = true;
        var access = exchange.access(call);
        exchange.finishRedirect(call);
        if (!access.isAnsweredBy(sendAndReceive(call, access.rest(), RequestBody.empty()))) {
            var reason = call.failure(InternetError.HTTP_INVALID_SERVER_RESPONSE, "the server has not sent the rest of this body", null);
            throw exchange.failBody(call, reason);
        }
    }

    private Tunnel tunnel(Call call, Connection connection) {
        return new Tunnel(call, connection, exchange, request);
    }

    /** What was for the proxy alone does not go into its tunnel (U24). */
    private static RequestSpec forServer(Connection connection, RequestSpec spec) {
        return connection.route().needsTunnel() ? Tunnel.inside(spec) : spec;
    }

    /** One request and its response head; once more on a new connection where the kept one was closed meanwhile. */
    private ResponseHead sendAndReceive(Call call, RequestSpec spec, RequestBody body) throws InternetException {
        for (int attempt = 1;; attempt++) {
            var connection = lease(call, spec);
            exchange.begin();
            var transfer = new RequestTransfer(call, connection);
            var answer = new HeadTransfer(call, connection);
            try {
                var ready = withCredentials(call, spec, connection, body);
                if (connection.lacksTunnel()) {
                    var refusal = tunnel(call, connection).open(ready);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                }
                return exchange(call, forServer(connection, ready), body, transfer, answer);
            } catch (InternetException | IOException | WireFormatException e) {
                var early = earlyAnswer(call, spec, answer, transfer.sent(), e);
                if (early.isPresent()) {
                    return early.get();
                }
                boolean again = attempt < MAX_ATTEMPTS && isStale(call, connection, answer, e) && body.repeatable();
                var failure = exchange.fail(call, e);
                if (!again) {
                    throw failure;
                }
                call.nextAttempt();
                call.report().attemptStarted(call.attempt(), "the kept connection was closed by the server");
            }
        }
    }

    private ResponseHead exchange(Call call, RequestSpec spec, RequestBody body, RequestTransfer transfer, HeadTransfer answer)
            throws InternetException, IOException, WireFormatException {
        if (!asks(spec, body)) {
            transfer.send(spec, body);
            return received(call, spec, answer, spec.announces(body));
        }
        transfer.sendHead(spec);
        var early = answer.beforeBody(terms.continueNanos());
        if (early.isPresent()) {
            return accepted(call, spec, answer, early.get(), false);
        }
        transfer.sendBodyAlone(body);
        return received(call, spec, answer, spec.announces(body));
    }

    /** G38: nothing has come on a connection that was used before, because the peer had closed it. */
    private static boolean isStale(Call call, Connection connection, HeadTransfer answer, Exception thrown) {
        boolean closed = switch (thrown) {
            case SocketTimeoutException _ -> false;
            case IOException _ -> true;
            case WireFormatException wire -> wire.fault() == WireFormatException.Fault.NO_RESPONSE;
            default -> false;
        };
        return connection.reused()
                && closed
                && answer.silent()
                && call.cancel().reason().isEmpty();
    }

    /** A server may answer and close before it has read the whole body: then its answer counts. */
    private Optional<ResponseHead> earlyAnswer(
            Call call, RequestSpec spec, HeadTransfer answer, long sent, Exception thrown) {
        boolean sending = call.step() == Step.SENDING && thrown instanceof IOException && call.cancel().reason().isEmpty();
        if (!sending || thrown instanceof SocketTimeoutException || exchange.current().lacksTunnel()) {
            return Optional.empty();
        }
        call.report().requestSent(sent);
        try {
            return Optional.of(received(call, spec, answer, false));
        } catch (InternetException | IOException | WireFormatException e) {
            thrown.addSuppressed(e);
            return Optional.empty();
        }
    }

    private ResponseHead receive(Call call, Connection connection, RequestSpec spec, boolean requestComplete)
            throws InternetException {
        try {
            return received(call, spec, new HeadTransfer(call, connection), requestComplete);
        } catch (InternetException | IOException | WireFormatException e) {
            throw exchange.fail(call, e);
        }
    }

    private ResponseHead received(Call call, RequestSpec spec, HeadTransfer answer, boolean requestComplete)
            throws InternetException, IOException, WireFormatException {
        return accepted(call, spec, answer, answer.read(), requestComplete);
    }

    /** The head can be queried inside RESPONSE_RECEIVED (T9). */
    private ResponseHead accepted(Call call, RequestSpec spec, HeadTransfer answer, ResponseHead head, boolean requestComplete)
            throws InternetException {
        exchange.respond(head, spec, requestComplete);
        boolean sets = request.settings().cookies() && CookieTraffic.sets(head.headers());
        if (sets) {
            cookies(call).take(spec.url(), head.headers());
        }
        if (!forPart) {
            show(head, spec);
        }
        call.report().responseReceived(answer.received());
        if (sets) {
            cookies(call).tellTaken(spec.url());
        }
        if (call.report().wants(StatusEvent.P3pHeader.class) && head.headers().contains("P3P")) {
            call.report().p3pHeader();
        }
        call.checkCancelled();
        return head;
    }

    /** Where codings are taken off, the fields about them are gone too (D9). */
    private void show(ResponseHead head, RequestSpec spec) {
        var decoding = terms.decoding();
        var codings = decoding.codingsOf(head, spec);
        var coded = codings.isEmpty() ? CodedContent.NONE : exchange.decode(codings, decoding);
        boolean plain = coded.codings().isEmpty();
        request.response(plain ? head : head.without("Content-Encoding", "Content-Length"), coded);
    }

    /** The request with the cookies for its URL, unless it goes without (CO72). */
    private RequestSpec withCookies(Call call, RequestSpec spec) {
        return terms.cookies().jar().isEmpty() || !request.settings().cookies() ? spec : cookies(call).attach(spec);
    }

    private CookieTraffic cookies(Call call) {
        if (cookies == null) {
            cookies = new CookieTraffic(call, request, terms.cookies());
        }
        return cookies;
    }

    /** Redirects as long as the policy says so; then the response is the final one. {@code body} is null where it cannot be sent again. */
    private void followRedirects(Call call, RequestState.Prepared prepared, @Nullable RequestBody body, ResponseHead first)
            throws InternetException {
        var head = first;
        var sent = body;
        while (RedirectPolicy.isRedirect(head.status()) && exchange.refusal().isEmpty()) {
            var redirects = redirects(call, prepared);
            var decision = redirects.decide(head, sent);
            if (!(decision instanceof RedirectPolicy.Follow follow)) {
                exchange.endIfNoBody(call.report());
                if (decision instanceof RedirectPolicy.Refuse refuse) {
                    throw redirects.refused(refuse, head, sent);
                }
                return;
            }
            call.enter(Step.REDIRECTING);
            exchange.finishRedirect(call);
            sent = follow.keepsBody() && sent != null ? sent : RequestBody.empty();
            var spec = redirects.take(follow, head.status(), BodyLength.of(sent.length()));
            head = exchangeHop(call, spec, sent);
        }
        exchange.endIfNoBody(call.report());
    }
}

package org.wininet4j.protocol.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.RequestBody;
import org.wininet4j.call.Call;
import org.wininet4j.codec.http1.ResponseHead;

/** The redirects of one call: looked at, told, and taken (spec 03 §6). Confined to the call. */
final class Redirects {

    private final Call call;
    private final RequestState request;
    private final RedirectTerms terms;
    private final String userAgent;
    private final LogonSource logons;

    Redirects(Call call, RequestState request, RedirectTerms terms, String userAgent, LogonSource logons) {
        this.call = call;
        this.request = request;
        this.terms = terms;
        this.userAgent = userAgent;
        this.logons = logons;
    }

    /** What a response with the status of a redirect means. {@code body} was sent with its request; null if it cannot be sent again. */
    RedirectPolicy.Decision decide(ResponseHead head, @Nullable RequestBody body) {
        var settings = request.settings();
        var allowed = new RedirectPolicy.Terms(
                settings.autoRedirect(), settings.redirectToHttp(), settings.redirectToHttps() || !terms.strict(), terms.strict());
        var facts = new RedirectPolicy.Facts(
                head.status(), location(head), request.url(), request.method(), kind(body), allowed, terms.limit() - call.hop());
        var decision = RedirectPolicy.decide(facts);
        tell(head, decision);
        return decision;
    }

    private static RedirectPolicy.Body kind(@Nullable RequestBody body) {
        if (body == null) {
            return RedirectPolicy.Body.GONE;
        }
        if (body.isEmpty()) {
            return RedirectPolicy.Body.NONE;
        }
        return body.repeatable() ? RedirectPolicy.Body.REPEATABLE : RedirectPolicy.Body.GONE;
    }

    private static Optional<String> location(ResponseHead head) {
        return head.headers().first("Location");
    }

    private void tell(ResponseHead head, RedirectPolicy.Decision decision) {
        var location = location(head);
        if (location.isEmpty()) {
            return;
        }
        Optional<String> refusal = switch (decision) {
            case RedirectPolicy.Follow _ -> Optional.empty();
            case RedirectPolicy.Stay(Optional<String> reason) -> reason;
            case RedirectPolicy.Refuse refuse -> Optional.of(refuse.reason());
        };
        call.report().hop(call.hop() + 1, head.status(), location.get(), refusal);
    }

    /** The request beyond a crossing that was refused, which this sending confirms (R23). */
    RequestSpec confirmed(RequestSpec prepared, BodyLength body) throws InternetException {
        var refused = request.takeRefused();
        if (refused.isEmpty()) {
            return prepared;
        }
        var follow = refused.get().followWith(body);
        call.report().hop(call.hop() + 1, refused.get().status(), follow.target().textWithFragment(), Optional.empty());
        return take(follow, refused.get().status(), body);
    }

    /** Goes on: REDIRECT is told while the request still shows the old URL (G44c), then a crossing (R24); the next request. */
    RequestSpec take(RedirectPolicy.Follow follow, int status, BodyLength body) throws InternetException {
        call.enter(Step.REDIRECTING);
        call.report().redirect(follow.target().textWithFragment(), status, follow.method());
        if (follow.crosses()) {
            call.report().crossed();
        }
        call.nextHop();
        call.checkCancelled();
        if (!follow.target().hasSameOrigin(request.url())) {
            logons.moved(follow.target());
        }
        return request.redirect(follow, body, userAgent, terms.strict());
    }

    /** The call fails; what may be confirmed by sending again is kept (R23). */
    InternetException refused(RedirectPolicy.Refuse refuse, ResponseHead head, @Nullable RequestBody body) throws InternetException {
        var sent = body == null ? RequestBody.empty() : body;
        refuse.confirmed().ifPresent(follow -> request.refused(RefusedCrossing.of(follow, head.status(), sent)));
        call.enter(Step.REDIRECTING);
        return call.failure(refuse.error(), refuse.reason(), null);
    }
}

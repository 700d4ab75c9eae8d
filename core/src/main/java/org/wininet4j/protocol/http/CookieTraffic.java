package org.wininet4j.protocol.http;

import java.util.ArrayList;
import java.util.List;
import org.wininet4j.StatusEvent.CookieStepKind;
import org.wininet4j.call.Call;
import org.wininet4j.codec.http1.HeaderBlock;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.cookie.CookieReason;
import org.wininet4j.cookie.CookieRuling;
import org.wininet4j.cookie.CookieSelection;
import org.wininet4j.cookie.CookieTarget;

/**
 * The cookies of one call: those sent with each hop, and those its responses set (CO70–CO77). Confined to the call; made only when there is something
 * to do.
 */
final class CookieTraffic {

    private static final String COOKIE = "Cookie";
    private static final String SET_COOKIE = "Set-Cookie";

    private final Call call;
    private final RequestState request;
    private final CookieTerms terms;
    private List<CookieRuling> taken = List.of();
    private boolean impactTold;

    CookieTraffic(Call call, RequestState request, CookieTerms terms) {
        this.call = call;
        this.request = request;
        this.terms = terms;
    }

    /** Whether a response sets cookies. */
    static boolean sets(HeaderBlock headers) {
        return headers.contains(SET_COOKIE);
    }

    /** CO70: the server's name counts, not a Host field. */
    private static CookieTarget target(HttpUrl url) {
        return new CookieTarget(url.isSecure(), url.host(), url.path());
    }

    // ---- sending ----

    /** The request with the jar's cookies, in place of any the application has set (CO71). */
    RequestSpec attach(RequestSpec spec) {
        var selection = terms.jar().select(target(spec.url()), terms.caller());
        tellSent(spec.url(), selection);
        if (selection.isEmpty()) {
            return spec;
        }
        var text = selection.text();
        request.cookiesSent(text);
        var headers = spec.headers().copy();
        headers.removeAll(COOKIE);
        headers.add(COOKIE, text);
        return new RequestSpec(spec.method(), spec.url(), headers);
    }

    private void tellSent(HttpUrl url, CookieSelection selection) {
        int suppressed = selection.suppressed().size();
        if (selection.isEmpty() && suppressed == 0) {
            return;
        }
        for (var cookie : selection.cookies()) {
            call.report().cookieStep(CookieStepKind.SENT, cookie.name(), CookieReason.SENT);
        }
        for (var verdict : selection.suppressed()) {
            call.report().cookieStep(CookieStepKind.SUPPRESSED, verdict.cookie().name(), verdict.reason());
        }
        call.report().cookieSent(selection, url);
        if (suppressed > 0) {
            tellImpact();
        }
    }

    // ---- receiving ----

    /** Stores what a response to this URL sets, before anybody can see the response (CO74). */
    void take(HttpUrl url, HeaderBlock headers) {
        taken = new ArrayList<>();
        for (int i = headers.indexOf(SET_COOKIE, 0); i >= 0; i = headers.indexOf(SET_COOKIE, i + 1)) {
            taken.add(terms.jar().receive(target(url), headers.value(i), terms.caller()));
        }
    }

    /** Tells what {@link #take} did. */
    void tellTaken(HttpUrl url) {
        for (var ruling : taken) {
            call.report().cookieStep(kindOf(ruling.reason()), ruling.name(), ruling.reason());
        }
        call.report().cookieReceived(taken, url);
        if (taken.stream().anyMatch(ruling -> isImpact(ruling.reason()))) {
            tellImpact();
        }
    }

    private static CookieStepKind kindOf(CookieReason reason) {
        if (reason == CookieReason.DELETED) {
            return CookieStepKind.DELETED;
        }
        return reason.stores() ? CookieStepKind.STORED : CookieStepKind.REFUSED;
    }

    private static boolean isImpact(CookieReason reason) {
        return !reason.stores() || reason == CookieReason.DOWNGRADED || reason == CookieReason.LEASHED;
    }

    /** Once for each request. */
    private void tellImpact() {
        if (terms.tellsPrivacy() && !impactTold) {
            impactTold = true;
            call.report().privacyImpacted();
        }
    }
}

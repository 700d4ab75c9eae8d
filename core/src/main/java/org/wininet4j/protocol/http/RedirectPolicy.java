package org.wininet4j.protocol.http;

import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;

/** Whether a response is a redirect to be followed, and how (spec 03 §6). Pure. */
final class RedirectPolicy {

    private RedirectPolicy() {}

    /**
     * What is known when a response head has come.
     *
     * @param body what there is to be sent again
     * @param hopsLeft how many more redirects may be followed
     */
    record Facts(
            int status, Optional<String> location, HttpUrl from, String method, Body body, Terms terms, int hopsLeft) {}

    /** The body of a request, once it was sent. */
    enum Body {
        /** There was none. */
        NONE,
        /** It can be sent again. */
        REPEATABLE,
        /** It cannot. */
        GONE
    }

    /**
     * What may be followed.
     *
     * @param automatic whether redirects are followed at all
     * @param toHttp whether an https request may go on to http (R20)
     * @param toHttps whether an http request may go on to https (R21)
     * @param strict whether Location is resolved as InternetCombineUrl does (R2)
     */
    record Terms(boolean automatic, boolean toHttp, boolean toHttps, boolean strict) {}

    /** What to do. */
    sealed interface Decision {}

    /** The response is the final one; {@code reason} says why a 3xx with a Location is. */
    record Stay(Optional<String> reason) implements Decision {
        static final Stay NO_REDIRECT = new Stay(Optional.empty());
    }

    /** The call fails; the response stays to be queried. {@code confirmed} is what sending again means (R23). */
    record Refuse(InternetError error, String reason, Optional<Follow> confirmed) implements Decision {}

    /**
     * Go on.
     *
     * @param keepsBody whether there is a body, and it goes along
     * @param crosses whether it leads from https to http, or from http to https (R24)
     */
    record Follow(HttpUrl target, String method, boolean keepsBody, boolean crosses) implements Decision {}

    /** About the response to a status that {@link #isRedirect}. */
    static Decision decide(Facts facts) {
        if (facts.location().isEmpty()) {
            return Stay.NO_REDIRECT;
        }
        if (!facts.terms().automatic()) {
            return stay("redirects are not followed for this request");
        }
        try {
            return follow(facts, target(facts));
        } catch (MalformedUrlException e) {
            return unusable(e);
        }
    }

    /** R1. */
    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** R2. */
    private static HttpUrl target(Facts facts) throws MalformedUrlException {
        var location = facts.location().orElseThrow();
        var target = facts.terms().strict() ? facts.from().combine(location) : facts.from().resolve(location);
        return target.withAsciiHost();
    }

    /** R3: another scheme is no redirect; R4: a Location without a host is an error. */
    private static Decision unusable(MalformedUrlException malformed) {
        return malformed.problem() == MalformedUrlException.Problem.UNKNOWN_SCHEME
                ? stay("the scheme is neither http nor https")
                : new Refuse(InternetError.INVALID_URL, "Location: " + malformed.getMessage(), Optional.empty());
    }

    private static Decision follow(Facts facts, HttpUrl target) {
        boolean keepsMethod = facts.status() == 307 || facts.status() == 308;
        if (keepsMethod && facts.body() == Body.GONE) {
            return stay("the request body cannot be sent again");
        }
        if (facts.hopsLeft() <= 0) {
            return new Refuse(InternetError.HTTP_REDIRECT_FAILED, "too many redirects", Optional.empty());
        }
        boolean keepsBody = keepsMethod && facts.body() == Body.REPEATABLE;
        boolean crosses = facts.from().isSecure() != target.isSecure();
        var follow = new Follow(target, method(facts, keepsMethod), keepsBody, crosses);
        return crosses ? crossing(facts.terms(), follow) : follow;
    }

    /** R20–R22. */
    private static Decision crossing(Terms terms, Follow follow) {
        if (follow.target().isSecure()) {
            return terms.toHttps() ? follow : refuse(InternetError.HTTP_TO_HTTPS_ON_REDIR, "from http to https", follow);
        }
        if (terms.toHttp()) {
            return follow;
        }
        return follow.keepsBody()
                ? refuse(InternetError.HTTPS_HTTP_SUBMIT_REDIR, "from https to http, with the request body", follow)
                : refuse(InternetError.HTTPS_TO_HTTP_ON_REDIR, "from https to http", follow);
    }

    private static Refuse refuse(InternetError error, String reason, Follow confirmed) {
        return new Refuse(error, reason, Optional.of(confirmed));
    }

    private static Stay stay(String reason) {
        return new Stay(Optional.of(reason));
    }

    /** R5. */
    private static String method(Facts facts, boolean keepsMethod) {
        var method = facts.method();
        return keepsMethod || method.equals("GET") || method.equals("HEAD") ? method : "GET";
    }
}

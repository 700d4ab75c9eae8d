package org.wininet4j.protocol.http;

import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;

/** Whether a response is a redirect to be followed, and how (spec 03 §6). Pure. */
final class RedirectPolicy {

    private RedirectPolicy() {}

    /** What is known when a response head has come. */
    record Facts(int status, Optional<String> location, HttpUrl from, String method, Limits limits) {}

    /**
     * What may be followed.
     *
     * @param automatic whether redirects are followed at all
     * @param toHttp whether an https request may go on to http
     * @param canResend whether the body, if any, can be sent again
     * @param hopsLeft how many more redirects may be followed
     */
    record Limits(boolean automatic, boolean toHttp, boolean canResend, int hopsLeft) {}

    /** What to do. */
    sealed interface Decision {}

    /** The response is the final one; {@code reason} says why a 3xx with a Location is. */
    record Stay(Optional<String> reason) implements Decision {
        static final Stay NO_REDIRECT = new Stay(Optional.empty());
    }

    /** The call fails; the response stays to be queried. */
    record Refuse(InternetError error, String reason) implements Decision {}

    /** Go on. */
    record Follow(HttpUrl target, String method, boolean keepsBody) implements Decision {}

    /** About the response to a status that {@link #isRedirect}. */
    static Decision decide(Facts facts) {
        if (facts.location().isEmpty()) {
            return Stay.NO_REDIRECT;
        }
        if (!facts.limits().automatic()) {
            return new Stay(Optional.of("redirects are not followed for this request"));
        }
        return target(facts);
    }

    /** R1. */
    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** R3: another scheme is no redirect; R4: a Location without a host is an error. */
    private static Decision target(Facts facts) {
        try {
            return follow(facts, facts.from().resolve(facts.location().orElseThrow()));
        } catch (MalformedUrlException e) {
            return e.problem() == MalformedUrlException.Problem.UNKNOWN_SCHEME
                    ? new Stay(Optional.of("the scheme is neither http nor https"))
                    : new Refuse(InternetError.INVALID_URL, "Location: " + e.getMessage());
        }
    }

    private static Decision follow(Facts facts, HttpUrl target) {
        var limits = facts.limits();
        boolean keepsBody = facts.status() == 307 || facts.status() == 308;
        if (keepsBody && !limits.canResend()) {
            return new Stay(Optional.of("the request body cannot be sent again"));
        }
        if (limits.hopsLeft() <= 0) {
            return new Refuse(InternetError.HTTP_REDIRECT_FAILED, "too many redirects");
        }
        if (facts.from().isSecure() && !target.isSecure() && !limits.toHttp()) {
            return new Refuse(InternetError.HTTPS_TO_HTTP_ON_REDIR, "from https to http");
        }
        return new Follow(target, method(facts, keepsBody), keepsBody);
    }

    /** R5. */
    private static String method(Facts facts, boolean keepsBody) {
        var method = facts.method();
        return keepsBody || method.equals("GET") || method.equals("HEAD") ? method : "GET";
    }
}

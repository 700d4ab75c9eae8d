package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;
import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.CookieRuling;
import org.wininet4j.cookie.CookieState;
import org.wininet4j.cookie.CookieTarget;
import org.wininet4j.cookie.SiteRelation;
import org.wininet4j.win32.process.ProcessState;

/** InternetSetCookie, InternetGetCookie and their Ex forms, on the jar of the process (CO1–CO11, CO76). */
final class Cookies implements WinInetConstants {

    private Cookies() {}

    static CookieJar jar() {
        return ProcessState.current().cookies();
    }

    /** InternetSetCookie and InternetGetCookie: no flags, and no policy (CO90). */
    static CookieCaller caller() {
        return new CookieCaller(false, false, false, SiteRelation.UNKNOWN, ProcessState.current().strictMode(), false);
    }

    /** The caller that the flags of an Ex form describe (spec 06 §2). */
    static CookieCaller caller(int flags) {
        return new CookieCaller(
                false,
                has(flags, INTERNET_COOKIE_HTTPONLY),
                has(flags, INTERNET_COOKIE_THIRD_PARTY) || has(flags, INTERNET_FLAG_RESTRICTED_ZONE),
                has(flags, INTERNET_COOKIE_SAME_SITE_LEVEL_CROSS_SITE) ? SiteRelation.CROSS_SITE : SiteRelation.UNKNOWN,
                ProcessState.current().strictMode(),
                true);
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    /** CO3, CO5. */
    static CookieRuling set(@Nullable String url, @Nullable String name, @Nullable String data, int flags, CookieCaller caller)
            throws InternetException {
        var text = Memory.required(data) + attributes(flags);
        var target = target(url);
        return name == null ? jar().setData(target, text, caller) : jar().setData(target, name, text, caller);
    }

    /** Flags that act as the attribute of their name; an empty domain is none (CO32). */
    private static String attributes(int flags) {
        return (has(flags, INTERNET_COOKIE_HOST_ONLY) ? "; Domain=" : "")
                + (has(flags, INTERNET_COOKIE_SAME_SITE_STRICT) ? "; SameSite=Strict" : "")
                + (has(flags, INTERNET_COOKIE_SAME_SITE_LAX) ? "; SameSite=Lax" : "");
    }

    /** CO2, CO20, CO31. */
    static void requireAccepted(CookieRuling ruling) throws InternetException {
        if (ruling.state() == CookieState.UNKNOWN) {
            throw Token.error(InternetError.INVALID_PARAMETER, ruling.reason().text());
        }
        if (ruling.state() == CookieState.REJECT) {
            throw Token.error(InternetError.SYSTEM_INVALID_OPERATION, ruling.reason().text());
        }
    }

    /** The number of a state; UNKNOWN and REJECT come with a last error (CO20). */
    static int numberOf(@Nullable CookieRuling ruling) {
        if (ruling == null) {
            return COOKIE_STATE_UNKNOWN;
        }
        LastError.succeed(() -> requireAccepted(ruling));
        return switch (ruling.state()) {
            case UNKNOWN -> COOKIE_STATE_UNKNOWN;
            case ACCEPT -> COOKIE_STATE_ACCEPT;
            case PROMPT -> COOKIE_STATE_PROMPT;
            case LEASH -> COOKIE_STATE_LEASH;
            case DOWNGRADE -> COOKIE_STATE_DOWNGRADE;
            case REJECT -> COOKIE_STATE_REJECT;
        };
    }

    /** CO7–CO11; {@code name} null for all. */
    static void get(@Nullable String url, @Nullable String name, @Nullable Ref<String> data, @Nullable IntRef size, CookieCaller caller)
            throws InternetException {
        var found = jar().select(target(url), caller);
        var wanted = name == null ? found : found.only(name);
        if (wanted.isEmpty()) {
            if (size != null) {
                size.value = 0;
            }
            throw Token.error(InternetError.NO_MORE_ITEMS, "no cookies");
        }
        TextBuffer.copy(wanted.text(), data, size);
    }

    /** CO3: what has no scheme is 12006, what is no web URL is 87. */
    private static CookieTarget target(@Nullable String url) throws InternetException {
        try {
            var parts = HttpUrl.parse(Memory.required(url)).withAsciiHost();
            return new CookieTarget(parts.isSecure(), parts.host(), parts.path());
        } catch (MalformedUrlException e) {
            throw Token.error(
                    e.problem() == MalformedUrlException.Problem.NO_SCHEME
                            ? InternetError.UNRECOGNIZED_SCHEME
                            : InternetError.INVALID_PARAMETER,
                    "no http or https URL");
        }
    }

    /** CO50–CO52. */
    static void requireLegalDomain(@Nullable String domain, @Nullable String host) throws InternetException {
        if (!CookieJar.isLegalDomain(domain == null ? "" : domain, host == null ? "" : host)) {
            throw Token.error(InternetError.INVALID_PARAMETER, "the host may not set cookies for the domain");
        }
    }
}

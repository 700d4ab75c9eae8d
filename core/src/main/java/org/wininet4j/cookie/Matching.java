package org.wininet4j.cookie;

import org.wininet4j.codec.cookie.CookieDomain;
import org.wininet4j.codec.cookie.CookiePath;

/** Whether a cookie is for a URL and a caller (CO60, CO61, CO38, CO40). Pure. */
final class Matching {

    private Matching() {}

    /** SENT, or the first thing that is against it; decisions and policies are not asked. */
    static CookieReason judge(Cookie cookie, CookieTarget target, CookieCaller caller, long nowMillis) {
        if (!isForHost(cookie, target.host())) {
            return CookieReason.OTHER_HOST;
        }
        if (!isForPath(cookie.path(), target.path(), caller)) {
            return CookieReason.OTHER_PATH;
        }
        if (cookie.expiredAt(nowMillis)) {
            return CookieReason.EXPIRED;
        }
        if (cookie.secure() && !target.secure()) {
            return CookieReason.NEEDS_HTTPS;
        }
        if (cookie.httpOnly() && !caller.httpOnly()) {
            return CookieReason.HTTP_ONLY;
        }
        if (!isForPageOf(cookie.sameSite(), caller.relation())) {
            return CookieReason.CROSS_SITE;
        }
        return cookie.leashed() && caller.thirdParty() ? CookieReason.LEASH : CookieReason.SENT;
    }

    private static boolean isForHost(Cookie cookie, String host) {
        return cookie.hostOnly() ? cookie.domain().equals(host) : CookieDomain.covers(cookie.domain(), host);
    }

    /** CO61: a request's whole path counts; CO60: for a program its folder, and any prefix will do. */
    private static boolean isForPath(String cookiePath, String urlPath, CookieCaller caller) {
        if (!caller.network()) {
            return CookiePath.beginsFolder(cookiePath, urlPath);
        }
        return caller.strict() ? urlPath.startsWith(cookiePath) : CookiePath.matches(cookiePath, urlPath);
    }

    /** CO40: a cookie without the attribute acts as Lax once it is known that there is a page. */
    private static boolean isForPageOf(SameSite sameSite, SiteRelation relation) {
        return switch (relation) {
            case UNKNOWN, SAME_SITE -> true;
            case CROSS_SITE_NAVIGATION -> sameSite != SameSite.STRICT;
            case CROSS_SITE -> sameSite == SameSite.NONE;
        };
    }

    /** Whether a response to such a request may set a cookie of this kind (RFC 6265bis, 5.7). */
    static boolean maySetFromPageOf(SameSite sameSite, SiteRelation relation) {
        return relation != SiteRelation.CROSS_SITE || sameSite == SameSite.NONE;
    }
}

package org.wininet4j.protocol.http;

import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.SiteRelation;

/**
 * What the cookies of a request are ruled by. Immutable.
 *
 * @param jar whose cookies are sent, and where those received go
 * @param caller who asks
 * @param tellsPrivacy whether PRIVACY_IMPACTED is raised (spec 06 §9)
 */
public record CookieTerms(CookieJar jar, CookieCaller caller, boolean tellsPrivacy) {

    /** Those of a session's requests. */
    public static CookieTerms of(CookieJar jar, boolean strict, boolean tellsPrivacy) {
        var caller = strict ? new CookieCaller(true, true, false, SiteRelation.UNKNOWN, true, true) : CookieCaller.REQUEST;
        return new CookieTerms(jar, caller, tellsPrivacy);
    }

    /** The same for a request with a page behind it. */
    public CookieTerms withPage(boolean thirdParty, SiteRelation relation) {
        return new CookieTerms(jar, new CookieCaller(true, true, thirdParty, relation, caller.strict(), true), tellsPrivacy);
    }
}

package org.wininet4j.cookie;

/**
 * Who asks for the cookies of a URL, or sets one. Immutable.
 *
 * @param network whether it is a request or its response, and not a program that calls the jar: the whole path of the URL counts (CO61), and
 *     clear text cannot set a Secure cookie (CO38)
 * @param httpOnly whether it may see and set HttpOnly cookies (CO20–CO23)
 * @param thirdParty whether the policy for third parties counts, and not the one for first parties (CO98)
 * @param relation how its page stands to the site
 * @param strict whether strict mode is on (CO32, CO61)
 * @param obeys whether the decisions and the policies bind it (CO90)
 */
public record CookieCaller(
        boolean network, boolean httpOnly, boolean thirdParty, SiteRelation relation, boolean strict, boolean obeys) {

    /** A request without a page, and its response. */
    public static final CookieCaller REQUEST = new CookieCaller(true, true, false, SiteRelation.UNKNOWN, false, true);

    /** A program that calls InternetGetCookie or InternetSetCookie, which no policy binds (CO90). */
    public static final CookieCaller PROGRAM = new CookieCaller(false, false, false, SiteRelation.UNKNOWN, false, false);

    /** The owner of the jar: sees and sets every cookie of the URL. */
    public static final CookieCaller OWNER = new CookieCaller(true, true, false, SiteRelation.UNKNOWN, false, false);
}

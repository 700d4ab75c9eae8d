package org.wininet4j.cookie;

/** How the page behind a request stands to the site of the request, for the cookies' SameSite (CO40). */
public enum SiteRelation {
    /** There is no page: cookies of every kind are sent and stored. */
    UNKNOWN,
    /** A page of the same site. */
    SAME_SITE,
    /** A page of another site, from which the user follows a link. */
    CROSS_SITE_NAVIGATION,
    /** A page of another site, which embeds what is requested. */
    CROSS_SITE
}

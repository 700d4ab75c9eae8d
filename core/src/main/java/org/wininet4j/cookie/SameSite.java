package org.wininet4j.cookie;

/** Which requests carry a cookie, as its SameSite attribute says (CO40). */
public enum SameSite {
    /** The attribute was missing or unknown; acts as {@link #NONE}. */
    NOT_SET,
    /** Requests from every site. */
    NONE,
    /** Requests from its own site, and navigations to it that change nothing. */
    LAX,
    /** Requests from its own site only. */
    STRICT
}

package org.wininet4j.cookie;

/**
 * Decides about the cookies of first or of third parties where the user has not decided about the site (CO95, CO97). Asked by any thread, while a
 * request waits and the jar may be locked: it must answer at once and not call the jar.
 */
public interface CookiePolicy {

    /** What becomes of a cookie which {@code site} sets; {@code persistent} if it has an expiry. {@link CookieState#UNKNOWN} counts as ACCEPT. */
    CookieState stores(String site, boolean persistent);

    /** Whether the cookies of {@code site} are sent. */
    boolean sends(String site);
}

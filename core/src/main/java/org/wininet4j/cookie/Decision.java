package org.wininet4j.cookie;

/** What the user has decided for all cookies of a site (CO91). No decision is no value. */
public enum Decision {
    /** They are stored and sent. */
    ACCEPT,
    /** They are neither stored nor sent. */
    REJECT
}

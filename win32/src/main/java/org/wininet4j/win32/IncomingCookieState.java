package org.wininet4j.win32;

import org.wininet4j.StatusEvent.CookieReceived;

/**
 * The information of {@code INTERNET_STATUS_COOKIE_RECEIVED}: the structure of the header, and as a number what the documentation promises, the count of
 * cookies that came (CO101). Immutable.
 */
public final class IncomingCookieState extends CookieCount {

    static final int BYTES = 32;

    private static final long serialVersionUID = 1;

    /** How many session cookies came. */
    public final int cSession;
    /** How many persistent cookies came. */
    public final int cPersistent;
    /** How many of both were accepted as they were. */
    public final int cAccepted;
    /** How many are for first-party requests only. */
    public final int cLeashed;
    /** How many became session cookies. */
    public final int cDowngraded;
    /** How many were refused. */
    public final int cBlocked;
    /** The URL. */
    public final String pszLocation;

    IncomingCookieState(CookieReceived event) {
        super(event.total());
        cSession = event.session();
        cPersistent = event.persistent();
        cAccepted = event.accepted();
        cLeashed = event.leashed();
        cDowngraded = event.downgraded();
        cBlocked = event.blocked();
        pszLocation = event.url();
    }
}

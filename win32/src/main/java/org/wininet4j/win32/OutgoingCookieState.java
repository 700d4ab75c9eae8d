package org.wininet4j.win32;

import org.wininet4j.StatusEvent.CookieSent;

/**
 * The information of {@code INTERNET_STATUS_COOKIE_SENT}: the structure of the header, and as a number what the documentation promises, the count of
 * cookies that were sent or suppressed (CO101). Immutable.
 */
public final class OutgoingCookieState extends CookieCount {

    static final int BYTES = 16;

    private static final long serialVersionUID = 1;

    /** How many were sent. */
    public final int cSent;
    /** How many were for the URL but kept back. */
    public final int cSuppressed;
    /** The URL. */
    public final String pszLocation;

    OutgoingCookieState(CookieSent event) {
        super(event.total());
        cSent = event.sent();
        cSuppressed = event.suppressed();
        pszLocation = event.url();
    }
}

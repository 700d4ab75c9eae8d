package org.wininet4j.win32;

import org.wininet4j.StatusEvent.CookieSent;

/**
 * The information of {@code INTERNET_STATUS_COOKIE_SENT}: the structure of the header, and as a number what the documentation promises, the count of
 * cookies (CO101). Immutable.
 */
public final class OutgoingCookieState extends Number {

    static final int BYTES = 16;

    private static final long serialVersionUID = 1;

    /** How many were sent. */
    public final int cSent;
    /** How many were for the URL but kept back. */
    public final int cSuppressed;
    /** The URL. */
    public final String pszLocation;

    OutgoingCookieState(CookieSent event) {
        cSent = event.sent();
        cSuppressed = event.suppressed();
        pszLocation = event.url();
    }

    /** How many were sent or suppressed. */
    @Override
    public int intValue() {
        return cSent + cSuppressed;
    }

    @Override
    public long longValue() {
        return intValue();
    }

    @Override
    public float floatValue() {
        return intValue();
    }

    @Override
    public double doubleValue() {
        return intValue();
    }

    @Override
    public String toString() {
        return Integer.toString(intValue());
    }
}

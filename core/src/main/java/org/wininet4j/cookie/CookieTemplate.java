package org.wininet4j.cookie;

/** The policies which WinINet has by name; as P3P is dead, they tell apart only what is left of it (CO97). */
public enum CookieTemplate implements CookiePolicy {
    /** Nothing is stored or sent. */
    NO_COOKIES,
    /** Persistent cookies of third parties become session cookies. */
    HIGH,
    /** As {@link #HIGH}. */
    MEDIUM_HIGH,
    /** As {@link #HIGH}. */
    MEDIUM,
    /** Everything is stored and sent. */
    MEDIUM_LOW,
    /** Everything is stored and sent: the default. */
    LOW;

    /** The same template for first parties, whose persistent cookies stay. */
    CookiePolicy forFirstParties() {
        return this == NO_COOKIES ? this : LOW;
    }

    @Override
    public CookieState stores(String site, boolean persistent) {
        return switch (this) {
            case NO_COOKIES -> CookieState.REJECT;
            case HIGH, MEDIUM_HIGH, MEDIUM -> persistent ? CookieState.DOWNGRADE : CookieState.ACCEPT;
            case MEDIUM_LOW, LOW -> CookieState.ACCEPT;
        };
    }

    @Override
    public boolean sends(String site) {
        return this != NO_COOKIES;
    }
}

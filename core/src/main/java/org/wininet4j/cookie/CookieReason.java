package org.wininet4j.cookie;

/** Why a cookie is or is not sent or stored. */
public enum CookieReason {
    /** It goes with the request. */
    SENT("it is sent"),
    /** It is new. */
    STORED("it is stored"),
    /** It takes the place of one of the same name, domain and path (CO62). */
    REPLACED("it replaces an older one"),
    /** Its expiry is past: the one of its name, domain and path is gone (CO36). */
    DELETED("its expiry is past, which deletes it"),
    /** It is stored without its expiry (CO82, CO97). */
    DOWNGRADED("it is stored until the process ends"),
    /** It is stored for first-party requests (LEASH). */
    LEASHED("it is stored for first-party requests"),

    /** It has neither name nor value (CO74). */
    EMPTY("it has neither a name nor a value"),
    /** Name and value are too long (CO42). */
    TOO_LONG("name and value are longer than 4096 bytes"),
    /** Name or value cannot be sent (CO42). */
    BAD_CHARACTER("name or value has a character that cannot be sent"),
    /** The host may not set cookies for that domain (CO50). */
    ILLEGAL_DOMAIN("its domain does not hold the host"),
    /** The domain is a public suffix (CO52). */
    PUBLIC_SUFFIX("its domain is a public suffix"),
    /** It is Secure and came in clear (CO38). */
    SECURE_IN_CLEAR("Secure cookies cannot be set in clear"),
    /** It would replace or hide a Secure one and came in clear (CO38). */
    REPLACES_SECURE("there is a Secure cookie of that name, which http cannot replace"),
    /** It is HttpOnly, and the caller may not see such (CO20, CO22). */
    HTTP_ONLY("it is HttpOnly"),
    /** It would replace one which the caller may not see (CO21). */
    REPLACES_HTTP_ONLY("there is an HttpOnly cookie of that name"),
    /** Its name promises what its attributes do not keep (CO41). */
    PREFIX("its attributes do not keep what its name promises"),
    /** SameSite=None needs Secure (CO40). */
    NONE_IN_CLEAR("SameSite=None needs Secure"),
    /** Its SameSite excludes a page of another site (CO40). */
    CROSS_SITE("its SameSite excludes requests from other sites"),
    /** It is on a leash, and the request is third-party. */
    LEASH("it is for first-party requests"),
    /** The user has decided against the site (CO91). */
    SITE_REJECTED("the site is rejected"),
    /** The policy is against it (CO97). */
    POLICY("the policy rejects it"),

    /** It is for another host or domain. */
    OTHER_HOST("it is for another host"),
    /** It is for another path (CO60, CO61). */
    OTHER_PATH("it is for another path"),
    /** It is Secure and the URL is not https (CO38). */
    NEEDS_HTTPS("it is Secure and the URL is not https"),
    /** Its time is over (CO65). */
    EXPIRED("it has expired");

    private final String text;

    CookieReason(String text) {
        this.text = text;
    }

    /** Whether it is or was stored, or deleted as it asked for. */
    public boolean stores() {
        return switch (this) {
            case STORED, REPLACED, DELETED, DOWNGRADED, LEASHED -> true;
            default -> false;
        };
    }

    /** Whether a cookie for the URL was kept back for it, and counts as suppressed (CO100). */
    boolean suppresses() {
        return switch (this) {
            case CROSS_SITE, LEASH, SITE_REJECTED, POLICY -> true;
            default -> false;
        };
    }

    /** The reason in words, as the end of a sentence about the cookie. */
    public String text() {
        return text;
    }
}

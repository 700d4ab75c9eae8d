package org.wininet4j.codec.cookie;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a Set-Cookie line, or a caller, says of one cookie, before any rule about domains and origins; immutable.
 *
 * <p>Its text tells neither name nor value (CO102).
 *
 * @param name case counts; empty for a nameless cookie (CO74)
 * @param value perhaps empty, but not with an empty name
 * @param attributes those known
 */
public record SetCookie(String name, String value, Attributes attributes) {

    /** How many characters name and value may have together (CO42). */
    public static final int MAX_NAME_AND_VALUE = 4096;

    /** How many characters the value of an attribute may have (CO42); a longer one is skipped. */
    public static final int MAX_ATTRIBUTE_VALUE = 1024;

    /** What SameSite says; another value is as good as none (CO40). */
    public enum SameSiteValue {
        /** None, or an unknown one. */
        MISSING,
        /** "None". */
        NONE,
        /** "Lax". */
        LAX,
        /** "Strict". */
        STRICT
    }

    /**
     * The attributes; of several of one name the last counts (RFC 6265, 5.3).
     *
     * @param domain in lower-case ASCII form (CO56), its one leading dot dropped (CO31); empty if missing or empty
     * @param path begins with a slash; empty if missing or not such (CO33)
     * @param expires empty if missing or no date (CO35)
     * @param maxAgeSeconds empty if missing or no number (CO37)
     * @param secure whether {@code Secure} is there
     * @param httpOnly whether {@code HttpOnly} is there
     * @param sameSite what {@code SameSite} says
     */
    public record Attributes(
            String domain,
            String path,
            Optional<Instant> expires,
            OptionalLong maxAgeSeconds,
            boolean secure,
            boolean httpOnly,
            SameSiteValue sameSite) {

        /** None of them. */
        public static final Attributes NONE = new Attributes("", "", Optional.empty(), OptionalLong.empty(), false, false,
                SameSiteValue.MISSING);
    }

    @Override
    public String toString() {
        return "Set-Cookie with " + attributes;
    }
}

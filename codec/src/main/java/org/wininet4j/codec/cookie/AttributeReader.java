package org.wininet4j.codec.cookie;

import java.net.IDN;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.wininet4j.codec.cookie.SetCookie.Attributes;
import org.wininet4j.codec.cookie.SetCookie.SameSiteValue;
import org.wininet4j.codec.text.Ascii;

/** Collects the attributes of one cookie in the order in which they stand; confined to one thread. */
final class AttributeReader {
    /** More seconds than any cookie may live, and few enough to be added to any instant. */
    private static final long MANY_SECONDS = 1_000_000_000_000L;

    private String domain = "";
    private String path = "";
    private Optional<Instant> expires = Optional.empty();
    private OptionalLong maxAgeSeconds = OptionalLong.empty();
    private boolean secure;
    private boolean httpOnly;
    private SameSiteValue sameSite = SameSiteValue.MISSING;

    /** Takes the attribute that stands between these positions, if it can be used. */
    void take(String text, int start, int end) {
        int equals = start;
        while (equals < end && text.charAt(equals) != '=') {
            equals++;
        }
        String name = Ascii.lower(Ascii.trim(text.substring(start, equals)));
        String value = equals < end ? Ascii.trim(text.substring(equals + 1, end)) : "";
        if (value.length() <= SetCookie.MAX_ATTRIBUTE_VALUE && !hasControl(value)) {
            take(name, value);
        }
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Ascii.isControl(value.charAt(i)) && value.charAt(i) != '\t') {
                return true;
            }
        }
        return false;
    }

    private void take(String name, String value) {
        switch (name) {
            case "domain" -> domain = domain(value.startsWith(".") ? value.substring(1) : value);
            case "path" -> path = value.startsWith("/") ? value : "";
            case "expires" -> expires = CookieDate.parse(value).or(() -> expires);
            case "max-age" -> takeMaxAge(value);
            case "secure" -> secure = true;
            case "httponly" -> httpOnly = true;
            case "samesite" -> sameSite = sameSite(value);
            default -> {}
        }
    }

    /** CO56; what has no ASCII form stays as it is, and is no host's. */
    private static String domain(String value) {
        try {
            return Ascii.lower(Ascii.isAscii(value) ? value : IDN.toASCII(value));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** Digits, perhaps after a minus; a number too large is a very large one (RFC 6265, 5.2.2). */
    private void takeMaxAge(String value) {
        boolean negative = value.startsWith("-");
        int start = negative ? 1 : 0;
        long number = 0;
        for (int i = start; i < value.length(); i++) {
            if (!Ascii.isDigit(value.charAt(i))) {
                return;
            }
            number = Math.min(number * 10 + value.charAt(i) - '0', MANY_SECONDS);
        }
        if (value.length() > start) {
            maxAgeSeconds = OptionalLong.of(negative ? -number : number);
        }
    }

    private static SameSiteValue sameSite(String value) {
        return switch (Ascii.lower(value)) {
            case "strict" -> SameSiteValue.STRICT;
            case "lax" -> SameSiteValue.LAX;
            case "none" -> SameSiteValue.NONE;
            default -> SameSiteValue.MISSING;
        };
    }

    Attributes attributes() {
        return new Attributes(domain, path, expires, maxAgeSeconds, secure, httpOnly, sameSite);
    }
}

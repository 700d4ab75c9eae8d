package org.wininet4j.codec.cookie;

import org.wininet4j.codec.text.Ascii;

/** The domains of cookies (CO50–CO56); pure functions. */
public final class CookieDomain {
    private static final int IPV4_NUMBERS = 4;

    private CookieDomain() {}

    /** Whether a host may set a cookie for a domain. */
    public enum Answer {
        /** It may. */
        LEGAL,
        /** The host is not in the domain, or one of them is no name (CO50, CO51, CO55). */
        ILLEGAL,
        /** The domain belongs to many owners (CO52). */
        PUBLIC_SUFFIX
    }

    /**
     * Whether {@code host} may set a cookie with this domain; both without regard to the case of ASCII letters. The one leading dot of the
     * attribute has been dropped (CO31).
     */
    public static Answer ask(String domain, String host, PublicSuffixes suffixes) {
        if (isAddress(host)) {
            return Ascii.equalsIgnoreCase(domain, host) ? Answer.LEGAL : Answer.ILLEGAL;
        }
        if (domain.isEmpty() || host.isEmpty() || domain.startsWith(".") || host.startsWith(".") || domain.indexOf('.') < 0) {
            return Answer.ILLEGAL;
        }
        String lowerDomain = Ascii.lower(domain);
        if (!covers(lowerDomain, Ascii.lower(host))) {
            return Answer.ILLEGAL;
        }
        return suffixes.contains(lowerDomain) ? Answer.PUBLIC_SUFFIX : Answer.LEGAL;
    }

    /** Whether the host is the domain or below it; both in lower case. An address is below nothing (CO55). */
    public static boolean covers(String domain, String host) {
        int start = host.length() - domain.length();
        if (start <= 0) {
            return start == 0 && host.equals(domain);
        }
        return host.charAt(start - 1) == '.' && host.endsWith(domain) && !isAddress(host);
    }

    /** Whether the host is an IPv6 address without brackets, or four numbers with dots between them. */
    public static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || isIpv4(host);
    }

    private static boolean isIpv4(String host) {
        int numbers = 1;
        int digits = 0;
        for (int i = 0; i < host.length(); i++) {
            char character = host.charAt(i);
            if (character == '.' && digits > 0) {
                numbers++;
                digits = 0;
            } else if (Ascii.isDigit(character)) {
                digits++;
            } else {
                return false;
            }
        }
        return numbers == IPV4_NUMBERS && digits > 0;
    }
}

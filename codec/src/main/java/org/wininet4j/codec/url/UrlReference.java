package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

/**
 * A text divided as RFC 3986, appendix B, divides it; immutable. A part that is not there is empty; the authority, which may
 * be there and empty, begins with its two slashes.
 */
record UrlReference(String scheme, String slashedAuthority, String pathAndQuery, String fragment) {
    private static final String SLASHES = "//";

    /** Divides the text; a control character in it is BAD_CHARACTER. */
    static UrlReference parse(String text) throws MalformedUrlException {
        for (int i = 0; i < text.length(); i++) {
            if (Ascii.isControl(text.charAt(i))) {
                throw new MalformedUrlException(Problem.BAD_CHARACTER);
            }
        }
        int schemeEnd = schemeEnd(text);
        int authorityStart = schemeEnd == 0 ? 0 : schemeEnd + 1;
        int authorityEnd = text.startsWith(SLASHES, authorityStart) ? authorityEnd(text, authorityStart + 2) : authorityStart;
        int hash = text.indexOf('#', authorityEnd);
        int targetEnd = hash < 0 ? text.length() : hash;
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        return new UrlReference(text.substring(0, schemeEnd), text.substring(authorityStart, authorityEnd),
                text.substring(authorityEnd, targetEnd), fragment);
    }

    boolean hasScheme() {
        return !scheme.isEmpty();
    }

    boolean hasAuthority() {
        return !slashedAuthority.isEmpty();
    }

    /** This reference; if it has no scheme, with the given one. */
    UrlReference inheritingScheme(String inherited) {
        return hasScheme() ? this : new UrlReference(inherited, slashedAuthority, pathAndQuery, fragment);
    }

    /** The authority in its parts; NO_SCHEME, UNKNOWN_SCHEME, NO_HOST, BAD_PORT or BAD_CHARACTER if it is no http URL's. */
    Authority authority() throws MalformedUrlException {
        if (!hasScheme()) {
            throw new MalformedUrlException(Problem.NO_SCHEME);
        }
        return Authority.parse(scheme, hasAuthority() ? slashedAuthority.substring(SLASHES.length()) : "");
    }

    /** Where the scheme ends, at its colon; 0 if there is none. */
    private static int schemeEnd(String text) {
        int end = 0;
        while (end < text.length() && isSchemeCharacter(text.charAt(end))) {
            end++;
        }
        boolean scheme = end > 0 && end < text.length() && text.charAt(end) == ':' && Ascii.isLetter(text.charAt(0));
        return scheme ? end : 0;
    }

    private static boolean isSchemeCharacter(char character) {
        return Ascii.isLetter(character) || Ascii.isDigit(character) || "+-.".indexOf(character) >= 0;
    }

    private static int authorityEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}

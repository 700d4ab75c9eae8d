package org.wininet4j.codec.url;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

/**
 * A text divided as RFC 3986, appendix B, divides it; immutable. A part that is not there is empty; the authority may be there
 * and empty. {@code known} is the authority in its parts, where its text needs not be taken apart again.
 */
record UrlReference(
        String scheme, boolean hasAuthority, String authorityText, String pathAndQuery, String fragment, @Nullable Authority known) {
    private static final String SLASHES = "//";

    /** Divides the text; a control character in it is BAD_CHARACTER. */
    static UrlReference parse(String text) throws MalformedUrlException {
        return parse(text, null);
    }

    /** As {@link #parse(String)}, of a text whose authority is perhaps the same as {@code guess}. */
    static UrlReference parse(String text, @Nullable Authority guess) throws MalformedUrlException {
        for (int i = 0; i < text.length(); i++) {
            if (Ascii.isControl(text.charAt(i))) {
                throw new MalformedUrlException(Problem.BAD_CHARACTER);
            }
        }
        int schemeEnd = schemeEnd(text);
        int afterScheme = schemeEnd == 0 ? 0 : schemeEnd + 1;
        boolean hasAuthority = text.startsWith(SLASHES, afterScheme);
        int authorityStart = hasAuthority ? afterScheme + SLASHES.length() : afterScheme;
        int authorityEnd = hasAuthority ? Borders.endOfAuthority(text, authorityStart) : authorityStart;
        int hash = text.indexOf('#', authorityEnd);
        int targetEnd = hash < 0 ? text.length() : hash;
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String scheme = scheme(text, schemeEnd);
        Authority known = guess != null && guess.isWritten(scheme, text, authorityStart, authorityEnd) ? guess : null;
        String authorityText = known == null ? text.substring(authorityStart, authorityEnd) : known.hostField();
        return new UrlReference(scheme, hasAuthority, authorityText, text.substring(authorityEnd, targetEnd), fragment, known);
    }

    /** The usual ones without a copy of the text. */
    private static String scheme(String text, int end) {
        if (text.startsWith(Authority.HTTPS) && end == Authority.HTTPS.length()) {
            return Authority.HTTPS;
        }
        return text.startsWith(Authority.HTTP) && end == Authority.HTTP.length() ? Authority.HTTP : text.substring(0, end);
    }

    boolean hasScheme() {
        return !scheme.isEmpty();
    }

    /** This reference; if it has no scheme, with the given one. */
    UrlReference inheritingScheme(String inherited) {
        return hasScheme() ? this : new UrlReference(inherited, hasAuthority, authorityText, pathAndQuery, fragment, null);
    }

    /** This reference, received as bytes: an authority beyond ASCII is UTF-8, or BAD_CHARACTER. */
    UrlReference received() throws MalformedUrlException {
        if (Ascii.isAscii(authorityText)) {
            return this;
        }
        try {
            var bytes = ByteBuffer.wrap(authorityText.getBytes(StandardCharsets.ISO_8859_1));
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new UrlReference(scheme, hasAuthority, decoded, pathAndQuery, fragment, null);
        } catch (CharacterCodingException e) {
            throw new MalformedUrlException(Problem.BAD_CHARACTER);
        }
    }

    /** The authority in its parts; NO_SCHEME, UNKNOWN_SCHEME, NO_HOST, BAD_PORT or BAD_CHARACTER if it is no http URL's. */
    Authority authority() throws MalformedUrlException {
        if (known != null) {
            return known;
        }
        if (!hasScheme()) {
            throw new MalformedUrlException(Problem.NO_SCHEME);
        }
        return Authority.parse(scheme, authorityText);
    }

    /** Where the scheme ends, at its colon; 0 if there is none. */
    private static int schemeEnd(String text) {
        int end = UrlScheme.endIn(text);
        return end > 0 && Ascii.isLetter(text.charAt(0)) ? end : 0;
    }
}

package org.wininet4j.codec.cookie;

import org.wininet4j.codec.cookie.MalformedCookieException.Problem;
import org.wininet4j.codec.cookie.SetCookie.Attributes;
import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.text.Ascii;

/**
 * Reads what sets a cookie (RFC 6265, 5.2; CO5, CO6, CO30–CO42); pure functions, in time linear in the text. Attribute names are
 * blind to case; an unknown attribute, a malformed one and one whose value is too long are skipped (CO6, CO39, CO42).
 */
public final class SetCookieReader {
    private SetCookieReader() {}

    /** The value of a Set-Cookie field; one without {@code =} is a nameless cookie (CO74). */
    public static SetCookie line(String text) throws MalformedCookieException {
        int end = pairEnd(text);
        String pair = text.substring(0, end);
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals);
        return cookie(name, pair.substring(equals + 1), text, end);
    }

    /** What a caller gives as one text, {@code name=value} and attributes; without {@code =} it is a name with an empty value (CO5). */
    public static SetCookie data(String text) throws MalformedCookieException {
        int end = pairEnd(text);
        String pair = text.substring(0, end);
        int equals = pair.indexOf('=');
        return equals < 0
                ? cookie(pair, "", text, end)
                : cookie(pair.substring(0, equals), pair.substring(equals + 1), text, end);
    }

    /** What a caller gives as a name, and a text of value and attributes (CO5). */
    public static SetCookie data(String name, String text) throws MalformedCookieException {
        int end = pairEnd(text);
        return cookie(name, text.substring(0, end), text, end);
    }

    private static int pairEnd(String text) {
        int semicolon = text.indexOf(';');
        return semicolon < 0 ? text.length() : semicolon;
    }

    private static SetCookie cookie(String nameText, String valueText, String text, int attributesStart)
            throws MalformedCookieException {
        String name = Ascii.trim(nameText);
        String value = Ascii.trim(valueText);
        require(!name.isEmpty() || !value.isEmpty(), Problem.EMPTY);
        require(name.length() + value.length() <= SetCookie.MAX_NAME_AND_VALUE, Problem.TOO_LONG);
        require(HeaderSyntax.isValue(name) && HeaderSyntax.isValue(value), Problem.BAD_CHARACTER);
        require(name.indexOf('=') < 0 && name.indexOf(';') < 0, Problem.BAD_CHARACTER);
        return new SetCookie(name, value, attributes(text, attributesStart));
    }

    private static Attributes attributes(String text, int start) {
        var attributes = new AttributeReader();
        int position = start;
        while (position < text.length()) {
            int semicolon = text.indexOf(';', position + 1);
            int end = semicolon < 0 ? text.length() : semicolon;
            attributes.take(text, position + 1, end);
            position = end;
        }
        return attributes.attributes();
    }

    private static void require(boolean condition, Problem problem) throws MalformedCookieException {
        if (!condition) {
            throw new MalformedCookieException(problem);
        }
    }
}

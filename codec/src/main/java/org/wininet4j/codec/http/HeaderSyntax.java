package org.wininet4j.codec.http;

import org.wininet4j.codec.text.Ascii;

/** What a field of a request may be made of; pure functions. */
public final class HeaderSyntax {
    private static final int LAST_LATIN_1 = 0xFF;

    private HeaderSyntax() {}

    /** Whether the text is a token (RFC 9110, 5.6.2): at least one character, no blanks, no separators. */
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Ascii.isTokenCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the text fits into one line of ISO-8859-1: no control but the tab, nothing beyond U+00FF. */
    public static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > LAST_LATIN_1 || (Ascii.isControl(character) && character != '\t')) {
                return false;
            }
        }
        return true;
    }
}

package org.wininet4j.codec.http1;

import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.text.Ascii;

/** What the parts of a request head may be made of; pure functions. Which error a caller makes of a false is its own matter. */
public final class RequestSyntax {
    private static final int LAST_LATIN_1 = 0xFF;

    private RequestSyntax() {}

    /** Whether the text can be a request's method: any token (P1). */
    public static boolean isVerb(String text) {
        return HeaderSyntax.isName(text);
    }

    /** Whether the text can stand between the blanks of a request line: not empty, no blanks or controls, ISO-8859-1. */
    public static boolean isTarget(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ' ' || character > LAST_LATIN_1 || Ascii.isControl(character)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the text can be the name of a header: any token. */
    public static boolean isHeaderName(String text) {
        return HeaderSyntax.isName(text);
    }

    /** Whether the text can be the value of a header: ISO-8859-1 without controls but the tab. */
    public static boolean isHeaderValue(String text) {
        return HeaderSyntax.isValue(text);
    }
}

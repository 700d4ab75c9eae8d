package org.wininet4j.codec.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wininet4j.codec.text.Ascii;

/** Escapes what cannot stand in a request line and nothing else: an escape that is there already stays; pure functions. */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final int LAST_ASCII = 0x7F;
    private static final int LAST_LATIN_1 = 0xFF;

    private PercentEncoding() {}

    /** Escapes blanks, controls and, as UTF-8, everything beyond ASCII (P3). */
    static String escape(String text) {
        return escape(text, LAST_ASCII);
    }

    /** As {@link #escape}, but lets the bytes of a received text through as they are: ISO-8859-1 beyond ASCII (R2). */
    static String escapeReceived(String text) {
        return escape(text, LAST_LATIN_1);
    }

    private static String escape(String text, int lastPlain) {
        int start = 0;
        while (start < text.length() && isPlain(text.charAt(start), lastPlain)) {
            start++;
        }
        return start == text.length() ? text : escapeFrom(text, start, lastPlain);
    }

    private static String escapeFrom(String text, int firstEscaped, int lastPlain) {
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, firstEscaped);
        int position = firstEscaped;
        while (position < text.length()) {
            int character = text.codePointAt(position);
            if (isPlain(character, lastPlain)) {
                escaped.append((char) character);
            } else {
                appendEscaped(character, escaped);
            }
            position += Character.charCount(character);
        }
        return escaped.toString();
    }

    private static boolean isPlain(int character, int lastPlain) {
        return character <= lastPlain && character != ' ' && !Ascii.isControl(character);
    }

    private static void appendEscaped(int character, StringBuilder escaped) {
        for (byte octet : Character.toString(character).getBytes(UTF_8)) {
            escaped.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
        }
    }
}

package org.wininet4j.codec.url;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.wininet4j.codec.text.Ascii;

/**
 * Escapes what cannot stand in a request line and nothing else, an escape that is there already stays; and turns escapes back into
 * characters. Pure functions.
 */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final int LAST_ASCII = 0x7F;
    private static final int LAST_LATIN_1 = 0xFF;
    private static final int ESCAPE_LENGTH = 3;

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

    /** The bytes of the character in UTF-8, each as an escape. */
    static void appendEscaped(int character, StringBuilder escaped) {
        for (byte octet : Character.toString(character).getBytes(UTF_8)) {
            appendOctet(octet & 0xFF, escaped);
        }
    }

    /** One escape, with capital digits (UR69). */
    static void appendOctet(int octet, StringBuilder escaped) {
        escaped.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
    }

    /**
     * The text with every escape turned into the character of that number (UR32, UR51). What is no escape stays (UR33), and so does
     * "%00", where C text would end.
     */
    static String decode(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        int plain = 0;
        while (percent >= 0) {
            int octet = octetAt(text, percent);
            if (octet > 0) {
                decoded.append(text, plain, percent).append((char) octet);
                plain = percent + ESCAPE_LENGTH;
            }
            percent = text.indexOf('%', Math.max(plain, percent + 1));
        }
        return decoded.append(text, plain, text.length()).toString();
    }

    /** The text with every escape turned into the byte of that number, where the bytes are those of UTF-8. What is no escape stays. */
    static String decodeUtf8(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(UTF_8);
        var decoded = new ByteArrayOutputStream(encoded.length);
        String octets = new String(encoded, ISO_8859_1);
        int position = 0;
        while (position < octets.length()) {
            int escaped = octets.charAt(position) == '%' ? octetAt(octets, position) : -1;
            decoded.write(escaped < 0 ? octets.charAt(position) : escaped);
            position += escaped < 0 ? 1 : ESCAPE_LENGTH;
        }
        return decoded.toString(UTF_8);
    }

    /** Whether the character is one of the two digits of an escape between start and end. */
    static boolean isInEscape(String text, int start, int position, int end) {
        return (position > start && position + 1 < end && text.charAt(position - 1) == '%' && octetAt(text, position - 1) >= 0)
                || (position > start + 1 && text.charAt(position - 2) == '%' && octetAt(text, position - 2) >= 0);
    }

    /** What the escape there stands for, or -1. */
    private static int octetAt(String text, int percent) {
        if (percent + ESCAPE_LENGTH > text.length()) {
            return -1;
        }
        int high = Ascii.hexDigit(text.charAt(percent + 1));
        int low = Ascii.hexDigit(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}

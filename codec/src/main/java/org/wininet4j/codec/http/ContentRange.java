package org.wininet4j.codec.http;

import java.util.Optional;
import java.util.OptionalLong;

import org.wininet4j.codec.text.Ascii;

/**
 * The value of Content-Range where it tells a range of bytes (RFC 9110, 14.4). Immutable.
 *
 * @param first the position of the first byte
 * @param last that of the last one, no smaller
 * @param complete how long the whole is, if that is told
 */
public record ContentRange(long first, long last, OptionalLong complete) {
    private static final String UNIT = "bytes";
    private static final int MAX_DIGITS = 18;
    private static final long NONE = -1;

    /** Reads a value; empty if it is none, is of another unit, or tells that there is no such range. */
    public static Optional<ContentRange> parse(String value) {
        String text = value.strip();
        int slash = text.indexOf('/');
        int hyphen = text.indexOf('-');
        boolean hasUnit = text.length() > UNIT.length() && Ascii.equalsIgnoreCase(text.substring(0, UNIT.length()), UNIT);
        if (!hasUnit || !Ascii.isBlank(text.charAt(UNIT.length())) || hyphen < 0 || slash < hyphen) {
            return Optional.empty();
        }
        long first = number(text.substring(UNIT.length(), hyphen).strip());
        long last = number(text.substring(hyphen + 1, slash).strip());
        String complete = text.substring(slash + 1).strip();
        long length = complete.equals("*") ? Long.MAX_VALUE : number(complete);
        if (first == NONE || last < first || length <= last) {
            return Optional.empty();
        }
        return Optional.of(new ContentRange(first, last, length == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(length)));
    }

    private static long number(String digits) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return NONE;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!Ascii.isDigit(digits.charAt(i))) {
                return NONE;
            }
        }
        return Long.parseLong(digits);
    }
}

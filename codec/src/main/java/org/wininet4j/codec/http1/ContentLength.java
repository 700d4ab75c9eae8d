package org.wininet4j.codec.http1;

import org.wininet4j.codec.text.Ascii;

/** Reads the length of a body from its head (RFC 9110, 8.6; D6, D13); pure functions. */
final class ContentLength {
    static final String NAME = "Content-Length";
    /** There is no Content-Length. */
    static final long ABSENT = -1;
    /** There is one that is no number, is beyond 2^63 - 1, or differs from another one. */
    static final long INVALID = -2;

    private ContentLength() {}

    /** The length in all fields and comma-separated members, ABSENT or INVALID. */
    static long of(HeaderBlock headers) {
        long length = ABSENT;
        for (int i = headers.indexOf(NAME, 0); i >= 0; i = headers.indexOf(NAME, i + 1)) {
            length = agree(length, ofField(headers, i));
        }
        return length;
    }

    private static long ofField(HeaderBlock headers, int index) {
        int end = headers.valueEnd(index);
        long length = ABSENT;
        int start = headers.valueStart(index);
        while (start <= end) {
            int comma = start;
            while (comma < end && headers.byteAt(comma) != ',') {
                comma++;
            }
            length = agree(length, number(headers, start, comma));
            start = comma + 1;
        }
        return length;
    }

    private static long agree(long one, long other) {
        return one == ABSENT || one == other ? other : INVALID;
    }

    private static long number(HeaderBlock headers, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Ascii.isBlank(headers.byteAt(start))) {
            start++;
        }
        while (end > start && Ascii.isBlank(headers.byteAt(end - 1))) {
            end--;
        }
        return start == end ? INVALID : digits(headers, start, end);
    }

    private static long digits(HeaderBlock headers, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = headers.byteAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return INVALID;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package org.wininet4j.codec.cookie;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;

/**
 * The dates of {@code Expires} by the algorithm of RFC 6265, 5.1.1, which takes the first time, day, month and year among the words of
 * the text, in any order (CO35). What is no date is none: it never becomes the present. Pure; one pass over the text.
 */
public final class CookieDate {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int NONE = -1;
    private static final int FIRST_YEAR = 1601;
    private static final int FIRST_TWO_DIGIT_YEAR = 1970;
    private static final int TIME_FIELDS = 3;

    private int secondOfDay = NONE;
    private int day = NONE;
    private int month = NONE;
    private int year = NONE;

    private CookieDate() {}

    /** The instant the text stands for, to the second. */
    public static Optional<Instant> parse(String text) {
        var found = new CookieDate();
        int position = 0;
        while (position < text.length()) {
            int end = position;
            while (end < text.length() && !isDelimiter(text.charAt(end))) {
                end++;
            }
            if (end > position) {
                found.take(text.substring(position, end));
            }
            position = end + 1;
        }
        return found.instant();
    }

    /** Everything but digits, letters, colons, controls and what is beyond ASCII. */
    private static boolean isDelimiter(char character) {
        return character == '\t'
                || (character >= ' ' && character <= '/')
                || (character >= ';' && character <= '@')
                || (character >= '[' && character <= '`')
                || (character >= '{' && character <= '~');
    }

    /** A word is the first of these that it can be and that has not been found yet. */
    private void take(String word) {
        int time = secondOfDay == NONE ? secondOfDay(word) : NONE;
        if (time != NONE) {
            secondOfDay = time;
            return;
        }
        int number = day == NONE ? leadingNumber(word, 1, 2) : NONE;
        if (number != NONE) {
            day = number;
            return;
        }
        int name = month == NONE ? month(word) : NONE;
        if (name != NONE) {
            month = name;
            return;
        }
        if (year == NONE) {
            year = leadingNumber(word, 2, 4);
        }
    }

    private Optional<Instant> instant() {
        int fullYear = year >= 0 && year < 100
                ? FIRST_TWO_DIGIT_YEAR + Math.floorMod(year - FIRST_TWO_DIGIT_YEAR, 100)
                : year;
        if (secondOfDay < 0 || month == NONE || fullYear < FIRST_YEAR || !YearMonth.of(fullYear, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(fullYear, month, day, 0, 0).plusSeconds(secondOfDay).toInstant(ZoneOffset.UTC));
    }

    /** {@code h:m:s}, each of one or two digits, and then anything but a digit; -2 if it is out of range. */
    private static int secondOfDay(String word) {
        int[] fields = new int[TIME_FIELDS];
        int position = 0;
        for (int i = 0; i < TIME_FIELDS; i++) {
            int end = digitsEnd(word, position);
            boolean last = i == TIME_FIELDS - 1;
            if (end == position || end - position > 2 || (!last && (end == word.length() || word.charAt(end) != ':'))) {
                return NONE;
            }
            fields[i] = Integer.parseInt(word, position, end, 10);
            position = end + 1;
        }
        boolean valid = fields[0] < 24 && fields[1] < 60 && fields[2] < 60;
        return valid ? (fields[0] * 60 + fields[1]) * 60 + fields[2] : NONE - 1;
    }

    /** The number of {@code least} to {@code most} digits at the start of the word, after which no digit may follow. */
    private static int leadingNumber(String word, int least, int most) {
        int end = digitsEnd(word, 0);
        return end < least || end > most ? NONE : Integer.parseInt(word, 0, end, 10);
    }

    private static int digitsEnd(String word, int start) {
        int end = start;
        while (end < word.length() && Ascii.isDigit(word.charAt(end))) {
            end++;
        }
        return end;
    }

    /** From 1, by the first three letters. */
    private static int month(String word) {
        int index = word.length() < 3 ? NONE : MONTHS.indexOf(Ascii.lower(word.substring(0, 3)));
        return index < 0 ? NONE : index + 1;
    }
}

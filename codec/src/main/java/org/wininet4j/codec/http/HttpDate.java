package org.wininet4j.codec.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.text.DateNames;
import org.wininet4j.codec.time.SystemTime;
import org.wininet4j.codec.time.TimeText;

/**
 * Dates of HTTP headers (RFC 9110, 5.6.7); pure functions. All three forms are read, with any punctuation between their
 * parts (TM6, TM9); what is no date, or not in UTC, is none: it never becomes the present (TM11).
 */
public final class HttpDate {
    private static final List<String> UTC_ZONES = List.of("GMT", "UTC", "UT", "Z", "0000");
    private static final int PARTS = 6;
    private static final int MAX_WORDS = 1 + PARTS + 1;
    private static final int FIRST_TWO_DIGIT_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private HttpDate() {}

    /** The instant the text stands for; a two-digit year is one of 1970 to 2069. */
    public static Optional<Instant> parse(String text) {
        return parse(text, FIRST_TWO_DIGIT_YEAR);
    }

    /** As {@link #parse(String)}; a two-digit year is at most fifty years after {@code now}. */
    public static Optional<Instant> parse(String text, Instant now) {
        return parse(text, DateNames.firstTwoDigitYear(now.atOffset(ZoneOffset.UTC).getYear()));
    }

    /** The 29 characters of the preferred form, {@code Fri, 07 Jan 2005 12:06:35 GMT}; the year needs four digits. */
    public static String format(Instant instant) {
        var time = SystemTime.of(instant);
        if (time.year() < 0 || time.year() > LAST_YEAR) {
            throw new IllegalArgumentException("no HTTP date in that year: " + instant);
        }
        return TimeText.format(time).orElseThrow();
    }

    private static Optional<Instant> parse(String text, int firstTwoDigitYear) {
        List<String> words = words(text);
        int start = !words.isEmpty() && DateNames.indexOf(words.getFirst(), DateNames.WEEKDAYS) >= 0 ? 1 : 0;
        int zone = start + PARTS;
        if (words.size() < zone || words.size() > zone + 1) {
            return Optional.empty();
        }
        if (words.size() > zone && !UTC_ZONES.contains(words.get(zone))) {
            return Optional.empty();
        }
        return instant(words.subList(start, zone), firstTwoDigitYear);
    }

    /** The runs of letters and of digits in the text, up to one more than a date can have. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(MAX_WORDS + 1);
        int position = 0;
        while (position < text.length() && words.size() <= MAX_WORDS) {
            int end = endOfWord(text, position);
            if (end > position) {
                words.add(text.substring(position, end));
            }
            position = Math.max(end, position + 1);
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        boolean digits = Ascii.isDigit(text.charAt(start));
        while (end < text.length() && (digits ? Ascii.isDigit(text.charAt(end)) : Ascii.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static Optional<Instant> instant(List<String> parts, int firstTwoDigitYear) {
        boolean asctime = Ascii.isLetter(parts.getFirst().charAt(0));
        int year = year(parts.get(asctime ? 5 : 2), firstTwoDigitYear);
        int month = 1 + DateNames.indexOf(parts.get(asctime ? 0 : 1), DateNames.MONTHS);
        int day = number(parts.get(asctime ? 1 : 0));
        int second = secondOfDay(parts.subList(asctime ? 2 : 3, asctime ? 5 : 6));
        if (year < 0 || month == 0 || second < 0 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(year, month, day, 0, 0).plusSeconds(second).toInstant(ZoneOffset.UTC));
    }

    private static int year(String word, int firstTwoDigitYear) {
        if (word.length() == 2) {
            int number = number(word);
            return number < 0 ? -1 : DateNames.yearFrom(firstTwoDigitYear, number);
        }
        return word.length() == 4 && Ascii.isDigit(word.charAt(0)) ? Integer.parseInt(word) : -1;
    }

    private static int secondOfDay(List<String> clock) {
        int hour = number(clock.get(0));
        int minute = number(clock.get(1));
        int second = number(clock.get(2));
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        return valid ? hour * 3600 + minute * 60 + second : -1;
    }

    /** The number that one or two digits make, or -1. */
    private static int number(String word) {
        return word.length() <= 2 && Ascii.isDigit(word.charAt(0)) ? Integer.parseInt(word) : -1;
    }
}

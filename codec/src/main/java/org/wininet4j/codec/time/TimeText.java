package org.wininet4j.codec.time;

import java.util.Optional;

import org.wininet4j.codec.text.DateNames;

/** InternetTimeFromSystemTime and InternetTimeToSystemTime (TM1–TM11); pure functions. */
public final class TimeText {
    private static final int MAX_WORD = 0xFFFF;
    private static final int LENGTH = 29;

    private TimeText() {}

    /**
     * The form of RFC 1123, {@code Fri, 07 Jan 2005 12:06:35 GMT} (TM2). Only the names are checked: none for a month or a day of the week
     * that has no name, or a number beyond 16 bits (TM3).
     */
    public static Optional<String> format(SystemTime time) {
        boolean named = time.month() >= 1 && time.month() <= DateNames.MONTHS.size()
                && isIndex(time.dayOfWeek(), DateNames.WEEKDAYS.size());
        boolean numbers = isWord(time.year()) && isWord(time.day()) && isWord(time.hour()) && isWord(time.minute())
                && isWord(time.second());
        return named && numbers ? Optional.of(text(time)) : Optional.empty();
    }

    private static String text(SystemTime time) {
        var text = new StringBuilder(LENGTH).append(DateNames.WEEKDAYS.get(time.dayOfWeek())).append(", ");
        appendPadded(text, time.day(), 2).append(' ').append(DateNames.MONTHS.get(time.month() - 1)).append(' ');
        appendPadded(text, time.year(), 4).append(' ');
        appendPadded(text, time.hour(), 2).append(':');
        appendPadded(text, time.minute(), 2).append(':');
        return appendPadded(text, time.second(), 2).append(" GMT").toString();
    }

    private static StringBuilder appendPadded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat('0', Math.max(width - digits.length(), 0)).append(digits);
    }

    private static boolean isIndex(int number, int size) {
        return number >= 0 && number < size;
    }

    private static boolean isWord(int number) {
        return number >= 0 && number <= MAX_WORD;
    }

    /**
     * The time that any text means: the present one, with what the text tells in the place of its parts, as far as it tells anything
     * (TM4–TM10).
     */
    public static SystemTime parse(String text, SystemTime now) {
        return TimeReader.read(text, now);
    }
}

package org.wininet4j.codec.text;

import java.util.List;

/** The English names in dates, and years of two digits; pure functions. */
public final class DateNames {
    /** From Sunday on, as WinINet counts. */
    public static final List<String> WEEKDAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
    /** From January on. */
    public static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final int NAME_LENGTH = 3;
    private static final int CENTURY = 100;

    private DateNames() {}

    /** The place of the name that the word begins with, in any case of letters, or -1. */
    public static int indexOf(String word, List<String> names) {
        if (word.length() >= NAME_LENGTH) {
            for (int i = 0; i < names.size(); i++) {
                if (Ascii.equalsIgnoreCase(word.substring(0, NAME_LENGTH), names.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The year with these two digits among the hundred that begin with {@code first}. */
    public static int yearFrom(int first, int twoDigits) {
        return first + Math.floorMod(twoDigits - first, CENTURY);
    }

    /** The first of the hundred years among which two digits mean one: the last of them is fifty years after {@code year}. */
    public static int firstTwoDigitYear(int year) {
        return year - 49;
    }
}

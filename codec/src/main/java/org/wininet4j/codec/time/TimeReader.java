package org.wininet4j.codec.time;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.text.DateNames;

/**
 * Reads a text part by part, in the order of TM6 or that of asctime (TM9), and leaves off where it ends or has no such name (TM5, TM10).
 * Confined to its caller; linear time.
 */
final class TimeReader {
    private static final int MAX_NUMBER = 0xFFFF;

    private final String text;
    private final int firstTwoDigitYear;
    private int position;

    private int year;
    private int month;
    private int dayOfWeek;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int millisecond;

    private TimeReader(String text, SystemTime now) {
        this.text = text;
        firstTwoDigitYear = DateNames.firstTwoDigitYear(now.year());
        year = now.year();
        month = now.month();
        dayOfWeek = now.dayOfWeek();
        day = now.day();
        hour = now.hour();
        minute = now.minute();
        second = now.second();
        millisecond = now.millisecond();
    }

    static SystemTime read(String text, SystemTime now) {
        var reader = new TimeReader(text, now);
        if (reader.readWeekday()) {
            reader.readDateAndTime();
        }
        return new SystemTime(reader.year, reader.month, reader.dayOfWeek, reader.day, reader.hour, reader.minute, reader.second,
                reader.millisecond);
    }

    /** Returns whether all was there. */
    private boolean readDateAndTime() {
        if (monthFollows()) {
            return readMonth() && readDay() && readTimeOfDay() && readYear();
        }
        return readDay() && readMonth() && readYear() && readTimeOfDay();
    }

    private boolean readWeekday() {
        skipToLetter();
        int index = DateNames.indexOf(readWord(), DateNames.WEEKDAYS);
        if (index >= 0) {
            dayOfWeek = index;
        }
        return index >= 0;
    }

    /** Whether the next word or number is the name of a month. */
    private boolean monthFollows() {
        int start = position;
        skipToWord();
        boolean follows = monthIn(readWord()) > 0;
        position = start;
        return follows;
    }

    private boolean readMonth() {
        skipToWord();
        boolean digits = position < text.length() && Ascii.isDigit(text.charAt(position));
        int number = digits ? readNumber() : monthIn(readWord());
        if (digits || number > 0) {
            month = number;
            return true;
        }
        return false;
    }

    private static int monthIn(String word) {
        return DateNames.indexOf(word, DateNames.MONTHS) + 1;
    }

    private boolean readDay() {
        int number = nextNumber();
        day = number < 0 ? day : number;
        return number >= 0;
    }

    private boolean readYear() {
        int start = skipToDigit();
        int number = readNumber();
        if (position == start) {
            return false;
        }
        year = position - start == 2 ? DateNames.yearFrom(firstTwoDigitYear, number) : number;
        return true;
    }

    private boolean readTimeOfDay() {
        return readHour() && readMinute() && readSecond();
    }

    private boolean readHour() {
        int number = nextNumber();
        hour = number < 0 ? hour : number;
        return number >= 0;
    }

    private boolean readMinute() {
        int number = nextNumber();
        minute = number < 0 ? minute : number;
        return number >= 0;
    }

    /** Milliseconds become 0 with the second (TM7). */
    private boolean readSecond() {
        int number = nextNumber();
        second = number < 0 ? second : number;
        millisecond = number < 0 ? millisecond : 0;
        return number >= 0;
    }

    /** The next number in the text, or -1. */
    private int nextNumber() {
        int start = skipToDigit();
        int number = readNumber();
        return position == start ? -1 : number;
    }

    /** The number the digits make, at most {@link #MAX_NUMBER}. */
    private int readNumber() {
        int number = 0;
        while (position < text.length() && Ascii.isDigit(text.charAt(position))) {
            number = Math.min(number * 10 + text.charAt(position) - '0', MAX_NUMBER);
            position++;
        }
        return number;
    }

    /** The letters that stand here; none if there are none. */
    private String readWord() {
        int start = position;
        while (position < text.length() && Ascii.isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private void skipToLetter() {
        while (position < text.length() && !Ascii.isLetter(text.charAt(position))) {
            position++;
        }
    }

    private void skipToWord() {
        while (position < text.length() && !Ascii.isLetter(text.charAt(position)) && !Ascii.isDigit(text.charAt(position))) {
            position++;
        }
    }

    private int skipToDigit() {
        while (position < text.length() && !Ascii.isDigit(text.charAt(position))) {
            position++;
        }
        return position;
    }
}

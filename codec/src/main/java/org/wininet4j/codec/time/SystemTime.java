package org.wininet4j.codec.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date and a time of day in UTC, as unchecked numbers (TM3, TM8); immutable.
 *
 * @param month 1 to 12, if it is one
 * @param dayOfWeek 0 (Sunday) to 6; not computed from the date
 */
public record SystemTime(int year, int month, int dayOfWeek, int day, int hour, int minute, int second, int millisecond) {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int DAYS_OF_WEEK = 7;

    /** The parts of an instant. */
    public static SystemTime of(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new SystemTime(time.getYear(), time.getMonthValue(), time.getDayOfWeek().getValue() % DAYS_OF_WEEK, time.getDayOfMonth(),
                time.getHour(), time.getMinute(), time.getSecond(), time.getNano() / NANOS_PER_MILLI);
    }

    /** The instant of date and time; none if there is no such day or time of day (TM8). The day of the week does not count. */
    public Optional<Instant> instant() {
        try {
            var time = LocalDateTime.of(year, month, day, hour, minute, second, Math.multiplyExact(millisecond, NANOS_PER_MILLI));
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}

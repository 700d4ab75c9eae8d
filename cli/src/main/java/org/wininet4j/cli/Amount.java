package org.wininet4j.cli;

import java.time.Duration;
import java.util.Locale;

/** Amounts of bytes and time in words for people. */
final class Amount {

    private static final int KIBI = 1024;
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Amount() {}

    /** Such as "512 B", "1.5 KiB", "29.0 MiB". */
    static String bytes(long count) {
        if (count < KIBI) {
            return count + " B";
        }
        double value = count;
        int unit = -1;
        // as printed: 1023.95 would become 1024.0
        while (value >= KIBI - 0.05 && unit < UNITS.length - 1) {
            value /= KIBI;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[Math.max(unit, 0)]);
    }

    /** Such as "3.4 MiB/s". */
    static String rate(double bytesPerSecond) {
        return bytes(Math.round(bytesPerSecond)) + "/s";
    }

    /** Such as "0:05", "12:34", "1:02:03". */
    static String clock(Duration time) {
        return time.toHours() > 0
                ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** Such as "0.3 s", "12.0 s", "2:05". */
    static String span(Duration time) {
        return time.toMinutes() > 0 ? clock(time) : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}

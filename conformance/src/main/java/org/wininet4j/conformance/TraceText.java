package org.wininet4j.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;
import org.wininet4j.win32.SYSTEMTIME;

/** How traces write values. */
final class TraceText {
    private static final int MOST_BYTES_SHOWN = 2_000;

    private TraceText() {}

    /** An error's number, and its name if it has one. */
    static String error(int error) {
        String number = Integer.toUnsignedString(error);
        return Names.error(error).map(name -> number + ' ' + name).orElse(number);
    }

    /** A text between quotes, or null. */
    static String quotedOrNull(@Nullable String text) {
        return text == null ? "null" : QuotedText.of(text);
    }

    /** A count, and the bytes unless they are too many. */
    static String bytes(byte[] buffer, int count) {
        int shown = Math.clamp(count, 0, buffer.length);
        return count(count) + ' ' + (shown > MOST_BYTES_SHOWN ? "..." : QuotedText.of(Arrays.copyOf(buffer, shown)));
    }

    static String count(int count) {
        return "n=" + Integer.toUnsignedString(count);
    }

    /** A date, whatever numbers it holds. */
    static String date(SYSTEMTIME time) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d %02d:%02d:%02d dow=%d", time.wYear, time.wMonth, time.wDay, time.wHour,
                time.wMinute, time.wSecond, time.wDayOfWeek);
    }

    /** A context as the number it was made from. */
    static String context(@Nullable Object context) {
        return switch (context) {
            case null -> "0";
            case Number number -> Long.toUnsignedString(number.longValue());
            default -> String.valueOf(context);
        };
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

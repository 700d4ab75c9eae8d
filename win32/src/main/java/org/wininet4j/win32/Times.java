package org.wininet4j.win32;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.codec.time.SystemTime;
import org.wininet4j.codec.time.TimeText;

/** InternetTimeFromSystemTime and InternetTimeToSystemTime (TM1–TM10), and the codec's time in and out of a {@link SYSTEMTIME}. */
final class Times {
    private static final Clock CLOCK = Clock.systemUTC();

    private Times() {}

    static void format(@Nullable SYSTEMTIME time, int format, @Nullable Ref<String> text, int size) throws InternetException {
        var from = Memory.required(time);
        var target = Memory.required(text);
        if (format != UrlConstants.INTERNET_RFC1123_FORMAT) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no format " + format + " (TM1)");
        }
        if (Integer.compareUnsigned(size, UrlConstants.INTERNET_RFC1123_BUFSIZE) < 0) {
            throw Token.error(InternetError.INSUFFICIENT_BUFFER, "room for 30 characters is needed (TM2)");
        }
        target.value = TimeText.format(valueOf(from))
                .orElseThrow(() -> Token.error(InternetError.INVALID_PARAMETER, "no such month or day of the week (TM3)"));
    }

    static void parse(@Nullable String text, @Nullable SYSTEMTIME time) throws InternetException {
        fill(Memory.required(time), TimeText.parse(Memory.required(text), SystemTime.of(CLOCK.instant())));
    }

    private static SystemTime valueOf(SYSTEMTIME time) {
        return new SystemTime(
                time.wYear, time.wMonth, time.wDayOfWeek, time.wDay, time.wHour, time.wMinute, time.wSecond, time.wMilliseconds);
    }

    /** Copies every part. */
    static void fill(SYSTEMTIME target, SystemTime time) {
        target.wYear = time.year();
        target.wMonth = time.month();
        target.wDayOfWeek = time.dayOfWeek();
        target.wDay = time.day();
        target.wHour = time.hour();
        target.wMinute = time.minute();
        target.wSecond = time.second();
        target.wMilliseconds = time.millisecond();
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.testkit.table.Row;

/** InternetTimeFromSystemTime and InternetTimeToSystemTime (TM1–TM10). */
class TimesTest {
    private final SYSTEMTIME time = new SYSTEMTIME();
    private final Ref<String> text = new Ref<>("before");

    static Stream<Row> formatted() throws IOException {
        return RecordedRows.in("time-format.tsv");
    }

    static Stream<Row> parsed() throws IOException {
        return RecordedRows.in("time-parse.tsv").filter(row -> row.is("ok", "1"));
    }

    @ParameterizedTest
    @MethodSource("formatted")
    void aTimeIsWrittenAsRecorded(Row row) {
        take(row);

        boolean success = InternetTimeFromSystemTime(time, row.number("format"), text, row.number("buffer_bytes"));

        assertThat(success).isEqualTo(row.is("ok", "1"));
        assertThat(GetLastError()).isEqualTo(row.number("error"));
        assertThat(text.value).isEqualTo(success ? row.text("output") : "before");
    }

    private void take(Row row) {
        time.wYear = row.number("year");
        time.wMonth = row.number("month");
        time.wDayOfWeek = row.number("dow");
        time.wDay = row.number("day");
        time.wHour = row.number("hour");
        time.wMinute = row.number("minute");
        time.wSecond = row.number("second");
        time.wMilliseconds = row.number("ms");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "13, 0", "1, 7", "1, -1", "-1, 0"})
    void aMonthOrWeekdayWithoutANameIsWrong(int month, int weekday) {
        time.wMonth = month;
        time.wDayOfWeek = weekday;

        assertThat(InternetTimeFromSystemTime(time, INTERNET_RFC1123_FORMAT, text, INTERNET_RFC1123_BUFSIZE)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @Test
    void withoutATimeOrATextItFails() {
        assertThat(InternetTimeFromSystemTime(null, 0, text, 30)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetTimeFromSystemTime(time, 0, null, 30)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    @ParameterizedTest
    @MethodSource("parsed")
    void aTextIsReadAsRecorded(Row row) {
        var before = now();
        assertThat(InternetTimeToSystemTime(row.text("input"), time, 0)).isTrue();
        var after = now();

        assertThat(GetLastError()).isZero();
        assertPart(row, "year", time.wYear, before.wYear, after.wYear);
        assertPart(row, "month", time.wMonth, before.wMonth, after.wMonth);
        assertPart(row, "day", time.wDay, before.wDay, after.wDay);
        assertPart(row, "dow", time.wDayOfWeek, before.wDayOfWeek, after.wDayOfWeek);
        assertPart(row, "hour", time.wHour, before.wHour, after.wHour);
        assertPart(row, "minute", time.wMinute, before.wMinute, after.wMinute);
        assertThat(row.is("second", "now") ? 0 : row.number("second")).isEqualTo(row.is("second", "now") ? 0 : time.wSecond);
        assertThat(row.is("ms", "now") ? 0 : row.number("ms")).isEqualTo(row.is("ms", "now") ? 0 : time.wMilliseconds);
    }

    private static void assertPart(Row row, String column, int part, int before, int after) {
        if (row.is(column, "now")) {
            assertThat(part).as(column).isIn(before, after);
        } else {
            assertThat(part).as(column).isEqualTo(row.number(column));
        }
    }

    private static SYSTEMTIME now() {
        var instant = Instant.now().atOffset(ZoneOffset.UTC);
        var now = new SYSTEMTIME();
        now.wYear = instant.getYear();
        now.wMonth = instant.getMonthValue();
        now.wDay = instant.getDayOfMonth();
        now.wDayOfWeek = instant.getDayOfWeek().getValue() % 7;
        now.wHour = instant.getHour();
        now.wMinute = instant.getMinute();
        return now;
    }

    @Test
    void onlyNothingFails() {
        assertThat(InternetTimeToSystemTime(null, time, 0)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetTimeToSystemTime("Fri", null, 0)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}

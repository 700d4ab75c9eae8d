package org.wininet4j.codec.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.testkit.table.Row;

/** The two time functions (TM2–TM10). */
class TimeTextTest {
    private static final SystemTime NOW = new SystemTime(2026, 11, 2, 24, 21, 19, 17, 321);

    static Stream<Row> parsed() throws IOException {
        return Row.in(Path.of("src/test/resources/time-parse.tsv")).filter(row -> row.is("ok", "1"));
    }

    @ParameterizedTest
    @MethodSource("parsed")
    void isReadAsRecorded(Row row) {
        assertThat(TimeText.parse(row.text("input"), NOW)).isEqualTo(new SystemTime(
                number(row, "year", NOW.year()),
                number(row, "month", NOW.month()),
                number(row, "dow", NOW.dayOfWeek()),
                number(row, "day", NOW.day()),
                number(row, "hour", NOW.hour()),
                number(row, "minute", NOW.minute()),
                number(row, "second", NOW.second()),
                number(row, "ms", NOW.millisecond())));
    }

    private static int number(Row row, String column, int now) {
        return row.is(column, "now") ? now : row.number(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 07 01 2005 12:06:35           | 2005-01-07T12:06:35Z
            Friday, the 7, January 2005, 1 2 3   | 2005-01-07T01:02:03Z
            Sunday, 07-Jan-76 12:06:35 GMT     | 2076-01-07T12:06:35Z
            Sunday, 07-Jan-77 12:06:35 GMT     | 1977-01-07T12:06:35Z
            Sun Nov  6 08:49:37 1994           | 1994-11-06T08:49:37Z
            Sun Nov 6 08:49:37                 | 2026-11-06T08:49:37Z
            """)
    void otherFormsAreRead(String text, Instant instant) {
        assertThat(TimeText.parse(text, NOW).instant()).hasValue(instant);
    }

    @ParameterizedTest
    @CsvSource({"'Fri, 7 Xyz 2005', 7, 2026", "'Fri, 7', 7, 2026", "'Fri, 7 Jan', 7, 2026", "'Fri, 99999999999 Jan 2005', 65535, 2005"})
    void whatFollowsAnUnknownNameIsThePresent(String text, int day, int year) {
        var time = TimeText.parse(text, NOW);
        assertThat(time.day()).isEqualTo(day);
        assertThat(time.year()).isEqualTo(year);
        assertThat(time.second()).isEqualTo(NOW.second());
    }

    @Test
    void noSuchDayIsNoInstant() {
        assertThat(TimeText.parse("Fri, 32 Jan 2005 25:61:61 GMT", NOW).instant()).isEmpty();
        assertThat(TimeText.parse("Fri, 29 Feb 2005 12:00:00 GMT", NOW).instant()).isEmpty();
    }

    @Test
    void anInstantIsItsParts() {
        var instant = Instant.parse("2005-01-07T12:06:35.250Z");
        assertThat(SystemTime.of(instant)).isEqualTo(new SystemTime(2005, 1, 5, 7, 12, 6, 35, 250));
        assertThat(SystemTime.of(instant).instant()).hasValue(instant);
    }

    @Test
    void numbersOfMoreDigitsAreWrittenInFull() {
        assertThat(TimeText.format(new SystemTime(12_345, 1, 0, 100, 0, 0, 0, 0))).hasValue("Sun, 100 Jan 12345 00:00:00 GMT");
        assertThat(TimeText.format(new SystemTime(70_000, 1, 0, 1, 0, 0, 0, 0))).isEmpty();
        assertThat(TimeText.format(new SystemTime(2005, 1, 0, -1, 0, 0, 0, 0))).isEmpty();
    }
}

package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1, 1 B", "1023, 1023 B", "1024, 1.0 KiB", "1536, 1.5 KiB", "1048575, 1.0 MiB", "1048576, 1.0 MiB",
            "30408704, 29.0 MiB", "5368709120, 5.0 GiB", "9223372036854775807, 8.0 EiB"})
    void bytesHaveTheUnitThatKeepsThemShort(long count, String text) {
        assertThat(Amount.bytes(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "5, 0:05", "65, 1:05", "754, 12:34", "3723, 1:02:03", "360000, 100:00:00"})
    void aClockShowsHoursWhereThereAreSome(long seconds, String text) {
        assertThat(Amount.clock(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "340, 0.3 s", "59000, 59.0 s", "125000, 2:05"})
    void aSpanIsInSecondsBelowAMinute(long millis, String text) {
        assertThat(Amount.span(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 B/s", "2048, 2.0 KiB/s"})
    void aRateIsBytesForASecond(double bytesPerSecond, String text) {
        assertThat(Amount.rate(bytesPerSecond)).isEqualTo(text);
    }
}

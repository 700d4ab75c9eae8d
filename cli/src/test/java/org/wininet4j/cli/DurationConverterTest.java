package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

    @ParameterizedTest
    @CsvSource({"500ms, 500", "10s, 10000", "2m, 120000", "1h, 3600000", "1.5s, 1500", "7, 7000", "0s, 0"})
    void understandsWhatPeopleWrite(String text, long millis) {
        assertThat(new DurationConverter().convert(text)).hasMillis(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1 s", "1d", "10S", "1e3s", "99999999999s", "1.s"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("500ms, 10s or 2m");
    }

    @Test
    void theLongestDurationIsInRange() {
        assertThat(new DurationConverter().convert("2000000h")).hasHours(2_000_000);
    }
}

package org.wininet4j.codec.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 14.4. */
class ContentRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes 0-0/1, 0, 0, 1", "bytes 42-1233/1234, 42, 1233, 1234", "BYTES  5 - 9 / 10 , 5, 9, 10",
            "bytes 0-999999999999999998/999999999999999999, 0, 999999999999999998, 999999999999999999"})
    void aRangeOfBytesIsRead(String value, long first, long last, long complete) {
        assertThat(ContentRange.parse(value)).contains(new ContentRange(first, last, OptionalLong.of(complete)));
    }

    @Test
    void theWholeMayBeUnknown() {
        assertThat(ContentRange.parse("bytes 1-2/*")).contains(new ContentRange(1, 2, OptionalLong.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes ", "bytes */100", "bytes 5-4/10", "bytes 5-10/10", "bytes -5-6/10", "bytes 5-6",
            "bytes 5/6-7",
            "bytes a-b/c", "items 0-1/2", "bytes0-1/2", "bytes 0-1/", "bytes 0-1/2/3", "bytes +0-1/2", "bytes 0-9999999999999999999/*",
            "bytes 0-\u0661/9", "bytes 0-1/-2"})
    void anythingElseIsNone(String value) {
        assertThat(ContentRange.parse(value)).isEmpty();
    }
}

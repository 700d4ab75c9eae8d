package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieDateTest {
    // CO35; RFC 6265, 5.1.1
    @ParameterizedTest
    @CsvSource(textBlock = """
            'Fri, 07-Jan-2005 12:06:35 GMT'          , 2005-01-07T12:06:35Z
            'Fri, 07 Jan 2005 12:06:35 GMT'          , 2005-01-07T12:06:35Z
            'Friday, 07-Jan-05 12:06:35 GMT'         , 2005-01-07T12:06:35Z
            'Fri Jan  7 12:06:35 2005'               , 2005-01-07T12:06:35Z
            'Fri Jan 07 2005 12:06:35 GMT-0800 (PST)', 2005-01-07T12:06:35Z
            '7 jan 2005 1:2:3'                       , 2005-01-07T01:02:03Z
            '12:06:35 7 January 2005'                , 2005-01-07T12:06:35Z
            '2005 07 Jan 12:06:35'                   , 2005-01-07T12:06:35Z
            'Jan/07/2005/12:06:35.123'               , 2005-01-07T12:06:35Z
            '07-Jan-70 00:00:00'                     , 1970-01-07T00:00:00Z
            '07-Jan-69 00:00:00'                     , 2069-01-07T00:00:00Z
            '07-Jan-00 00:00:00'                     , 2000-01-07T00:00:00Z
            '29 Feb 2024 23:59:59'                   , 2024-02-29T23:59:59Z
            '1 Jan 1601 00:00:00'                    , 1601-01-01T00:00:00Z
            '31 Dec 9999 23:59:59'                   , 9999-12-31T23:59:59Z
            """)
    void aDateIsMadeOfTheFirstWordsThatCanBeItsParts(String text, Instant expected) {
        assertThat(CookieDate.parse(text)).hasValue(expected);
    }

    // CO35: never the present
    @ParameterizedTest
    @ValueSource(strings = {"", "0", "now", "Fri, 07 Jan 2005", "07 Jan 12:06:35", "Jan 2005 12:06:35", "07 2005 12:06:35",
            "32 Jan 2005 12:06:35", "0 Jan 2005 12:06:35", "29 Feb 2023 00:00:00", "07 Jan 2005 24:00:00", "07 Jan 2005 23:60:00",
            "07 Jan 2005 23:59:60", "07 Jan 1600 00:00:00", "07 Jan 20055 12:06:35", "007 Jan 2005 12:06:35", "07 Jan 2005 12:06",
            "07 Jan 2005 112:06:35", "07 Jan 2005 12:06:355", "07 Ja 2005 12:06:35", "2005-01-07T12:06:35Z"})
    void whatIsNoDateIsNone(String text) {
        assertThat(CookieDate.parse(text)).isEmpty();
    }
}

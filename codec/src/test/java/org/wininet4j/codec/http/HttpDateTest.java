package org.wininet4j.codec.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    // TM6, TM9; RFC 9110, 5.6.7
    @ParameterizedTest
    @CsvSource(textBlock = """
            'Fri, 07 Jan 2005 12:06:35 GMT'       , 2005-01-07T12:06:35Z
            'Friday, 07-Jan-05 12:06:35 GMT'      , 2005-01-07T12:06:35Z
            'Fri Jan  7 12:06:35 2005'            , 2005-01-07T12:06:35Z
            'Thu, 06 Jan 2005 01:02:03 GMT'       , 2005-01-06T01:02:03Z
            'Sun Nov  6 08:49:37 1994'            , 1994-11-06T08:49:37Z
            'Sunday, 06-Nov-94 08:49:37 GMT'      , 1994-11-06T08:49:37Z
            'fri, 7 JAN 2005 12:06:35 GMT'        , 2005-01-07T12:06:35Z
            'Fri, 07-Jan-2005 12:06:35 GMT'       , 2005-01-07T12:06:35Z
            '07 Jan 2005 12:06:35'                , 2005-01-07T12:06:35Z
            'Jan 7 12:06:35 2005'                 , 2005-01-07T12:06:35Z
            '  Fri,07 Jan 2005,12-06-35 UTC '     , 2005-01-07T12:06:35Z
            'Fri, 07 January 2005 12:06:35 GMT'   , 2005-01-07T12:06:35Z
            'Mon, 07 Jan 2005 12:06:35 GMT'       , 2005-01-07T12:06:35Z
            'Fri, 07 Jan 2005 12:06:35 +0000'     , 2005-01-07T12:06:35Z
            'Thu, 29 Feb 2024 00:00:00 GMT'       , 2024-02-29T00:00:00Z
            'Sat, 31 Dec 2016 23:59:60 GMT'       , 2017-01-01T00:00:00Z
            'Thu, 01-Jan-70 00:00:00 GMT'         , 1970-01-01T00:00:00Z
            'Tue, 01-Jan-69 00:00:00 GMT'         , 2069-01-01T00:00:00Z
            'Sat, 01 Jan 1601 00:00:00 GMT'       , 1601-01-01T00:00:00Z
            """)
    void aDateIsReadInItsThreeForms(String text, Instant expected) {
        assertThat(HttpDate.parse(text)).hasValue(expected);
    }

    // TM11
    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "now", "Fri", "Fri, 07 Jan 2005", "Fri, 07 Jan 2005 12:06", "Fri, 32 Jan 2005 12:06:35 GMT",
            "Fri, 00 Jan 2005 12:06:35 GMT", "Tue, 29 Feb 2023 00:00:00 GMT", "Fri, 07 Jan 2005 24:06:35 GMT",
            "Fri, 07 Jan 2005 12:60:35 GMT",
            "Fri, 07 Jan 2005 12:06:61 GMT", "Fri, 07 Jan 2005 12:06:35 CET", "Fri, 07 Jan 2005 12:06:35 +0100",
            "Fri, 07 Jan 2005 12:06:35 GMT+2", "Fri, 07 Xyz 2005 12:06:35 GMT", "Xyz, 07 Jan 2005 12:06:35 GMT",
            "Fri, 07 Jan 205 12:06:35 GMT",
            "Fri, 07 Jan 20055 12:06:35 GMT", "Fri, 007 Jan 2005 12:06:35 GMT", "Fri, 07 01 2005 12:06:35 GMT",
            "Fri, 07 Jan year 12:06:35 GMT", "07 07 Jan 2005 12:06:35 GMT", "2005-01-07T12:06:35Z", "Fri, Jan Jan 2005 12:06:35 GMT",
            "Fri, 99999999999999999999 Jan 2005 12:06:35 GMT", "Fri, 07 Jan 2005 12:06:35 PM GMT", "Fri, 07 Ja 2005 12:06:35 GMT"})
    void whatIsNoDateIsNone(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }

    // TM9
    @ParameterizedTest
    @CsvSource({"75, 2075", "76, 2076", "77, 1977", "26, 2026", "00, 2000"})
    void aTwoDigitYearIsWithinFiftyYearsOfNow(String twoDigits, int year) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(HttpDate.parse("Friday, 07-Jan-" + twoDigits + " 12:06:35 GMT", now)).hasValue(Instant.parse(year + "-01-07T12:06:35Z"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2005-01-07T12:06:35Z        , 'Fri, 07 Jan 2005 12:06:35 GMT'
            2005-01-07T12:06:35.999Z    , 'Fri, 07 Jan 2005 12:06:35 GMT'
            0099-12-31T01:02:03Z        , 'Thu, 31 Dec 0099 01:02:03 GMT'
            9999-12-31T23:59:59Z        , 'Fri, 31 Dec 9999 23:59:59 GMT'
            """)
    void aDateIsWrittenInThePreferredForm(Instant instant, String expected) {
        assertThat(HttpDate.format(instant)).isEqualTo(expected);
    }

    @Test
    void aYearWithoutFourDigitsCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpDate.format(Instant.parse("+10000-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpDate.format(Instant.parse("-0001-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 951_782_400, 4_102_444_799L, -11_644_473_600L, 253_402_300_799L})
    void whatIsWrittenCanBeRead(long epochSecond) {
        Instant instant = Instant.ofEpochSecond(epochSecond);

        assertThat(HttpDate.parse(HttpDate.format(instant))).hasValue(instant);
    }
}

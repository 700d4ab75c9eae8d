package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'\u001b[31mred'      | '\\x1b[31mred'",
            "'\u001b]0;title\u0007' | '\\x1b]0;title\\x07'",
            "'\u009b2J'           | '\\x9b2J'",
            "'a\u007fb'           | 'a\\x7fb'",
            "'abc\u202edef'       | 'abc\\u202edef'",
            "'a\u200bb'           | 'a\\u200bb'",
            "'a\u2028b'           | 'a\\u2028b'",
            "'a\ud800b'           | 'a\\ud800b'",
    })
    void aControlCharacterIsShownAsAnEscape(String hostile, String shown) {
        assertThat(SafeText.line(hostile)).isEqualTo(shown);
        assertThat(SafeText.lines(hostile)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Gr\u00fc\u00dfe", "\u65e5\u672c\u8a9e", "\ud83d\ude00"})
    void harmlessTextStaysAsItIs(String text) {
        assertThat(SafeText.line(text)).isEqualTo(text);
    }

    @Test
    void oneLineStaysOne() {
        assertThat(SafeText.line("a\r\nb\tc")).isEqualTo("a\\x0d\\x0ab\\x09c");
    }

    @Test
    void linesKeepTheirEndsAndTabs() {
        assertThat(SafeText.lines("a\r\nb\tc\n")).isEqualTo("a\nb\tc\n");
    }

    @Test
    void aLoneCarriageReturnCannotOverwriteTheLine() {
        assertThat(SafeText.lines("harmless\rhostile\n")).isEqualTo("harmless\\x0dhostile\n");
    }
}

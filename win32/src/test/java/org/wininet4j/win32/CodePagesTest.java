package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.InternetException;

/** Code pages by number. */
class CodePagesTest {
    @ParameterizedTest
    @CsvSource({"65001, UTF-8", "1252, windows-1252", "28591, ISO-8859-1", "20127, US-ASCII", "932, windows-31j"})
    void aCodePageIsACharsetAndBack(int number, String name) throws Exception {
        assertThat(CodePages.charset(number).name()).isEqualTo(name);
        assertThat(CodePages.number(CodePages.charset(number))).isEqualTo(number);
    }

    @Test
    void thatOfTheSystemIsUtf8() throws Exception {
        assertThat(CodePages.charset(0)).isEqualTo(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CodePages.charset(4711)).isInstanceOf(InternetException.class);
    }
}

package org.wininet4j.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {
    @Test
    void escapesWhatIsNotPrintable() {
        assertThat(QuotedText.of("a\r\n\t\\\"\0\u007f\u00e4~ ")).isEqualTo("\"a\\r\\n\\t\\\\\\\"\\x00\\x7f\\xe4~ \"");
    }

    @Test
    void quotesNothingAsTwoQuotes() {
        assertThat(QuotedText.of(new byte[0])).isEqualTo("\"\"");
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** docs/functions.md tells the truth. */
class FunctionsPageTest {
    @Test
    void everyFunctionIsListedWithItsSignatureAndNoOther() {
        assertThat(FunctionsPage.listed()).containsExactlyInAnyOrderEntriesOf(FunctionsPage.declared());
    }

    @Test
    void noFunctionOfTheClassEscapesTheComparison() {
        assertThat(FunctionsPage.declared().keySet()).isEqualTo(FunctionsPage.compiled());
    }

    @Test
    void whatTheHeadersHaveAndWeDoNotIsListedAsMissing() {
        assertThat(FunctionsPage.missingByThePage()).isEqualTo(FunctionsPage.missingByTheTable());
    }
}

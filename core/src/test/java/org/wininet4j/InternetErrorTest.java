package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Spec 04: errors.tsv holds the rows of its sections 2 to 4, the FTP and Gopher codes and the system codes of the conformance traces. */
class InternetErrorTest {
    private static final String ONE_SENTENCE = "[A-Z][^.]*\\.";

    @ParameterizedTest
    @CsvFileSource(resources = "errors.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void everyRowOfTheSpecIsAnError(int number, String symbol) {
        assertThat(InternetError.ofNumber(number)).map(InternetError::symbol).hasValue(symbol);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsFoundByItsNumber(InternetError error) {
        assertThat(InternetError.ofNumber(error.number())).hasValue(error);
    }

    @ParameterizedTest
    @EnumSource
    void textAndAdviceAreOneSentenceEach(InternetError error) {
        assertThat(error.text()).matches(ONE_SENTENCE);
        assertThat(error.advice()).matches(ONE_SENTENCE);
    }

    @ParameterizedTest
    @EnumSource
    void theSymbolEndsInTheNameOfTheConstant(InternetError error) {
        assertThat(error.symbol()).startsWith("ERROR_").endsWith(error.name().replaceFirst("^SYSTEM_", ""));
    }

    @Test
    void noTwoErrorsShareANumberASymbolOrAText() {
        assertThat(all()).extracting(InternetError::number).doesNotHaveDuplicates();
        assertThat(all()).extracting(InternetError::symbol).doesNotHaveDuplicates();
        assertThat(all()).extracting(InternetError::text).doesNotHaveDuplicates();
    }

    @Test
    void anUnassignedNumberIsNoError() {
        assertThat(InternetError.ofNumber(12035)).isEmpty();
        assertThat(InternetError.ofNumber(-1)).isEmpty();
    }

    private static List<InternetError> all() {
        return List.of(InternetError.values());
    }
}

package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"http://x.test/a/big.iso?from=b/c#d/e, big.iso", "http://x.test/a/, a", "http://x.test/, x.test", "http://x.test, x.test"})
    void isTheLastPartOfTheUrl(String url, String name) {
        assertThat(FileName.of(url)).isEqualTo(name);
    }
}

package org.wininet4j.protocol.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.FileUrls;
import org.wininet4j.InternetError;

/** OU20, as far as it needs no files. */
class FileLocationTest {
    private static final FileUrls BELOW = FileUrls.below(Path.of("/data/public"));

    private static InternetError refusal(String url, FileUrls allowed) {
        return catchThrowableOfType(FileLocation.RefusedException.class, () -> FileLocation.of(url, allowed)).error();
    }

    @ParameterizedTest
    @CsvSource({"file:///a/b, /a/b", "file://localhost/a, /a", "FILE://LOCALHOST/a, /a", "file:/a, /a", "file:///a%20b%C3%BC, /a b\u00FC",
            "file:///a?b#c, /a", "file:///a/../b/./c, /b/c", "file:///a%2Fb, /a/b", "file:///%2e%2e/a, /a", "file:///C:/x, /C:/x"})
    void theUrlLeadsToAPath(String url, String path) throws Exception {
        assertThat(FileLocation.of(url, FileUrls.ALL)).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @CsvSource({"file://server/share, ACCESS_DENIED", "file:////server/share, ACCESS_DENIED", "file:///%2Fserver/share, ACCESS_DENIED",
            "file:///a%00b, ACCESS_DENIED", "file://127.0.0.1/a, ACCESS_DENIED", "file:a, INVALID_URL",
            "file:///\\server\\share, ACCESS_DENIED", "file:///%5Cserver, ACCESS_DENIED"})
    void whatIsNotOfThisMachineIsRefused(String url, InternetError error) {
        assertThat(refusal(url, FileUrls.ALL)).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"file:///data/public/x, true", "file:///data/public, true", "file:///data/public/../x, false",
            "file:///data/public/%2e%2e/x, false", "file:///data/public/a/../../x, false", "file:///data/publicity, false",
            "file:///etc/passwd, false", "file:///data/public/a/../b, true"})
    void theFolderIsTheBorder(String url, boolean inside) throws Exception {
        if (inside) {
            assertThat(FileLocation.of(url, BELOW)).startsWithRaw(Path.of("/data/public"));
        } else {
            assertThat(refusal(url, BELOW)).isEqualTo(InternetError.ACCESS_DENIED);
        }
    }

    @Test
    void nothingIsAllowedByDefault() {
        assertThat(FileUrls.NONE.allowed()).isFalse();
    }
}

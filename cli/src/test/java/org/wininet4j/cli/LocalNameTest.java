package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNameTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"http://h/a/b.iso, b.iso", "http://h/a/b.iso?x=/y, b.iso", "http://h/dir/, dir", "http://host/, host", "http://h/.., _.",
            "http://h/a/.bashrc, _bashrc", "http://h/a%2Fb, a%2Fb", "http://h/a:b, a_b", "http://h/..%5C..%5Cx, _.%5C..%5Cx",
            "http://h/a\\b, a_b"})
    void aNameComesFromTheLastPartAndLeadsNowhereElse(String url, String name) {
        assertThat(LocalName.besideOthers(folder).of(url)).isEqualTo(folder.resolve(name));
    }

    @Test
    void aNameHasALimit() {
        assertThat(LocalName.besideOthers(folder).of("http://h/" + "x".repeat(5000)).getFileName().toString()).hasSize(200);
    }

    @Test
    void controlsAreNotWritten() {
        assertThat(LocalName.besideOthers(folder).of("http://h/a\u001b[31mb")).isEqualTo(folder.resolve("a_[31mb"));
    }

    @Test
    void noNameIsGivenTwice() {
        var names = LocalName.besideOthers(folder);

        assertThat(names.of("http://h/a/x")).isEqualTo(folder.resolve("x"));
        assertThat(names.of("http://h/b/X")).isEqualTo(folder.resolve("X.1"));
        assertThat(names.of("http://h/c/x")).isEqualTo(folder.resolve("x.2"));
    }

    @Test
    void aFileThatIsThereKeepsItsName() throws Exception {
        Files.createFile(folder.resolve("x"));

        assertThat(LocalName.besideOthers(folder).of("http://h/x")).isEqualTo(folder.resolve("x.1"));
        assertThat(LocalName.again(folder).of("http://h/x")).isEqualTo(folder.resolve("x"));
    }
}

package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    @TempDir Path directory;

    @Test
    void readsWhatItWrote() throws Exception {
        assertThat(play("file-write a.txt \"one\\n\"")).isEqualTo("TRUE");
        assertThat(play("file-read a.txt")).isEqualTo("TRUE \"one\\n\"");
        assertThat(play("file-read b.txt")).isEqualTo("FALSE");
    }

    @Test
    void staysInItsDirectory() {
        assertThatThrownBy(() -> play("file-write ../a.txt x")).hasMessage("not a file of the scenario: ../a.txt");
    }

    @Test
    void leadsNamesIntoItsDirectory() {
        var files = new LocalFiles(directory);
        assertThat(files.pathOrNull("a.txt")).isEqualTo(directory.resolve("a.txt").toString());
        assertThat(files.pathOrNull("")).isEmpty();
        assertThat(files.pathOrNull(null)).isNull();
    }

    private String play(String text) throws ScenarioSyntaxException {
        Statement statement = Statement.parse(text, new Ports(Map.of()));
        return new LocalFiles(directory).commands().get(statement.verb()).play(statement);
    }
}

package org.wininet4j.win32.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file of the user (OP40). */
class SettingsTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("below").resolve("settings.properties");
    }

    @Test
    void whatIsPutIsThereForTheNext() throws IOException {
        Settings.in(file()).put(Map.of("a", "1 = \u00e4", "b", "2"));

        var next = Settings.in(file());
        assertThat(next.get("a")).hasValue("1 = \u00e4");
        assertThat(next.get("b")).hasValue("2");
        assertThat(next.get("c")).isEmpty();
    }

    @Test
    void anEmptyValueTakesTheNameOut() throws IOException {
        var settings = Settings.in(file());
        settings.put(Map.of("a", "1", "b", "2"));
        settings.put(Map.of("a", ""));

        assertThat(settings.get("a")).isEmpty();
        assertThat(Settings.in(file()).get("b")).hasValue("2");
    }

    @Test
    void whatAnotherProcessHasWrittenStays() throws IOException {
        var ours = Settings.in(file());
        Settings.in(file()).put(Map.of("theirs", "1"));
        ours.put(Map.of("ours", "2"));

        assertThat(Settings.in(file()).get("theirs")).hasValue("1");
        assertThat(ours.get("theirs")).hasValue("1");
    }

    @RepeatedTest(20)
    void whatThreadsPutAtOnceIsAllThere() throws Exception {
        var settings = Settings.in(file());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts = IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> {
                settings.put(Map.of("name" + i, "x"));
                return i;
            })).toList();
            for (var put : puts) {
                put.get();
            }
        }

        assertThat(IntStream.range(0, 20).mapToObj(i -> Settings.in(file()).get("name" + i))).doesNotContain(Optional.empty());
    }

    @Test
    void nothingButTheFileIsLeft() throws IOException {
        Settings.in(file()).put(Map.of("a", "1"));

        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aFileThatIsNoneHasNoSettings() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "a=\\u12");
        assertThat(Settings.in(file()).get("a")).isEmpty();
        Files.write(file(), new byte[Settings.MAX_FILE_BYTES + 1]);

        assertThat(Settings.in(file()).get("a")).isEmpty();
        assertThat(Settings.in(folder).get("a")).isEmpty();
    }

    @Test
    void whatIsInMemoryGoesWithIt() throws IOException {
        var settings = Settings.inMemory();
        settings.put(Map.of("a", "1"));
        settings.reload();

        assertThat(settings.get("a")).hasValue("1");
        assertThat(Settings.inMemory().get("a")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** The build says so: tests touch no folder of a user. */
    @Test
    void testsHaveNoUser() {
        assertThat(Settings.ofUser().machineCounts()).isFalse();
    }
}

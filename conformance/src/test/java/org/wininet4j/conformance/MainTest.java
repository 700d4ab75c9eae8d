package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String SCENARIO = "client\n  open s\n  close s\n  close s\n";
    private static final String TRACE = """
            call open s
            ret  s
            call close s
            ret  TRUE
            call close s
            ret  FALSE 6 ERROR_INVALID_HANDLE
            """;

    @TempDir Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeScenario() throws IOException {
        Files.createDirectory(directory.resolve("group"));
        Files.writeString(directory.resolve("group/one.scn"), SCENARIO);
        Files.writeString(directory.resolve("group/one.trace"), TRACE);
    }

    @Test
    void countsWhatPassed() throws Exception {
        assertThat(run(directory, directory.resolve("group/one.scn"))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2 passed, 0 failed\n");
    }

    @Test
    void showsHowATraceDiffers() throws Exception {
        Files.writeString(directory.resolve("group/one.trace"),
                "# windows: a note\n" + TRACE.replace("TRUE", "FALSE 87 ERROR_INVALID_PARAMETER"));
        assertThat(run(directory)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("FAILED", "  # windows: a note\n", "  - ret  FALSE 87 ERROR_INVALID_PARAMETER\n",
                        "  + ret  TRUE\n")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void prefersTheTraceOfWindows() throws Exception {
        Files.writeString(directory.resolve("group/one.windows.trace"), TRACE + "call more\n");
        assertThat(run(directory)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("- call more");
    }

    @Test
    void failsAScenarioWithoutATraceOrSense() throws Exception {
        Files.delete(directory.resolve("group/one.trace"));
        Files.writeString(directory.resolve("group/two.scn"), "client\n  jump\n");
        assertThat(run(directory)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("there is no trace beside it", "line 2: unknown statement: jump",
                "0 passed, 2 failed");
    }

    @Test
    void listsWhatThePlayerAnsweredItself() throws Exception {
        Files.writeString(directory.resolve("group/one.scn"), "client\n  open s\n  get-option s CONTEXT_VALUE size=2\n");
        Files.writeString(directory.resolve("group/one.trace"),
                "call open s\nret  s\ncall get-option s CONTEXT_VALUE size=2\nret  FALSE 122 ERROR_INSUFFICIENT_BUFFER\n");
        assertThat(run(directory)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("one.scn: get-option s CONTEXT_VALUE size=2  (8 bytes are needed)");
    }

    @Test
    void playsWithoutComparing() throws Exception {
        assertThat(Main.run(List.of("--play", directory.resolve("group/one.scn").toString()), stream(out), stream(err))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(TRACE);
    }

    @Test
    void refusesPathsThatAreNotThere() throws Exception {
        assertThat(run(directory, directory.resolve("none"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file or directory: ").contains("none");
        assertThat(Main.run(List.of("--play", "none.scn"), stream(out), stream(err))).isEqualTo(2);
        assertThat(Main.run(List.of("--fast"), stream(out), stream(err))).isEqualTo(2);
        assertThat(Main.run(List.of(), stream(out), stream(err))).isEqualTo(2);
    }

    @Test
    void helps() throws Exception {
        assertThat(Main.run(List.of("--help"), stream(out), stream(err))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: conformance/run DIR|FILE...");
    }

    private int run(Path... paths) throws InterruptedException {
        return Main.run(Arrays.stream(paths).map(Path::toString).toList(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package org.wininet4j.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario on disk, and the trace beside it: {@code NAME.windows.trace}, where Windows or this project is known to differ from the recorded
 * {@code NAME.trace}, comes first. Immutable.
 */
record ScenarioFile(Path path) {
    private static final String SCENARIO = ".scn";

    /** The scenario this file is, or all below this directory, in the order of their names. */
    static List<ScenarioFile> under(Path fileOrDirectory) throws IOException {
        if (!Files.isDirectory(fileOrDirectory)) {
            return List.of(new ScenarioFile(fileOrDirectory));
        }
        try (Stream<Path> all = Files.walk(fileOrDirectory)) {
            return all.filter(path -> name(path).endsWith(SCENARIO) && Files.isRegularFile(path)).sorted().map(ScenarioFile::new).toList();
        }
    }

    Scenario scenario() throws IOException, ScenarioSyntaxException {
        return ScenarioParser.parse(Files.readString(path, StandardCharsets.ISO_8859_1));
    }

    /** The lines of the trace to compare with; nothing if there is no trace. */
    Optional<List<String>> expected() throws IOException {
        for (String ending : List.of(".windows.trace", ".trace")) {
            Path trace = path.resolveSibling(name(path).replaceFirst("\\.scn$", "") + ending);
            if (Files.isRegularFile(trace)) {
                return Optional.of(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    private static String name(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }
}

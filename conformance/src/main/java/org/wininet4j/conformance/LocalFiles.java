package org.wininet4j.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wininet4j.testkit.server.QuotedText;

/** The files of the scenario's own, at first empty directory, which is where names without a folder lead. */
final class LocalFiles {
    private static final int MAX_FILE_BYTES = 1 << 26;

    private final Path directory;

    LocalFiles(Path directory) {
        this.directory = directory;
    }

    Map<String, Command> commands() {
        return Map.of("file-write", this::write, "file-read", this::read);
    }

    /** The name as the library gets it: a JVM cannot change its working directory. */
    @Nullable
    String pathOrNull(@Nullable String name) {
        return name == null || name.isEmpty() ? name : directory.resolve(name).toString();
    }

    private String write(Statement statement) throws ScenarioSyntaxException {
        try {
            Files.write(file(statement), TraceText.latin1(statement.word(1)));
            return "TRUE";
        } catch (IOException _) {
            return "FALSE";
        }
    }

    private String read(Statement statement) throws ScenarioSyntaxException {
        Path file = file(statement);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES) {
                return "FALSE";
            }
            return "TRUE " + QuotedText.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return "FALSE";
        }
    }

    private Path file(Statement statement) throws ScenarioSyntaxException {
        Path file = directory.resolve(statement.word(0)).normalize();
        if (!file.startsWith(directory)) {
            throw new ScenarioSyntaxException("not a file of the scenario: " + statement.word(0));
        }
        return file;
    }
}

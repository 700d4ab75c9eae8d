package org.wininet4j.testkit.leak;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What lies in the folder for temporary files. Where that is the machine's common one, only names that begin with the project's count:
 * nobody can tell whose the others are.
 */
final class TemporaryFiles {
    private static final String OURS = "wininet4j";
    private static final Path COMMON = Path.of("/tmp");
    private static final String OF_THE_JVM = "hsperfdata_";

    private TemporaryFiles() {}

    static Map<String, String> now() {
        var folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        var found = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, file -> counts(folder, file.getFileName().toString()))) {
            files.forEach(file -> found.put("temporary " + file, "temporary file " + file));
        } catch (IOException | DirectoryIteratorException absent) {
            found.clear(); // no folder, no files in it
        }
        return found;
    }

    private static boolean counts(Path folder, String name) {
        return name.startsWith(OURS) || (!folder.equals(COMMON) && !name.startsWith(OF_THE_JVM));
    }
}

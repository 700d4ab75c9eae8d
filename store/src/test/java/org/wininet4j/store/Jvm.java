package org.wininet4j.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs a main class of the tests. */
final class Jvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private Jvm(Process process) {
        this.process = process;
        lines = process.inputReader();
    }

    static Jvm start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new Jvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits for a line. */
    String line() throws IOException {
        var line = lines.readLine();
        return line == null ? "" : line;
    }

    /** As {@code kill -9}; what it wrote can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close its streams too
        process.waitFor();
    }

    /** All lines that are left. */
    List<String> rest() throws IOException {
        return lines.readAllLines();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }
}

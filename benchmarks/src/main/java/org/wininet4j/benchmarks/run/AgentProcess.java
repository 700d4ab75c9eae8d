package org.wininet4j.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wininet4j.benchmarks.drive.Sample;

/** The process of an agent, from start to end. */
final class AgentProcess {

    /** An agent could not do its task. */
    static final class AgentFailedException extends Exception {
        AgentFailedException(String message) {
            super(message);
        }
    }

    private static final Duration GRACE = Duration.ofMinutes(2);

    private AgentProcess() {}

    /** Runs it, with what it says kept in {@code folder}; answers what it measured. It is ended when it takes far longer than its task, and with this JVM. */
    static Sample run(List<String> command, Path folder, Pace pace) throws IOException, InterruptedException, AgentFailedException {
        var errors = Files.createTempFile(folder, "agent-", ".log");
        var output = Files.createTempFile(folder, "agent-", ".json");
        try {
            var process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            var end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return finish(process, output, errors, pace.warmup().plus(pace.measure()).plus(GRACE));
            } finally {
                process.destroyForcibly();
                Runtime.getRuntime().removeShutdownHook(end);
            }
        } finally {
            Files.delete(errors);
            Files.delete(output);
        }
    }

    private static Sample finish(Process process, Path output, Path errors, Duration limit)
            throws IOException, InterruptedException, AgentFailedException {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            throw new AgentFailedException("not done after " + limit.toSeconds() + " s");
        }
        var lines = Files.readString(output, StandardCharsets.UTF_8).strip();
        if (process.exitValue() != 0 || lines.isEmpty()) {
            throw new AgentFailedException("ended with " + process.exitValue() + ": " + firstLine(Files.readString(errors)));
        }
        return Sample.ofJson(lines.substring(lines.lastIndexOf('\n') + 1));
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.startsWith("WARNING")).findFirst().orElse("it said nothing");
    }
}

package org.wininet4j.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wininet4j.benchmarks.drive.AgentMain;
import org.wininet4j.benchmarks.drive.Sample;

/** The process of an agent: warms up when it is started, measures when it is told, and ends with this JVM at the latest. */
final class AgentProcess implements AutoCloseable {

    /** An agent could not do its task. */
    static final class AgentFailedException extends Exception {
        AgentFailedException(String message) {
            super(message);
        }
    }

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private final Duration limit;
    private final Thread end;

    /** Starts it, with what it complains of kept in {@code folder}; its task takes about so long. */
    AgentProcess(List<String> command, Path folder, Duration expected) throws IOException {
        errors = Files.createTempFile(folder, "agent-", ".log");
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        output = process.inputReader(StandardCharsets.UTF_8);
        limit = expected.plus(GRACE);
        end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Waits until a JVM has warmed up. */
    void awaitReady() throws InterruptedException, AgentFailedException {
        var line = line();
        if (!line.equals(AgentMain.READY)) {
            throw new AgentFailedException("said " + line + " instead of " + AgentMain.READY);
        }
    }

    /** Tells a JVM to measure; {@link #sample} has the result. */
    void go() throws IOException {
        var input = process.outputWriter(StandardCharsets.UTF_8);
        input.write('\n');
        input.flush();
    }

    /** What it has measured. */
    Sample sample() throws InterruptedException, AgentFailedException {
        return Sample.ofJson(line());
    }

    private String line() throws InterruptedException, AgentFailedException {
        try {
            var line = CompletableFuture.supplyAsync(this::readLine).get(limit.toSeconds(), TimeUnit.SECONDS);
            if (line.isEmpty()) {
                throw new AgentFailedException("ended with " + process.waitFor() + ": " + firstError());
            }
            return line;
        } catch (ExecutionException | IOException e) {
            throw new AgentFailedException(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            throw new AgentFailedException("not done after " + limit.toSeconds() + " s");
        }
    }

    /** Empty at the end. */
    private String readLine() {
        try {
            var line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String firstError() throws IOException {
        try (var lines = Files.lines(errors)) {
            return lines.filter(line -> !line.startsWith("WARNING")).findFirst().orElse("it said nothing");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(end);
        try {
            Files.delete(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wininet4j.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wininet4j.benchmarks.run.Pinning;

/** The process of a server, ended by {@link #close}, by the end of this JVM, and by its own input's end if it looks. */
final class ServerProcess implements AutoCloseable {

    private static final int END_SECONDS = 5;

    private final Process process;

    ServerProcess(Pinning pinning, List<String> command) {
        var whole = new ArrayList<>(pinning.prefix());
        whole.addAll(command);
        try {
            process = new ProcessBuilder(whole).redirectError(Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

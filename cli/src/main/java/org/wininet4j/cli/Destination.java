package org.wininet4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetIOException;

/** Where a body goes. */
sealed interface Destination {

    /** A file, which appears complete or not at all. */
    record File(Path path) implements Destination {}

    /** Standard output that is no terminal: the bytes as they are. */
    record Pipe(Streams streams) implements Destination {}

    /** Standard output that is a terminal: text with its control characters escaped. */
    record Screen(Streams streams) implements Destination {}

    static Destination of(Optional<Path> target, Streams streams) {
        if (target.isPresent()) {
            return new File(target.get());
        }
        return streams.outTerminal().isPresent() ? new Screen(streams) : new Pipe(streams);
    }

    /** Its name in messages. */
    default String name() {
        return switch (this) {
            case File(Path path) -> path.toString();
            case Pipe _,Screen _ -> "standard output";
        };
    }

    /** Why it cannot take anything: asked before a request is sent for it. */
    default Optional<String> problem() {
        return this instanceof File(Path path) ? problem(path) : Optional.empty();
    }

    private static Optional<String> problem(Path path) {
        var folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null) {
            return Optional.of("it is a directory");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no directory " + folder);
        }
        return Files.exists(path) || Files.isWritable(folder) ? Optional.empty() : Optional.of("its directory cannot be written to");
    }

    /**
     * Takes the whole body.
     *
     * @return how many bytes, of text on a screen 0
     * @throws InternetException if the body cannot be read
     * @throws IOException if it cannot be written
     */
    default long take(HttpResponse response) throws InternetException, IOException {
        try {
            return switch (this) {
                case File(Path path) -> response.saveTo(path);
                case Pipe(Streams streams) -> response.body().transferTo(streams.out());
                case Screen(Streams streams) -> show(response, streams);
            };
        } catch (InternetIOException e) {
            throw e.exception();
        }
    }

    private static long show(HttpResponse response, Streams streams) throws IOException {
        var type = response.headers().first("Content-Type").orElse("");
        TerminalText.show(response.body(), TerminalText.charsetOf(type), TerminalText.writer(streams));
        return 0;
    }

    /** What it means that it could not be written to. */
    default ExitCode code(IOException failure) {
        return this instanceof File || failure instanceof BinaryBodyException ? ExitCode.FILE : ExitCode.ofOutput(failure);
    }
}

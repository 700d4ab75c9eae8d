package org.wininet4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wininet4j.RequestBody;

/** What {@code -d} asks to send. */
sealed interface Payload {

    /** Nothing. */
    record None() implements Payload {}

    /** The text itself. */
    record Text(String text) implements Payload {}

    /** The content of a file. */
    record File(Path path) implements Payload {}

    /** Whatever standard input holds. */
    record StandardInput() implements Payload {}

    /** Reads DATA, {@code @FILE} or {@code @-}. */
    static Payload parse(String argument) {
        if (!argument.startsWith("@")) {
            return new Text(argument);
        }
        return argument.equals("@-") ? new StandardInput() : new File(Path.of(argument.substring(1)));
    }

    /** Its name in messages. */
    default String name() {
        return switch (this) {
            case None _,Text _ -> "-d";
            case File(Path path) -> path.toString();
            case StandardInput _ -> "standard input";
        };
    }

    /** The body to be sent once; what is no plain file, such as a pipe, is sent as long as it lasts. */
    default RequestBody body(InputStream standardInput) throws IOException {
        return switch (this) {
            case None _ -> RequestBody.empty();
            case Text(String text) -> RequestBody.of(text);
            case File(Path path) -> ofFile(path);
            case StandardInput _ -> RequestBody.of(standardInput);
        };
    }

    private static RequestBody ofFile(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a directory");
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        // opened once now, so that a file without permission is found before anything is sent
        var stream = Files.newInputStream(path);
        if (!Files.isRegularFile(path)) {
            return RequestBody.of(stream);
        }
        stream.close();
        return RequestBody.of(path);
    }
}

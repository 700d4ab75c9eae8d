package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs other programs. */
final class Program {
    private Program() {}

    /** One of the project's scripts. */
    static Path script(String name) {
        return Path.of("..", "scripts", name);
    }

    /** Runs a program to its end, which has to be a success; answers what it has said, but for its errors, which are shown. */
    static String run(Object... command) throws IOException {
        var words = Stream.of(command).map(Object::toString).toList();
        var process = new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.onExit().join().exitValue()).as("%s: %s", words, said).isZero();
        return said;
    }
}

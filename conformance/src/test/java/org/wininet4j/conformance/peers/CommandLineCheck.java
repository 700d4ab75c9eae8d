package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wininet4j.testkit.server.ScriptedServer;

/** {@code inet get} as a person runs it. */
@ExtendWith(Progress.class)
class CommandLineCheck {
    private static final int FILE_MEBIBYTES = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Path target;

    @BeforeEach
    void makeFolder() throws IOException {
        target = Files.createTempDirectory(Nginx.peersFolder(), "inet-").resolve("saved");
    }

    @Test
    void aFileOf512MebibytesIsSaved() throws Exception {
        try (var nginx = Nginx.start()) {
            var file = SeededFile.write(nginx.file("large"), FILE_MEBIBYTES);

            var inet = get(nginx.url("/large"));

            assertThat(errorsOf(inet)).isEmpty();
            assertThat(inet.onExit().join().exitValue()).isZero();
            assertThat(SeededFile.digestOf(target)).isEqualTo(file.digest());
            assertThat(savedFiles()).containsExactly(target);
        }
    }

    @Test
    void aKilledServerLeavesNoFile() throws Exception {
        try (var behind = ScriptedServer.start(connection -> connection.request()
                .send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1000))
                .signal("sent")
                .eof());
                var nginx = Nginx.inFrontOf(behind.port())) {
            var inet = get(nginx.url("/stalling"));
            assertThat(behind.signals().await("sent", PATIENCE)).isTrue();
            nginx.kill();

            assertThat(errorsOf(inet)).containsPattern("120(30|31)|12152");
            assertThat(inet.onExit().join().exitValue()).isPositive();
            assertThat(savedFiles()).isEmpty();
        }
    }

    private Process get(String url) throws IOException {
        return new ProcessBuilder("../inet", "get", url, "-o", target.toString(), "-q")
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String errorsOf(Process inet) throws IOException {
        return new String(inet.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path[] savedFiles() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.toArray(Path[]::new);
        }
    }
}

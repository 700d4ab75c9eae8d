package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.testkit.server.ScriptedServer;

class CtrlCTest {
    private static final int ENDED_BY_TERM = 143;

    @TempDir Path folder;

    private static ProcessBuilder inet(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** A terminate signal takes the same way as Ctrl-C, which a build in the background may be told to ignore. */
    @Test
    void aSignalEndsTheDownloadAndLeavesNoFile() throws Exception {
        try (var server = ScriptedServer.start(
                c -> c.request().send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf").signal("half").eof())) {
            var url = "http://127.0.0.1:" + server.port() + "/";
            var process = inet(List.of("get", url, "-o", folder.resolve("page").toString())).start();
            assertThat(server.signals().await("half", Duration.ofSeconds(30))).isTrue();
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_TERM);
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }
}

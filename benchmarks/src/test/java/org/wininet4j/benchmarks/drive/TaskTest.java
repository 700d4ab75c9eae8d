package org.wininet4j.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static Task task(Drive drive) {
        return new Task(drive, URI.create("http://127.0.0.1:80/kibibyte"), 1024, 64, 10_000, Duration.ofSeconds(8), Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Path.of("/tmp/certificate.pem"));
    }

    @Test
    void whatTheDriverSaysIsWhatAnAgentDoes() {
        assertThat(Task.ofArguments(task(Drive.BURST).toArguments())).isEqualTo(task(Drive.BURST));
    }

    @Test
    void aMissingPartIsNamed() {
        assertThatThrownBy(() -> Task.ofArguments(List.of("drive=LOOP")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url");
    }

    @Test
    void onlyRequestsAtOnceNeedAConnectionEach() {
        assertThat(task(Drive.CHAINS).connections()).isEqualTo(64);
        assertThat(task(Drive.BURST).connections()).isEqualTo(10_000);
    }

    @Test
    void aShortBodyIsAFailure() {
        assertThatThrownBy(() -> task(Drive.LOOP).expectLength(1023)).hasMessageContaining("1023 bytes instead of 1024");
    }
}

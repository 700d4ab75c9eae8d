package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays every recorded scenario. */
class ScenariosTest {
    private static final Path SCENARIOS = Path.of("scenarios");

    @TestFactory
    Stream<DynamicTest> happensAsItWasRecorded() throws IOException {
        return ScenarioFile.under(SCENARIOS).stream().map(file -> DynamicTest.dynamicTest(nameOf(file), () -> assertSame(file)));
    }

    @Test
    void noGroupIsMissing() throws IOException {
        assertThat(ScenarioFile.under(SCENARIOS)).extracting(file -> file.path().getParent().getFileName().toString())
                .contains("handles", "callbacks", "context", "sync", "async", "read-ex", "send-ex", "headers", "query", "errors", "url",
                        "proxy", "auth",
                        "time", "redirect", "open-url", "seek");
    }

    private static void assertSame(ScenarioFile file) throws InterruptedException {
        Verdict verdict = Verdict.on(file);
        assertThat(List.of(verdict.passed())).as(String.join("\n", verdict.findings())).containsOnly(true);
    }

    private static String nameOf(ScenarioFile file) {
        return SCENARIOS.relativize(file.path()).toString();
    }
}

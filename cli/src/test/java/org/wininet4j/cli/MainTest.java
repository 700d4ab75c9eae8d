package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Inet inet = new Inet();

    @Test
    void withoutACommandItPrintsTheUsage() {
        assertThat(inet.run()).isEqualTo(2);
        assertThat(inet.err()).contains("Usage: inet [-hV] COMMAND", "demo", "get");
        assertThat(inet.out()).isEmpty();
    }

    @Test
    void anUnknownCommandGetsTheUsage() {
        assertThat(inet.run("gte")).isEqualTo(2);
        assertThat(inet.err()).startsWith("inet: Unmatched argument at index 0: 'gte'\n").contains("Usage: inet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpGoesToStandardOutput(String option) {
        assertThat(inet.run(option)).isZero();
        assertThat(inet.out()).contains("Usage: inet");
        assertThat(inet.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(inet.run("--version")).isZero();
        assertThat(inet.out()).startsWith("inet ").contains("Java " + Runtime.version());
    }

    @Test
    void helpOfGetListsExitCodesAndExamplesIn80Columns() {
        assertThat(inet.run("get", "--help")).isZero();
        assertThat(inet.out()).contains("130   Ctrl-C", "Examples:").isNotEmpty();
        assertThat(inet.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void colourIsForTerminalsThatShowIt() {
        assertThat(inet.onTerminal(new Terminal(true, true, () -> 80)).run("--help")).isZero();
        assertThat(inet.out()).contains("\u001b[");
    }
}

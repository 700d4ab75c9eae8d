package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCommandTest {
    private final Inet inet = new Inet();

    private void assertPrints(String out, String... arguments) {
        assertThat(inet.run(arguments)).isZero();
        assertThat(inet.out()).isEqualTo(out);
        assertThat(inet.err()).isEmpty();
    }

    @Test
    void crackPrintsThePartsThereAre() {
        assertPrints("""
                scheme    http
                user      user
                password  p%40ss
                host      [::1]
                port      8080
                path      /a
                extra     ?b#c
                """, "url", "crack", "http://user:p%40ss@[::1]:8080/a?b#c");
    }

    @Test
    void crackLeavesOutPartsThatAreNotThere() {
        assertPrints("scheme    mailto\npath      a@b\n", "url", "crack", "mailto:a@b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host     | http://a.test/b           | a.test
            port     | https://a.test/b          | 443
            port     | mailto:a@b                | ''
            path     | http://a.test/b?c         | /b
            extra    | http://a.test/b           | ''
            """)
    void crackPrintsOnePartAlone(String part, String url, String text) {
        assertPrints(text + "\n", "url", "crack", "--only", part, url);
    }

    @Test
    void crackDecodesEachPart() {
        assertPrints("p@ss\n", "url", "crack", "--decode", "--only", "password", "ftp://user:p%40ss@a/");
    }

    @Test
    void crackTellsWhatIsWrongAndGoesOn() {
        assertThat(inet.run("url", "crack", "--only", "host", "a.test/b", "http://a:x/", "http://c/")).isEqualTo(2);
        assertThat(inet.err().lines()).hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("inet: a.test/b: ERROR_INTERNET_UNRECOGNIZED_SCHEME (12006): "),
                        line -> assertThat(line).startsWith("inet: http://a:x/: ERROR_INTERNET_INVALID_URL (12005): "));
        assertThat(inet.out()).isEqualTo("c\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | http://a.test/b%20%25c
            --decode          | http://a.test/b%20%c
            --no-encode       | http://a.test/b %25c
            --spaces-only     | http://a.test/b%20%25c
            --encode-percent  | http://a.test/b%20%2525c
            --no-meta         | http://a.test/x/../b%20%25c
            """)
    void canonicalizeTakesTheFlagsAsOptions(String option, String canonical) {
        String url = "HTTP://A.test/x/../b %25c";
        assertThat(option.isEmpty() ? inet.run("url", "canonicalize", url) : inet.run("url", "canonicalize", option, url)).isZero();
        assertThat(inet.out()).isEqualTo(canonical + "\n");
    }

    @Test
    void canonicalizePrintsALineForEachUrl() {
        assertPrints("http://a/\nftp://b/\n", "url", "canonicalize", "http://A", "ftp://B");
    }

    @Test
    void combinePrintsWhatTheRelativeUrlMeans() {
        assertPrints("http://a.test/c%20d\n", "url", "combine", "http://a.test/b/x", "../c d");
    }

    @Test
    void createPutsPartsTogether() {
        assertPrints("https://u:p@[::1]:8443/a%20b?c\n", "url", "create", "--scheme", "https", "--user", "u", "--password", "p", "--host",
                "::1", "--port", "8443", "--path", "a b", "--extra", "?c", "--escape");
    }

    @Test
    void createNeedsAUserForAPassword() {
        assertThat(inet.run("url", "create", "--host", "a", "--password", "p")).isEqualTo(2);
        assertThat(inet.err()).isEqualTo("inet: --password needs --user\nTry 'inet url create --help'.\n");
        assertThat(inet.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "x"})
    void createNeedsAPort(String port) {
        assertThat(inet.run("url", "create", "--host", "a", "--port=" + port)).isEqualTo(2);
        assertThat(inet.err()).contains("--port", "Try 'inet url create --help'.");
    }

    @Test
    void withoutACommandItAsksForOne() {
        assertThat(inet.run("url")).isEqualTo(2);
        assertThat(inet.err()).startsWith("inet: which command: crack, canonicalize, combine or create?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crack", "canonicalize", "combine", "create"})
    void helpFits80ColumnsAndHasExamples(String command) {
        assertThat(inet.run("url", command, "--help")).isZero();
        assertThat(inet.out()).contains("Usage: inet url " + command, "Examples:");
        assertThat(inet.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aTerminalGetsNoControlCharacters() {
        assertThat(inet.onTerminal().run("url", "canonicalize", "--no-encode", "http://a/\u001b[31m")).isZero();
        assertThat(inet.out()).isEqualTo("http://a/\\x1b[31m\n");
    }

    @Test
    void aReaderThatWentAwayIsTold() {
        inet.output(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertThat(inet.run("url", "canonicalize", "http://a/")).isEqualTo(141);
        assertThat(inet.err()).isEmpty();
    }
}

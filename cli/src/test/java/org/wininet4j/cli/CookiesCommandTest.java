package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.cookie.CookieJar;

class CookiesCommandTest {
    private final CookieJar jar = CookieJar.inMemory();
    private final Inet inet = new Inet().jar(jar);

    @TempDir Path folder;

    @Test
    void listsCookiesWithoutTheirValues() {
        jar.set("https://a.b.example/x", "sid=secret; secure; httponly; samesite=lax");
        jar.set("https://a.b.example/x", "all=secret; domain=b.example; path=/");

        assertThat(inet.run("cookies", "ls")).isZero();
        assertThat(inet.out()).isEqualTo("a.b.example/  sid  session, secure, httponly, samesite=lax\n.b.example/  all  session\n");
    }

    @Test
    void showsValuesToWhoAsks() {
        jar.set("https://a.b.example/", "sid=secret");

        assertThat(inet.run("cookies", "ls", "--values")).isZero();
        assertThat(inet.out()).isEqualTo("a.b.example/  sid=secret  session\n");
    }

    @Test
    void saysForEachCookieWhyItIsSentOrNot() {
        jar.set("https://a.b.example/", "s=1; secure");
        jar.set("https://a.b.example/", "p=1; path=/other");
        jar.set("https://a.b.example/", "all=1; domain=b.example; path=/");
        jar.set("https://c.example/", "c=1");

        assertThat(inet.run("cookies", "ls", "--why", "http://a.b.example/x")).isZero();
        assertThat(inet.out()).isEqualTo("""
                - a.b.example/other  p  session: it is for another path
                - a.b.example/  s  session, secure: it is Secure and the URL is not https
                + .b.example/  all  session: it is sent
                - c.example/  c  session: it is for another host
                """);
    }

    @Test
    void setsACookieAndTellsIfItEndsAtOnce() {
        assertThat(inet.run("cookies", "set", "https://example.com/", "a=1; max-age=100")).isZero();
        assertThat(inet.err()).isEqualTo("inet: it is stored\n");
        assertThat(inet.run("cookies", "set", "https://example.com/", "b=1")).isZero();
        assertThat(inet.err()).endsWith("(a session cookie: it ends with this command)\n");
        assertThat(jar.select("https://example.com/").text()).isEqualTo("a=1; b=1");
    }

    @ParameterizedTest
    @CsvSource({"https://example.com/,a=1; domain=com,the cookie is not stored", "about:blank,a=1,no http or https URL",
            "https://example.com/,=,the cookie is not stored"})
    void refusesWhatCannotBeSet(String url, String cookie, String words) {
        assertThat(inet.run("cookies", "set", url, cookie)).isEqualTo(2);
        assertThat(inet.err()).contains(words);
    }

    @Test
    void removesByNameAndDomain() {
        jar.set("https://one.example/", "a=1");
        jar.set("https://two.example/", "a=1");
        jar.set("https://two.example/", "b=1");

        assertThat(inet.run("cookies", "rm", "a", "--domain", ".TWO.example")).isZero();
        assertThat(inet.run("cookies", "rm", "a", "b", "c")).isZero();
        assertThat(inet.err()).isEqualTo("inet: 1 cookie removed\ninet: 2 cookies removed\n");
        assertThat(jar.isEmpty()).isTrue();
    }

    @Test
    void exportsAndImports() throws IOException {
        jar.set("https://example.com/", "a=1");
        var file = folder.resolve("cookies.txt").toString();

        assertThat(inet.run("cookies", "export", file)).isZero();
        assertThat(inet.run("cookies", "export", "-")).isZero();
        jar.endSession();
        assertThat(inet.run("cookies", "import", file)).isZero();

        assertThat(inet.out()).isEqualTo(Files.readString(Path.of(file))).endsWith("example.com\tFALSE\t/\tFALSE\t0\ta\t1\n");
        assertThat(inet.err()).isEqualTo("inet: 1 cookies written\ninet: 1 cookies read, 0 lines skipped\n");
        assertThat(jar.select("https://example.com/").text()).isEqualTo("a=1");
    }

    @Test
    void aFileThatCannotBeUsedIsTold() {
        assertThat(inet.run("cookies", "import", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(inet.err()).contains("no such file or directory");
    }

    @Test
    void aServersTextDoesNotReachTheTerminal() {
        jar.set("https://example.com/", "a\u0085b=1");

        assertThat(inet.run("cookies", "ls")).isZero();
        assertThat(inet.out()).contains("a\\x85b");
    }

    @Test
    void withoutACommandItAsksForOne() {
        assertThat(inet.run("cookies")).isEqualTo(2);
        assertThat(inet.err()).contains("which command?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls", "set", "rm", "import", "export"})
    void everyCommandHasHelpIn80Columns(String command) {
        assertThat(inet.run("cookies", command, "--help")).isZero();
        assertThat(inet.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }
}

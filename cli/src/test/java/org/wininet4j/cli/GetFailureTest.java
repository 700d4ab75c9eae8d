package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.UnusedPort;

class GetFailureTest {
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";

    @TempDir Path folder;
    private final Inet inet = new Inet();
    @AutoClose private final Served server = new Served();

    @ParameterizedTest
    @ValueSource(strings = {"--events", "--async"})
    void aRefusedConnectionIsOneLine(String manner) throws Exception {
        try (var unused = UnusedPort.take()) {
            assertThat(inet.run("get", manner, "http://127.0.0.1:" + unused.port() + "/")).isEqualTo(4);
        }
        assertThat(inet.err()).containsOnlyOnce("inet: http://127.0.0.1:").contains("/: ERROR_INTERNET_CANNOT_CONNECT (12029): ");
        assertThat(inet.out()).isEmpty();
    }

    @Test
    void aNameWithoutAddressIsNotFound() {
        assertThat(inet.run("get", "--events", "http://no-such-host.invalid/")).isEqualTo(4);
        assertThat(inet.err())
                .contains("inet: http://no-such-host.invalid/: ERROR_INTERNET_NAME_NOT_RESOLVED (12007): No address was found");
        assertThat(inet.events().assertInvariantsOfFailure(0).sequence()).containsExactly("session HANDLE_CREATED",
                "connect HANDLE_CREATED",
                "request RESOLVING_NAME", "request HANDLE_CLOSING", "connect HANDLE_CLOSING", "session HANDLE_CLOSING");
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void aBodyThatEndsEarlyLeavesNoFile(boolean async, int pending) {
        var url = server.serve(c -> c.request().send(HALF).close());
        var manner = async ? "--async" : "--quiet";
        assertThat(inet.run("get", "--events", manner, url, "-o", folder.resolve("page").toString())).isEqualTo(4);
        assertThat(folder).isEmptyDirectory();
        assertThat(inet.err()).containsPattern("inet: http://.*: ERROR_INTERNET_CONNECTION_(ABORTED|RESET) \\(1203[01]\\)");
        assertThat(inet.events().assertInvariantsOfFailure(pending).sequence()).endsWith("request CLOSING_CONNECTION",
                "request CONNECTION_CLOSED",
                "request HANDLE_CLOSING", "connect HANDLE_CLOSING", "session HANDLE_CLOSING");
    }

    @Test
    void aSilentServerRunsIntoTheTimeLimit() {
        var url = server.serve(c -> c.request().send(HALF).eof());
        assertThat(inet.run("get", "--events", "--timeout", "200ms", url, "-o", folder.resolve("page").toString())).isEqualTo(4);
        assertThat(inet.err()).contains(": ERROR_INTERNET_TIMEOUT (12002): ");
        assertThat(folder).isEmptyDirectory();
        inet.events().assertInvariantsOfFailure(0);
    }

    @Test
    void aRefusingServersPageIsShownAndToldOf() {
        assertThat(inet.run("get", server.serve(c -> c.request().reply("404 Not Found", "", "no such page").eof()))).isEqualTo(8);
        assertThat(inet.out()).isEqualTo("no such page");
        assertThat(inet.err()).endsWith(": the server answered 404 Not Found\n");
    }

    @Test
    void aRefusingServersPageDoesNotReplaceAFile() throws Exception {
        var file = Files.writeString(folder.resolve("page"), "old");
        assertThat(inet.run("get", server.serve(c -> c.request().reply("500 Oops", "", "sorry").eof()), "-o", file.toString()))
                .isEqualTo(8);
        assertThat(file).hasContent("old");
        assertThat(inet.err()).contains("500 Oops; ").endsWith("page was not written\n");
    }

    @Test
    void escapesOfAServerReachNoTerminal() {
        var url = server.serve(c -> c.request()
                .send("HTTP/1.1 103 Early\r\nLink: \u001b[31mred\r\n\r\n")
                .reply("404 \u009b2JGone", "", "\u001b]0;title\u0007body")
                .eof());
        assertThat(inet.onTerminal().run("get", "--events", url)).isEqualTo(8);
        assertThat(inet.out()).isEqualTo("\\x1b]0;title\\x07body\n");
        assertThat(inet.err()).doesNotContain("\u001b", "\u009b").contains("404 \\x9b2JGone");
    }

    @Test
    void aBinaryBodyIsKeptFromATerminal() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "\0binary").eof());
        assertThat(inet.onTerminal().run("get", url)).isEqualTo(3);
        assertThat(inet.out()).isEmpty();
        assertThat(inet.err()).contains("the body is binary").contains("-o FILE");
    }

    @Test
    void aReaderThatWentAwayEndsTheCommandQuietly() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "one").eof());
        var closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(inet.output(closed).run("get", url, url)).isEqualTo(141);
        assertThat(inet.err()).isEmpty();
    }

    @Test
    void nothingIsSentWhenTheFileCannotBeWritten() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "").eof());
        assertThat(inet.run("get", url, "-o", folder.resolve("missing/page").toString())).isEqualTo(3);
        assertThat(inet.err()).contains("there is no directory");
        assertThat(server.log()).isEmpty();
    }

    @Test
    void nothingIsSentWhenAnUrlIsWrong() {
        var url = server.serve(c -> c.request().reply("200 OK", "", "").eof());
        assertThat(inet.run("get", url, "nonsense")).isEqualTo(2);
        assertThat(inet.err()).startsWith("inet: nonsense: ERROR_INTERNET_UNRECOGNIZED_SCHEME (12006): ");
        assertThat(server.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://a.test/ http://b.test/ -o x | -o takes the body of one URL",
            "http://a.test/ http://b.test/ -d @- | -d @- can be sent to one URL only",
            "http://a.test/ -H nonsense         | has no NAME:VALUE",
            "http://a.test/ --timeout soon      | no duration such as",
            "http://a.test/ --timeout 0s        | must be more than nothing",
            "http://a.test/ --bogus             | Unknown option",
            "-q                                 | Missing required parameter",
    })
    void wrongUsageIsOneLineAndAHint(String arguments, String complaint) {
        assertThat(inet.run(("get " + arguments).split(" "))).isEqualTo(2);
        assertThat(inet.err()).startsWith("inet: ").contains(complaint).endsWith("Try 'inet get --help'.\n").hasLineCount(2);
    }

    @Test
    void aMissingDataFileIsALocalError() {
        assertThat(inet.run("get", server.serve(c -> c.eof()), "-d", "@" + folder.resolve("missing"))).isEqualTo(3);
        assertThat(inet.err()).endsWith("missing: no such file or directory\n");
    }

    @Test
    void aHeaderThatWouldSplitTheRequestIsRefused() {
        assertThat(inet.run("get", server.serve(c -> c.eof()), "-H", "A: b\r\nEvil: yes")).isEqualTo(2);
        assertThat(server.log()).isEmpty();
    }
}

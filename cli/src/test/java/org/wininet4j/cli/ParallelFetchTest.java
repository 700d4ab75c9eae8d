package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.testkit.server.ScriptSteps;

/** {@code inet get --parallel}: several URLs at once, each into its file. */
class ParallelFetchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final Inet inet = new Inet();
    @AutoClose private final Served server = new Served();

    private Stream<Path> files() throws Exception {
        return Files.list(folder);
    }

    private static ScriptSteps met(String status, String body) {
        return c -> c.request().signal("asked").await("go").reply(status, "Connection: close\r\n", body);
    }

    @Test
    void severalAreFetchedAtOnce() throws Exception {
        var url = server.serve(Collections.nCopies(3, met("200 OK", "content")).toArray(ScriptSteps[]::new));
        var code = CompletableFuture.supplyAsync(
                () -> inet.run("get", "--parallel", "3", "-o", folder.toString(), url + "a", url + "b", url + "c"));
        for (int i = 0; i < 3; i++) {
            assertThat(server.signals().await("asked", PATIENCE)).isTrue();
        }
        for (int i = 0; i < 3; i++) {
            server.signals().signal("go");
        }

        assertThat(code.get()).isZero();
        assertThat(files()).containsExactlyInAnyOrder(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"))
                .allSatisfy(file -> assertThat(file).hasContent("content"));
    }

    @Test
    void namesThatCollideGetANumber() throws Exception {
        Files.writeString(folder.resolve("x"), "mine");
        var url = server.serve(c -> c.request().reply("200 OK", "", "one").request().reply("200 OK", "", "two").eof());

        assertThat(inet.run("get", "--parallel", "1", "-o", folder.toString(), url + "a/x", url + "b/x")).isZero();
        assertThat(folder.resolve("x")).hasContent("mine");
        assertThat(folder.resolve("x.1")).hasContent("one");
        assertThat(folder.resolve("x.2")).hasContent("two");
    }

    @Test
    void theOthersAreSavedAndTheFirstFailureDecides() throws Exception {
        var url = server.serve(c -> c.request()
                .reply("200 OK", "", "one")
                .request()
                .reply("404 Not Found", "", "")
                .request()
                .reply("200 OK", "", "three")
                .eof());

        assertThat(inet.errorsOnTerminal().run("get", "--parallel", "1", "-o", folder.toString(), url + "1", url + "2", url + "3"))
                .isEqualTo(8);
        assertThat(files()).containsExactlyInAnyOrder(folder.resolve("1"), folder.resolve("3"));
        assertThat(inet.err()).contains("the server answered 404 Not Found").contains("inet: 2 of 3 saved, 1 failed");
    }

    @Test
    void unfinishedFilesAreGoneOnWith() throws Exception {
        var tag = "ETag: \"one\"\r\n";
        var url = server.serve(c -> c.request().send("HTTP/1.1 200 OK\r\n" + tag + "Content-Length: 4\r\n\r\nab"),
                c -> c.request().reply("206 Partial Content", tag + "Content-Range: bytes 2-3/4\r\n", "cd").eof());
        assertThat(inet.run("get", "--parallel", "2", "-C", "-o", folder.toString(), url + "x")).isEqualTo(4);
        assertThat(inet.run("get", "--parallel", "2", "-C", "-o", folder.toString(), url + "x")).isZero();

        assertThat(files()).containsExactly(folder.resolve("x"));
        assertThat(folder.resolve("x")).hasContent("abcd");
    }

    @Test
    void itNeedsADirectory() {
        assertThat(inet.run("get", "--parallel", "2", "-o", folder.resolve("none").toString(), "http://127.0.0.1/x")).isEqualTo(3);
        assertThat(inet.err()).contains("there is no directory");
        assertThat(inet.run("get", "--parallel", "0", "http://127.0.0.1/x")).isEqualTo(2);
        assertThat(inet.run("get", "--parallel", "65", "http://127.0.0.1/x")).isEqualTo(2);
    }
}

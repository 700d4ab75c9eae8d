package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.testkit.server.ScriptSteps;

/** {@code inet get -C}: what there is of a file is gone on with, and never mixed with something else. */
class ContinueTest {
    private static final String TAG = "ETag: \"one\"\r\n";
    private static final String DATED = "Last-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\nDate: Tue, 03 Nov 2026 10:00:00 GMT\r\n";
    private static final ScriptSteps HALF = c -> c.request().send("HTTP/1.1 200 OK\r\n" + TAG + "Content-Length: 10\r\n\r\nfirst");
    private static final ScriptSteps REST = c -> c.request()
            .reply("206 Partial Content", TAG + "Content-Range: bytes 5-9/10\r\n", "after")
            .eof();

    @TempDir Path folder;
    @AutoClose private final Served server = new Served();

    private Path file() {
        return folder.resolve("file");
    }

    private Path part() {
        return folder.resolve("file.part");
    }

    /** One run of the command with -C. */
    private Inet get(String path) {
        var inet = new Inet().errorsOnTerminal();
        code = inet.run("get", "http://127.0.0.1:" + server.port() + path, "-o", file().toString(), "-C");
        return inet;
    }

    private int code;

    private void assertSaved(String content) throws Exception {
        assertThat(code).isZero();
        assertThat(file()).hasContent(content);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aDownloadThatBreaksOffIsGoneOnWith() throws Exception {
        server.serve(HALF, REST);
        var first = get("/x");
        assertThat(code).isEqualTo(4);
        assertThat(first.err()).contains("5 B are kept, -C goes on with them");
        assertThat(file()).doesNotExist();
        assertThat(part()).hasContent("first");

        assertThat(get("/x").err()).contains("saved").contains("the rest, 5 B");
        assertSaved("firstafter");
        assertThat(server.log()).anyMatch(line -> line.contains("Range: bytes=5-"))
                .anyMatch(line -> line.contains("If-Range: \\\"one\\\""))
                .noneMatch(line -> line.contains("Accept-Encoding"));
    }

    @Test
    void aTimeOfModificationWillDoWithoutATag() throws Exception {
        server.serve(c -> c.request().send("HTTP/1.1 200 OK\r\n" + DATED + "Content-Length: 10\r\n\r\nfirst"),
                c -> c.request().reply("206 Partial Content", "Content-Range: bytes 5-9/10\r\n", "after").eof());
        get("/x");
        get("/x");

        assertSaved("firstafter");
        assertThat(server.log()).anyMatch(line -> line.contains("If-Range: Mon, 02 Nov 2026 10:00:00 GMT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ETag: W/\"weak\"\r\n",
            "Last-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\nDate: Mon, 02 Nov 2026 10:00:00 GMT\r\n"})
    void whatCannotBeToldApartIsFetchedAnew(String fields) throws Exception {
        server.serve(c -> c.request().send("HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 10\r\n\r\nfirst"),
                c -> c.request().reply("200 OK", fields, "all of it!").eof());
        get("/x");
        assertThat(part()).doesNotExist();
        get("/x");

        assertSaved("all of it!");
        assertThat(server.log()).noneMatch(line -> line.contains("Range"));
    }

    @Test
    void whatHasChangedIsFetchedAnew() throws Exception {
        server.serve(HALF, c -> c.request().reply("200 OK", "ETag: \"two\"\r\n", "something else").eof());
        get("/x");
        get("/x");

        assertSaved("something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: \"two\"\r\nContent-Range: bytes 5-9/10\r\n", TAG + "Content-Range: bytes 4-9/10\r\n",
            TAG + "Content-Range: bytes 5-9/11\r\n", TAG + "Content-Range: nonsense\r\n", TAG})
    void aPartThatDoesNotFitIsNotTaken(String fields) throws Exception {
        server.serve(HALF, c -> c.request()
                .reply("206 Partial Content", fields, "wrong")
                .request()
                .reply("200 OK", TAG, "all of it!")
                .eof(), c -> c.request().reply("200 OK", TAG, "all of it!").eof());
        get("/x");
        get("/x");

        assertSaved("all of it!");
    }

    @Test
    void aPartThatHasAllIsCompleted() throws Exception {
        server.serve(HALF, c -> c.request().reply("416 Range Not Satisfiable", "Content-Range: bytes */5\r\n", "").eof());
        get("/x");
        get("/x");

        assertSaved("first");
    }

    @Test
    void aPartThatIsTooLongIsFetchedAnew() throws Exception {
        server.serve(HALF, c -> c.request()
                .reply("416 Range Not Satisfiable", "Content-Range: bytes */3\r\n", "")
                .request()
                .reply("200 OK", TAG, "new")
                .eof());
        get("/x");
        get("/x");

        assertSaved("new");
    }

    @Test
    void aRefusalLeavesThePart() throws Exception {
        server.serve(HALF, c -> c.request().reply("503 Busy", "", "later").eof(), REST);
        get("/x");
        assertThat(get("/x").err()).contains("the server answered 503 Busy");
        assertThat(code).isEqualTo(8);
        assertThat(part()).hasContent("first");
        get("/x");

        assertSaved("firstafter");
    }

    @Test
    void thePartOfAnotherUrlIsNotTaken() throws Exception {
        server.serve(HALF, c -> c.request().reply("200 OK", TAG, "of y").eof());
        get("/x");
        get("/y");

        assertSaved("of y");
        assertThat(server.log()).noneMatch(line -> line.contains("Range"));
    }

    @Test
    void aPartOfUnknownOriginIsNotTaken() throws Exception {
        Files.writeString(part(), "who knows");
        server.serve(c -> c.request().reply("200 OK", TAG, "all of it!").eof());
        get("/x");

        assertSaved("all of it!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "inet part 1\n\n\n", "inet part 1\nhttp://h/\n\"one\"\n-5\n"})
    void informationThatIsDamagedIsNone(String info) throws Exception {
        Files.writeString(part(), "who knows");
        Files.writeString(folder.resolve("file.part.info"), info);
        server.serve(c -> c.request().reply("200 OK", TAG, "all of it!").eof());
        get("/x");

        assertSaved("all of it!");
    }

    @Test
    void aFileThatIsAsLongAsTheServersIsComplete() throws Exception {
        Files.writeString(file(), "0123456789");
        server.serve(c -> c.request().reply("416 Range Not Satisfiable", "Content-Range: bytes */10\r\n", "").eof());

        assertThat(get("/x").err()).contains("is complete already");
        assertSaved("0123456789");
    }

    @Test
    void aFileThatIsNotIsReplacedWhole() throws Exception {
        Files.writeString(file(), "from elsewhere");
        server.serve(c -> c.request().reply("206 Partial Content", TAG + "Content-Range: bytes 14-19/20\r\n", "123456"),
                c -> c.request().reply("200 OK", TAG, "12345678901234567890").eof());
        get("/x");

        assertSaved("12345678901234567890");
    }

    @Test
    void ofABrokenRestWhatCameIsKept() throws Exception {
        server.serve(HALF,
                c -> c.request()
                        .send("HTTP/1.1 206 Partial Content\r\n" + TAG + "Content-Range: bytes 5-9/10\r\nContent-Length: 5\r\n\r\naf"),
                c -> c.request().reply("206 Partial Content", TAG + "Content-Range: bytes 7-9/10\r\n", "ter").eof());
        get("/x");
        get("/x");
        assertThat(part()).hasContent("firstaf");
        get("/x");

        assertSaved("firstafter");
    }

    @Test
    void itNeedsAFileAndAPlainGet() {
        assertThat(new Inet().run("get", "-C", "http://127.0.0.1/")).isEqualTo(2);
        assertThat(new Inet().run("get", "-C", "-o", file().toString(), "-d", "x", "http://127.0.0.1/")).isEqualTo(2);
        assertThat(new Inet().run("get", "-C", "-o", file().toString(), "-H", "Range: bytes=1-", "http://127.0.0.1/")).isEqualTo(2);
    }
}

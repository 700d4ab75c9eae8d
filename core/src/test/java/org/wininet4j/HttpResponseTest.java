package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.recording.Encounter;

/** A response of the Java API: its head, and its body in every form. */
class HttpResponseTest {
    private static final String CUT = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello";

    @TempDir private Path folder;

    @Test
    void itsHeadIsAsReceived() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("404 Is  Gone", "X-A: 1\r\nx-a: 2\r\nB:\r\n", "").eof());
                var response = both.session().get(both.url("/x?y"))) {
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.reason()).isEqualTo("Is  Gone");
            assertThat(response.version()).isEqualTo("HTTP/1.1");
            assertThat(response.headers().fields()).extracting(HttpHeaders.Field::name)
                    .containsExactly("X-A", "x-a", "B", "Content-Length");
            assertThat(response.headers().all("x-A")).containsExactly("1", "2");
            assertThat(response.headers().first("b")).contains("");
            assertThat(response.headers().first("C")).isEmpty();
            assertThat(response.url()).isEqualTo(both.url("/x?y"));
            assertThat(response.contentLength()).hasValue(0);
            assertThat(response.security()).isEmpty();
        }
    }

    @Test
    void anUnknownLengthIsEmpty() throws Exception {
        try (var both = Encounter.with(c -> c.request().send("HTTP/1.0 200 OK\r\n\r\nhello").close());
                var response = both.session().get(both.url("/"))) {
            assertThat(response.version()).isEqualTo("HTTP/1.0");
            assertThat(response.contentLength()).isEmpty();
            assertThat(response.text()).isEqualTo("hello");
        }
    }

    @Test
    void afterARedirectItTellsTheUrlThatAnswered() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().reply("302 Found", "Location: /b\r\n", "gone").request().reply("200 OK", "", "b").eof());
                var response = both.session().get(both.url("/a"))) {
            assertThat(response.url()).isEqualTo(both.url("/b"));
            assertThat(response.hops()).isEqualTo(1);
            assertThat(response.text()).isEqualTo("b");
            assertThat(both.storyOf(both.recording().lastRequest())).isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void theTimingsTellTheStepsThatHappened() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "a").request().reply("200 OK", "", "b").eof())) {
            var request = both.get("/");
            var first = request.send().timings();
            var second = request.send().timings();

            assertThat(first.resolving()).isPresent();
            assertThat(first.connecting()).isPresent();
            assertThat(first.securing()).isEmpty();
            assertThat(first.waiting()).isPositive();
            assertThat(first.total()).isGreaterThanOrEqualTo(first.sending().plus(first.waiting()).plus(first.connecting().orElseThrow()));
            assertThat(second.resolving()).isEmpty();
            assertThat(second.connecting()).isEmpty();
        }
    }

    @Test
    void bytesUpToTheLimitAreRead() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof());
                var response = both.session().get(both.url("/"))) {
            assertThat(response.bytes(5)).asString().isEqualTo("hello");
        }
    }

    @Test
    void moreBytesThanTheLimitAreAnError() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof());
                var response = both.session().get(both.url("/"))) {
            assertFails(InternetError.INSUFFICIENT_BUFFER, () -> response.bytes(4));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/plain                            | \u00c3\u00a4 | \u00e4
            text/plain; charset=utf-8             | \u00c3\u00a4 | \u00e4
            text/plain; charset=ISO-8859-1        | \u00e4       | \u00e4
            text/plain; charset="iso-8859-1"; x=y | \u00e4       | \u00e4
            text/plain; charset=nonsense          | \u00c3\u00a4 | \u00e4
            text/plain; charset=                  | \u00c3\u00a4 | \u00e4
            nonsense                              | \u00c3\u00a4 | \u00e4
            """)
    void textIsInTheCharsetOfItsType(String type, String octets, String text) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Content-Type: " + type + "\r\n", octets).eof());
                var response = both.session().get(both.url("/"))) {
            assertThat(response.text()).isEqualTo(text);
        }
    }

    @Test
    void aFileAppearsWhole() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof());
                var response = both.session().get(both.url("/"))) {
            var file = Files.writeString(folder.resolve("file"), "what was there before");

            assertThat(response.saveTo(file)).isEqualTo(5);
            assertThat(file).hasContent("hello");
            assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        }
    }

    @Test
    void aFileDoesNotAppearInPart() throws Exception {
        try (var both = Encounter.with(c -> c.request().send(CUT).close(), c -> c.request().send(CUT).close());
                var first = both.session().get(both.url("/"));
                var second = both.session().get(both.url("/"))) {
            var old = Files.writeString(folder.resolve("old"), "what was there before");

            assertFails(InternetError.CONNECTION_ABORTED, () -> both.recording().call(() -> first.saveTo(folder.resolve("new"))));
            assertFails(InternetError.CONNECTION_ABORTED, () -> both.recording().call(() -> second.saveTo(old)));
            assertThat(old).hasContent("what was there before");
            assertThat(folder).isDirectoryNotContaining(path -> !path.equals(old));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsAnIOException() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof());
                var response = both.session().get(both.url("/"))) {
            assertThatThrownBy(() -> response.saveTo(folder.resolve("no such folder").resolve("file"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theBodyIsAlwaysTheSameStreamAndFailsOnceClosed() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var response = both.get("/").send();
            var body = response.body();

            assertThat(body.read()).isEqualTo('h');
            assertThat(response.body()).isSameAs(body);
            body.close();
            assertFails(InternetError.INCORRECT_HANDLE_STATE, body::read);
            assertFails(InternetError.INCORRECT_HANDLE_STATE, () -> response.bytes(10));
        }
    }

    @Test
    void closingTheHandleEndsTheBody() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "hello").eof())) {
            var request = both.get("/");
            var response = request.send();
            request.close();

            assertFails(InternetError.INVALID_HANDLE, () -> response.body().read());
        }
    }

    @Test
    void G52_aBrokenBodyDeliversWhatIsAtHandAndThenFailsAlways() throws Exception {
        try (var both = Encounter.with(c -> c.request().send(CUT).close())) {
            var request = both.get("/");
            var body = request.send().body();

            assertThat(body.readNBytes(5)).asString().isEqualTo("hello");
            var first = failure(() -> both.recording().call(() -> body.read()));
            assertThat(first.error()).isEqualTo(InternetError.CONNECTION_ABORTED);
            assertThat(first.step()).isEqualTo(InternetException.Step.RECEIVING_BODY);
            assertThat(first.handle()).containsSame(request);
            assertFails(InternetError.CONNECTION_ABORTED, () -> both.recording().call(() -> body.read()));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + RECEIVING + SHUT + CLOSED);
        }
    }
}

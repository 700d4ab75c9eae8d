package org.wininet4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.await;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.recording.Encounter;

/** Every kind of request body, as it arrives. */
class RequestBodyTest {

    @TempDir private Path folder;

    @Test
    void bytesArriveWithTheirLength() throws Exception {
        assertThat(logOf(RequestBody.of("xhellox".getBytes(StandardCharsets.US_ASCII), 1, 5))).contains("     \"Content-Length: 5\"")
                .endsWith("body \"hello\"", "eof");
    }

    @Test
    void textArrivesInUtf8() throws Exception {
        assertThat(logOf(RequestBody.of("\u00e4"))).contains("     \"Content-Length: 2\"");
    }

    @Test
    void aFileArrivesWithItsLength() throws Exception {
        assertThat(logOf(RequestBody.of(Files.writeString(folder.resolve("body"), "hello")))).contains("     \"Content-Length: 5\"")
                .endsWith("body \"hello\"", "eof");
    }

    @Test
    void aStreamArrivesInChunks() throws Exception {
        assertThat(logOf(RequestBody.of(stream("hello")))).contains("     \"Transfer-Encoding: chunked\"")
                .endsWith("body \"hello\"", "eof");
    }

    @Test
    void aStreamOfKnownLengthArrivesWithIt() throws Exception {
        assertThat(logOf(RequestBody.of(stream("hello"), 5))).contains("     \"Content-Length: 5\"").endsWith("body \"hello\"", "eof");
    }

    @Test
    void P41_aPostWithoutABodySaysSo() throws Exception {
        assertThat(logOf(RequestBody.empty())).contains("     \"Content-Length: 0\"");
    }

    @Test
    void aLargeBodyArrivesWhole() throws Exception {
        var text = "0123456789".repeat(100_000);
        var log = logOf(RequestBody.of(text));

        assertThat(log).contains("     \"Content-Length: 1000000\"")
                .anyMatch(line -> line.startsWith("body ") && line.length() > 1_000_000);
    }

    @Test
    void aStreamThatIsTooShortFailsTheCallAndTheConnection() throws Exception {
        assertBodyFails(RequestBody.of(stream("hell"), 5));
    }

    @Test
    void aStreamThatIsTooLongFailsTheCallAndTheConnection() throws Exception {
        assertBodyFails(RequestBody.of(stream("hello!"), 5));
    }

    @Test
    void aStreamThatThrowsFailsTheCallAndTheConnection() throws Exception {
        assertBodyFails(RequestBody.of(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no disk");
            }
        }));
    }

    @Test
    void aFileThatIsGoneFailsTheCallAndTheConnection() throws Exception {
        var file = Files.writeString(folder.resolve("body"), "hello");
        var body = RequestBody.of(file);
        Files.delete(file);

        assertBodyFails(body);
    }

    @Test
    void onlyStreamsCannotBeSentAgain() throws Exception {
        assertThat(RequestBody.of("x").repeatable()).isTrue();
        assertThat(RequestBody.of(Files.writeString(folder.resolve("body"), "hello")).repeatable()).isTrue();
        assertThat(RequestBody.of(stream("x")).repeatable()).isFalse();
        assertThat(RequestBody.of(stream("x"), 1).repeatable()).isFalse();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> logOf(RequestBody body) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "", "thanks").eof())) {
            var request = both.connect().open("POST", "/");
            assertThat(request.send(body).text()).isEqualTo("thanks");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            return both.logAtEnd();
        }
    }

    private static void assertBodyFails(RequestBody body) throws Exception {
        try (var both = Encounter.with(c -> c.request().eof())) {
            var request = both.connect().open("POST", "/");
            assertFails(InternetError.INVALID_DATA, () -> await(both.recording().pending(request, request.sendAsync(body))));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + "SENDING_REQUEST " + SHUT + DONE + CLOSED);
        }
    }
}

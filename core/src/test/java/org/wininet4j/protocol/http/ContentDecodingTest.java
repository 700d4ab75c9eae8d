package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetOption;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.Direction;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.content.Coded;
import org.wininet4j.testkit.server.ScriptSteps;

/** What the Java API asks for by itself, and what becomes of the answer. */
class ContentDecodingTest {
    private static final String GZIP = "Content-Encoding: gzip\r\n";
    private static final byte[] HELLO = Coded.gzip("hello");
    private static final ScriptSteps CODED = c -> c.request()
            .reply("200 OK", GZIP + "X: 1\r\n", HELLO)
            .request()
            .reply("200 OK", "", "plain")
            .eof();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsDecodedAndItsConnectionKept(Form form) throws Exception {
        try (var both = Encounter.with(CODED)) {
            var request = both.get("/");
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.get("/").send().text()).isEqualTo("plain");
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void everyRequestAsksForWhatCanBeTakenOff() throws Exception {
        try (var both = Encounter.with(CODED)) {
            both.get("/").send().text();
            both.get("/").send().text();

            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Accept-Encoding: gzip, deflate")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatComesByteByByteIsDecodedAsItComes(Form form) throws Exception {
        var head = ("HTTP/1.1 200 OK\r\n" + GZIP + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (var both = Encounter
                .with(c -> c.request().sendBytewise(head).sendBytewise(chunk(HELLO)).sendBytewise(chunk(new byte[0])).eof())) {
            var request = both.get("/");
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("hello");
            assertThat(both.storyOf(request)).matches(OPEN + SEND + RECEIVE + form.done() + "(" + RECEIVE + ")*" + CLOSED);
        }
    }

    private static byte[] chunk(byte[] data) {
        return (Integer.toHexString(data.length) + "\r\n" + text(data) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What has been flushed so far can be read, though the rest has not come. */
    @Test
    void whatHasComeIsDeliveredBeforeTheRest() throws Exception {
        var gzip = Coded.gzip("hello");
        var stored = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, 2, 0, (byte) 0xfd, (byte) 0xff, 'o', 'k'};
        try (var both = Encounter.with(c -> c.request()
                .send("HTTP/1.1 200 OK\r\n" + GZIP + "Content-Length: 1000\r\n\r\n" + text(stored))
                .await("go")
                .send(text(gzip)))) {
            var request = both.get("/");
            var body = request.send().body();

            assertThat(body.readNBytes(2)).asString().isEqualTo("ok");
            both.signal("go");
            assertFails(InternetError.DECODING_FAILED, () -> both.recording().call(() -> body.read()));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + RECEIVING + SHUT + CLOSED);
        }
    }

    @Test
    void D9_theFieldsOfTheCodingAreGone() throws Exception {
        try (var both = Encounter.with(CODED)) {
            var response = both.get("/").send();

            assertThat(response.headers().fields()).extracting(field -> field.name()).containsExactly("X");
            assertThat(response.contentLength()).isEmpty();
            assertThat(response.contentCodings()).containsExactly("gzip");
            assertThat(response.compressedContentLength()).isEqualTo(OptionalLong.of(HELLO.length));
        }
    }

    @Test
    void theFieldsOfABodyThatIsNotCodedStay() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Content-Encoding: lzma\r\n", "hello").eof())) {
            var response = both.get("/").send();

            assertThat(response.text()).isEqualTo("hello");
            assertThat(response.headers().first("Content-Encoding")).contains("lzma");
            assertThat(response.contentLength()).isEqualTo(OptionalLong.of(5));
            assertThat(response.contentCodings()).isEmpty();
            assertThat(response.compressedContentLength()).isEmpty();
        }
    }

    @Test
    void theTransferTellsBothCounts() throws Exception {
        try (var both = Encounter.with(CODED)) {
            both.get("/").send().text();

            assertThat(both.recording().events(StatusEvent.Transfer.class))
                    .containsExactly(new StatusEvent.Transfer(Direction.DOWNLOAD, HELLO.length, OptionalLong.of(HELLO.length), 5));
        }
    }

    @Test
    void aDecodedBodyIsSaved(@TempDir Path folder) throws Exception {
        try (var both = Encounter.with(CODED)) {
            assertThat(both.get("/").send().saveTo(folder.resolve("saved"))).isEqualTo(5);

            assertThat(folder.resolve("saved")).hasContent("hello");
            assertThat(Files.list(folder)).hasSize(1);
        }
    }

    @Test
    void trailersComeAfterTheLastByte() throws Exception {
        try (var both = Encounter.with(c -> c.request()
                .send("HTTP/1.1 200 OK\r\n" + GZIP + "Transfer-Encoding: chunked\r\n\r\n" + text(chunk(HELLO)) + "0\r\nX: 1\r\n\r\n")
                .eof())) {
            var request = both.get("/");
            assertThat(request.send().text()).isEqualTo("hello");

            assertThat(both.recording().kinds(request)).endsWith("ResponseReceived", "Transfer", "Trailers", "ConnectionReleased");
        }
    }

    @Test
    void anUnreadBodyIsDrainedWithoutBeingDecoded() throws Exception {
        try (var both = Encounter.with(c -> c.request()
                .reply("200 OK", GZIP, "no gzip at all")
                .request()
                .reply("200 OK", "", "plain")
                .eof())) {
            var request = both.get("/");
            request.send();

            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.get("/").send().text()).isEqualTo("plain");
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @Test
    void D10_aFailureShowsAtTheReadAndAgain() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("200 OK", GZIP, "no gzip at all").eof())) {
            var request = both.get("/");
            var body = request.send().body();
            var failure = failure(() -> both.recording().call(() -> body.read()));

            assertThat(failure.error()).isEqualTo(InternetError.DECODING_FAILED);
            assertThat(failure.step()).isEqualTo(Step.RECEIVING_BODY);
            assertFails(InternetError.DECODING_FAILED, () -> both.recording().call(() -> body.read()));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + CLOSED);
        }
    }

    @Test
    void theRatioIsLimited() throws Exception {
        var zeros = Coded.gzip(new byte[4 << 20]);
        try (var both = Encounter.configured(b -> b.option(InternetOption.MAX_DECODING_RATIO, 2000),
                c -> c.request().reply("200 OK", GZIP, zeros).request().reply("200 OK", GZIP, zeros).eof())) {
            assertThat(both.get("/").send().body().readAllBytes()).hasSize(4 << 20);
            var request = both.get("/");
            request.set(InternetOption.MAX_DECODING_RATIO, 10);

            assertFails(InternetError.DECODING_FAILED, () -> both.recording().call(() -> request.send().body().readAllBytes()));
        }
    }

    @Test
    void theTotalIsLimited() throws Exception {
        try (var both = Encounter.configured(b -> b.option(InternetOption.MAX_DECODED_BYTES, 5L),
                c -> c.request().reply("200 OK", GZIP, HELLO).request().reply("200 OK", GZIP, Coded.gzip("hello!")).eof())) {
            assertThat(both.get("/").send().text()).isEqualTo("hello");

            assertFails(InternetError.DECODING_FAILED, () -> both.recording().call(() -> both.get("/").send().text()));
        }
    }

    @Test
    void anAcceptEncodingOfTheApplicationIsSentAsItIsAndItsAnswerLeftAlone() throws Exception {
        try (var both = Encounter.with(CODED)) {
            var request = both.get("/").header("Accept-Encoding", "gzip");
            var response = request.send();

            assertThat(response.body().readAllBytes()).isEqualTo(HELLO);
            assertThat(response.headers().first("Content-Encoding")).contains("gzip");
            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Accept-Encoding: gzip"))
                    .noneMatch(line -> line.contains("deflate"));
        }
    }

    @Test
    void D7_withTheOptionItIsDecoded() throws Exception {
        try (var both = Encounter.configured(b -> b.decoding(false).option(InternetOption.HTTP_DECODING, true), CODED)) {
            assertThat(both.get("/").header("Accept-Encoding", "gzip").send().text()).isEqualTo("hello");
        }
    }

    @Test
    void aPartIsNotAskedForInACoding() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().reply("206 Partial Content", "Content-Range: bytes 0-4/9\r\n" + GZIP, "hello").eof())) {
            assertThat(both.get("/").header("Range", "bytes=0-4").send().text()).isEqualTo("hello");
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("Accept-Encoding"));
        }
    }

    @Test
    void theSwitchOfTheBuilderAsksForNothing() throws Exception {
        try (var both = Encounter.configured(b -> b.decoding(false), CODED)) {
            assertThat(both.get("/").send().body().readAllBytes()).isEqualTo(HELLO);
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("Accept-Encoding"));
        }
    }

    @Test
    void theSwitchOfOneRequestCountsForItsNextSending() throws Exception {
        try (var both = Encounter.with(CODED)) {
            var request = both.get("/");
            assertThat(request.send().text()).isEqualTo("hello");
            request.set(InternetOption.AUTOMATIC_DECODING, false);
            assertThat(request.send().text()).isEqualTo("plain");

            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Accept-Encoding")).hasSize(1);
        }
    }

    @Test
    void aRedirectAsksAgainAndOnlyTheLastBodyIsDecoded() throws Exception {
        try (var both = Encounter.with(c -> c.request()
                .reply("302 Found", GZIP + "Location: /next\r\n", "no gzip at all")
                .request()
                .reply("200 OK", GZIP, HELLO)
                .eof())) {
            assertThat(both.get("/").send().text()).isEqualTo("hello");
            assertThat(both.logAtEnd()).filteredOn(line -> line.contains("Accept-Encoding: gzip, deflate")).hasSize(2);
        }
    }

    @Test
    void aStallInsideTheCodingIsTimedOut() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().send("HTTP/1.1 200 OK\r\n" + GZIP + "Content-Length: 99\r\n\r\n" + text(HELLO)).eof())) {
            var request = both.get("/");
            var body = request.send().body();
            assertThat(body.readNBytes(5)).asString().isEqualTo("hello");
            request.set(InternetOption.RECEIVE_TIMEOUT, Duration.ofMillis(60));

            assertFails(InternetError.TIMEOUT, () -> both.recording().call(() -> body.read()));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + RECEIVING + SHUT + CLOSED);
        }
    }

    @Test
    void codingsAreTakenOffInTheirOrder() throws Exception {
        var twice = Coded.gzip(Coded.zlib("hello"));
        try (var both = Encounter
                .with(c -> c.request().reply("200 OK", "Content-Encoding: deflate\r\nContent-Encoding: gzip\r\n", twice).eof())) {
            var response = both.get("/").send();

            assertThat(response.text()).isEqualTo("hello");
            assertThat(response.contentCodings()).isEqualTo(List.of("deflate", "gzip"));
        }
    }
}

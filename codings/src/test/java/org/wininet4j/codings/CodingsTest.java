package org.wininet4j.codings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetIOException;
import org.wininet4j.InternetSession;
import org.wininet4j.testkit.content.Coded;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ScriptSteps;

/** br and zstd, found by the session and taken off its bodies. */
class CodingsTest {
    private static final String JACK = IntStream.rangeClosed(1, 3000)
            .mapToObj(i -> "all work and no play makes jack a dull boy " + i + "\n")
            .collect(Collectors.joining());
    private static final String BR = "Content-Encoding: br\r\n";
    private static final String ZSTD = "Content-Encoding: zstd\r\n";
    private static final byte[] HELLO_BR = HexFormat.of().parseHex("0f028068656c6c6f03");
    private static final byte[] HELLO_ZSTD = HexFormat.of().parseHex("28b52ffd240529000068656c6c6fa36d9f88");

    /** Asks a server once; closes all. */
    private static void exchange(ScriptSteps script, Check check) throws Exception {
        try (var server = ScriptedServer.start(script);
                var session = InternetSession.builder().open();
                var response = session.get("http://127.0.0.1:" + server.port() + "/")) {
            check.accept(response, server);
        }
    }

    /** What is expected. */
    private interface Check {
        void accept(HttpResponse response, ScriptedServer server) throws Exception;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = CodingsTest.class.getResourceAsStream("/coded/" + name)) {
            return in.readAllBytes();
        }
    }

    private static InternetError failure(HttpResponse response) {
        try {
            response.body().readAllBytes();
            throw new AssertionError("it succeeded");
        } catch (InternetIOException e) {
            return e.error();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothAreAskedFor() throws Exception {
        exchange(c -> c.request().reply("200 OK", "", "x").eof(), (response, server) -> {
            assertThat(response.text()).isEqualTo("x");
            assertThat(server.log()).anyMatch(line -> line.contains("Accept-Encoding: gzip, deflate, br, zstd"));
        });
    }

    @ParameterizedTest
    @CsvSource({"br, jack.br", "zstd, jack.zst"})
    void aBodyIsDecoded(String coding, String file) throws Exception {
        var coded = resource(file);
        exchange(c -> c.request().reply("200 OK", "Content-Encoding: " + coding + "\r\n", coded).eof(), (response, _) -> {
            assertThat(response.text()).isEqualTo(JACK);
            assertThat(response.contentCodings()).containsExactly(coding);
            assertThat(response.compressedContentLength()).isEqualTo(OptionalLong.of(coded.length));
        });
    }

    @ParameterizedTest
    @CsvSource({"br, jack.br", "zstd, jack.zst"})
    void aBodyThatComesByteByByteInChunksIsDecoded(String coding, String file) throws Exception {
        var coded = resource(file);
        exchange(c -> c.request()
                .send("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .send(Integer.toHexString(coded.length) + "\r\n")
                .sendBytewise(coded)
                .send("\r\n0\r\n\r\n")
                .eof(), (response, _) -> assertThat(response.text()).isEqualTo(JACK));
    }

    @Test
    void aSmallBodyIsDecodedAndItsConnectionUsedAgain() throws Exception {
        try (var server = ScriptedServer.start(
                c -> c.request().reply("200 OK", BR, HELLO_BR).request().reply("200 OK", ZSTD, HELLO_ZSTD).eof());
                var session = InternetSession.builder().open()) {
            assertThat(session.get("http://127.0.0.1:" + server.port() + "/").text()).isEqualTo("hello");
            assertThat(session.get("http://127.0.0.1:" + server.port() + "/").text()).isEqualTo("hello");
            assertThat(server.log()).filteredOn(line -> line.startsWith("conn ")).hasSize(1);
        }
    }

    @Test
    void codingsOfBothKindsAreTakenOffTogether() throws Exception {
        exchange(c -> c.request().reply("200 OK", "Content-Encoding: br, gzip\r\n", Coded.gzip(HELLO_BR)).eof(),
                (response, _) -> assertThat(response.text()).isEqualTo("hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BR, ZSTD})
    void aBodyOfNoBytesIsEmpty(String field) throws Exception {
        exchange(c -> c.request().send("HTTP/1.1 200 OK\r\n" + field + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n").eof(),
                (response, _) -> assertThat(response.text()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"br, 0f0280", "br, 0f028068656c", "br, ffffffff", "br, 11", "zstd, 28b52ffd", "zstd, 28b52ffd2405290000686563",
            "zstd, 68656c6c6f", "zstd, 28b52ffd240529000068656c6c6fa36d9f89", "zstd, 28b52ffd2405ffffff68656c6c6fa36d9f88"})
    void whatIsMalformedOrCutFails(String coding, String hex) throws Exception {
        exchange(c -> c.request().reply("200 OK", "Content-Encoding: " + coding + "\r\n", HexFormat.of().parseHex(hex)).eof(),
                (response, _) -> assertThat(failure(response)).isEqualTo(InternetError.DECODING_FAILED));
    }

    @ParameterizedTest
    @CsvSource({"br, jack.br", "zstd, jack.zst"})
    void aBodyThatBreaksOffIsABrokenTransfer(String coding, String file) throws Exception {
        var coded = new String(resource(file), ISO_8859_1);
        exchange(c -> c.request()
                .send("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: 100000\r\n\r\n" + coded.substring(0, 2000)),
                (response, _) -> assertThat(failure(response)).isEqualTo(InternetError.CONNECTION_ABORTED));
    }

    @ParameterizedTest
    @CsvSource({"br, zeros.br", "zstd, zeros.zst"})
    void aBombFails(String coding, String file) throws Exception {
        var bomb = resource(file);
        exchange(c -> c.request().reply("200 OK", "Content-Encoding: " + coding + "\r\n", bomb).eof(),
                (response, _) -> assertThat(failure(response)).isEqualTo(InternetError.DECODING_FAILED));
    }

    /** Windows of 16 MiB, 2 GiB, and of a single segment of 16 MiB. */
    @ParameterizedTest
    @ValueSource(strings = {"28b52ffd0070290000", "28b52ffd00a8290000", "28b52ffda000000001290000",
            "28b52ffd240529000068656c6c6fa36d9f8828b52ffd0070290000", "502a4d18030000000000000028b52ffd0070290000"})
    void aWindowThatIsTooLargeFails(String hex) throws Exception {
        exchange(c -> c.request().reply("200 OK", ZSTD, HexFormat.of().parseHex(hex + "68656c6c6f")).eof(),
                (response, _) -> assertThat(failure(response)).isEqualTo(InternetError.DECODING_FAILED));
    }

    @Test
    void framesFollowEachOther() throws Exception {
        var twice = HexFormat.of().formatHex(HELLO_ZSTD).repeat(2);
        exchange(c -> c.request().reply("200 OK", ZSTD, HexFormat.of().parseHex(twice)).eof(),
                (response, _) -> assertThat(response.text()).isEqualTo("hellohello"));
    }

    @Test
    void anAsynchronousReadWaitsElsewhere() throws Exception {
        try (var server = ScriptedServer.start(c -> c.request().reply("200 OK", BR, HELLO_BR).eof());
                var session = InternetSession.builder().open();
                var response = session.getAsync("http://127.0.0.1:" + server.port() + "/").get()) {
            assertThat(response.text()).isEqualTo("hello");
        }
    }

    @Test
    void textHasItsOwnLimit() throws Exception {
        exchange(c -> c.request().reply("200 OK", BR, HELLO_BR).eof(), (response, _) -> assertThatThrownBy(() -> response.bytes(4))
                .isInstanceOfSatisfying(InternetException.class, e -> assertThat(e.error()).isEqualTo(InternetError.INSUFFICIENT_BUFFER)));
    }
}

package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.InternetError;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.TestCertificates;

/** What a proxy may say instead of doing what it was asked for: no tunnel, no TLS, no word to the server. */
class HostileProxyTest {

    private static Encounter by(String scheme, ScriptSteps... scripts) {
        var proxy = ScriptedServer.start(scripts);
        return Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting()).proxy(scheme + "127.0.0.1:" + proxy.port()),
                proxy);
    }

    private static Stream<Arguments> answersToConnect() {
        return Stream.of(
                "",
                "H",
                "so what",
                "\0\1\2\3",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: 1",
                "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Go on\r\n\r\n".repeat(101),
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(70_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(50_000) + "\r\n")
                .flatMap(answer -> Stream.of(Form.values()).map(form -> Arguments.of(answer, form)));
    }

    @ParameterizedTest
    @MethodSource("answersToConnect")
    void whatIsNoAnswerToConnectMakesNoTunnel(String answer, Form form) throws Exception {
        try (var both = by("", c -> c.request().send(answer).close())) {
            var request = both.session().connect("https://a.test").open("GET", "/");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> form.send(both, request));
            assertThat(both.storyOf(request)).matches(OPEN + SEND + RECEIVING + "(INTERMEDIATE_RESPONSE )*(RESPONSE_RECEIVED )?" + SHUT
                    + form.done() + CLOSED);
            assertThat(both.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"SYNCHRONOUS", "ASYNCHRONOUS"})
    void theAnswerMayComeByteByByte(Form form) throws Exception {
        var refusal = "HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno".getBytes(StandardCharsets.ISO_8859_1);
        try (var both = by("", c -> c.request().sendBytewise(refusal).eof())) {
            var request = both.session().connect("https://a.test").open("GET", "/");

            assertThat(form.send(both, request).status()).isEqualTo(403);
            assertThat(both.storyOf(request)).matches(OPEN + SEND + RECEIVE + form.done() + "(" + SHUT + ")?" + CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"SYNCHRONOUS", "ASYNCHRONOUS"})
    void aTunnelThatLeadsToNoTlsIsNone(Form form) throws Exception {
        try (var both = by("", c -> c.request().send("HTTP/1.1 200 OK\r\n\r\n").bytes(1).send("HTTP/1.1 200 OK\r\n\r\n").eof())) {
            var request = both.session().connect("https://a.test").open("GET", "/");

            assertFails(InternetError.SECURITY_CHANNEL_ERROR, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + form.done() + CLOSED);
        }
    }

    private static Stream<Arguments> answersToSocks() {
        return Stream
                .of("", "\5", "\5\7", "\5\1", "HTTP/1.1 200 OK\r\n\r\n", "\4\0", "\5\0\5\0\0\2\0\0\0\0\0", "\5\0\5\0\0\3\377abc",
                        "\5\0\0\0\0\1\0\0\0\0\0")
                .flatMap(answer -> Stream.of(Form.values()).map(form -> Arguments.of(answer, form)));
    }

    @ParameterizedTest
    @MethodSource("answersToSocks")
    void whatIsNoAnswerInSocksConnectsToNobody(String answer, Form form) throws Exception {
        try (var both = by("socks5://", c -> c.bytes(3).send(answer).close())) {
            var request = both.session().connect("http://a.test").open("GET", "/");

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("answersToSocks")
    void whoKnowsNoVersionOfSocksIsAskedTwice(String answer, Form form) throws Exception {
        try (var both = by("socks=", c -> c.bytes(3).send(answer).close(), c -> c.bytes(8).send(answer).close())) {
            var request = both.session().connect("http://a.test").open("GET", "/");

            assertFails(InternetError.CANNOT_CONNECT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + CONNECT + SHUT + form.done() + CLOSED);
        }
    }
}

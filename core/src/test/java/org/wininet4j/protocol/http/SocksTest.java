package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.LOOKUP;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** PR8: SOCKS proxies of all versions, with names looked up by them. */
class SocksTest {
    private static final String NO_LOGIN = "\5\0";
    private static final String CONNECTED = "\5\0\0\1\0\0\0\0\0\0";
    private static final String GRANTED = "\0\132\0\0\0\0\0\0";
    /** Version 5, connect, a name of six bytes. */
    private static final int NAMED_REQUEST_BYTES = 4 + 1 + 6 + 2;
    private static final int VERSION_4A_BYTES = 8 + 1 + 6 + 1;

    private static Encounter by(String scheme, ScriptSteps... scripts) {
        var proxy = ScriptedServer.start(scripts);
        return Encounter.configured(b -> b.trust(TestCertificates.clientContextTrusting())
                .resolver(_ -> List.of(InetAddress.ofLiteral("10.1.2.3")))
                .proxy(scheme + "127.0.0.1:" + proxy.port()), proxy);
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("http://a.test").open("GET", "/x");
    }

    @ParameterizedTest
    @EnumSource
    void theProxyLooksUpTheName(Form form) throws Exception {
        try (var both = by("socks5://", c -> c.bytes(3)
                .send(NO_LOGIN)
                .bytes(NAMED_REQUEST_BYTES)
                .send(CONNECTED)
                .request()
                .reply("200 OK", "", "by socks")
                .eof())) {
            var request = request(both);

            assertThat(form.send(both, request).text()).isEqualTo("by socks");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().sequence(request)).startsWith("RESOLVING_NAME 127.0.0.1", "NAME_RESOLVED 127.0.0.1");
            assertThat(both.logAtEnd()).containsSequence("bytes \"\\x05\\x01\\x00\"", "bytes \"\\x05\\x01\\x00\\x03\\x06a.test\\x00P\"",
                    "recv \"GET /x HTTP/1.1\"");
        }
    }

    @Test
    void userAndPasswordAreGivenWhereTheProxyWantsThem() throws Exception {
        try (var both = by("socks5://me:hush@", c -> c.bytes(4)
                .send("\5\2")
                .bytes(3 + 2 + 4)
                .send("\1\0")
                .bytes(NAMED_REQUEST_BYTES)
                .send(CONNECTED)
                .request()
                .reply("200 OK", "", "logged on")
                .eof())) {
            var request = request(both);

            assertThat(request.send().text()).isEqualTo("logged on");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("bytes \"\\x01\\x02me\\x04hush\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordFails(Form form) throws Exception {
        try (var both = by("socks5://me:hush@", c -> c.bytes(4).send("\5\2").bytes(9).send("\1\1").eof())) {
            var request = request(both);

            assertFails(InternetError.LOGIN_FAILURE, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void PR8_aProxyThatDoesNotKnowVersion5IsSpokenToIn4a(Form form) throws Exception {
        try (var both = by("socks=", c -> c.bytes(3).close(),
                c -> c.bytes(VERSION_4A_BYTES).send(GRANTED).request().reply("200 OK", "", "by 4a").eof())) {
            var request = request(both);

            assertThat(form.send(both, request).text()).isEqualTo("by 4a");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.logAtEnd()).contains("bytes \"\\x04\\x01\\x00P\\x00\\x00\\x00\\x01\\x00a.test\\x00\"");
        }
    }

    @Test
    void PR8_aProxyThatAnswersInVersion4IsAskedAgain() throws Exception {
        try (var both = by("socks=", c -> c.bytes(3).send("\0\133\0\0\0\0\0\0").close(),
                c -> c.bytes(VERSION_4A_BYTES).send(GRANTED).request().reply("200 OK", "", "by 4a").eof())) {
            var request = request(both);

            assertThat(request.send().text()).isEqualTo("by 4a");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void version4NeedsAnAddressWhichIsLookedUpHere() throws Exception {
        try (var both = by("socks4://me@", c -> c.bytes(8 + 3).send(GRANTED).request().reply("200 OK", "", "by 4").eof())) {
            var request = request(both);

            assertThat(request.send().text()).isEqualTo("by 4");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + LOOKUP + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("bytes \"\\x04\\x01\\x00P\\n\\x01\\x02\\x03me\\x00\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "8"})
    void whatTheProxyCannotReachFails(int code) throws Exception {
        try (var both = by("socks5://", c -> c.bytes(3)
                .send(NO_LOGIN)
                .bytes(NAMED_REQUEST_BYTES)
                .send("\5" + (char) code + "\0\1\0\0\0\0\0\0")
                .eof())) {
            var request = request(both);

            assertFails(InternetError.CANNOT_CONNECT, () -> both.recording().call(request::send));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
        }
    }

    @Test
    void tlsIsSpokenWithTheServerBehindTheProxy() throws Exception {
        try (var server = ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.WRONG_HOST),
                c -> c.request().reply("200 OK", "", "secret").eof());
                var both = by("socks5://", c -> c.bytes(3)
                        .send(NO_LOGIN)
                        .bytes(4 + 1 + "elsewhere.test".length() + 2)
                        .send(CONNECTED)
                        .passOn(server.port()))) {
            var request = both.session().connect("https://elsewhere.test").open("GET", "/");

            assertThat(request.send().text()).isEqualTo("secret");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void K10_aSilentProxyIsGivenUp(Form form) throws Exception {
        try (var both = by("socks5://", c -> c.bytes(3).eof())) {
            var request = request(both);
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(200));

            assertFails(InternetError.TIMEOUT, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CLOSED);
        }
    }

    @Test
    void aConversationWithAProxyCanBeCancelled() throws Exception {
        try (var both = by("socks5://", c -> c.bytes(3).signal("asked").eof())) {
            var request = request(both);
            var future = both.recording().pending(request, request.sendAsync());
            both.await("asked");
            future.cancel(true);

            assertThat(both.storyOf(request)).isEqualTo(OPEN + "REQUEST_COMPLETE " + SHUT + CLOSED);
        }
    }
}

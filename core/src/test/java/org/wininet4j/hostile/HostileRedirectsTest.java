package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.RECEIVING;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.InternetError;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptSteps;

/** Servers that redirect in bad faith: the call ends, soon, and nothing goes where it should not. */
class HostileRedirectsTest {
    private static final int LIMIT = 20;

    private static ConnectionScript to(ConnectionScript script, String location) {
        return script.request().reply("302 Found", "Location: " + location + "\r\n", "");
    }

    private static ScriptSteps always(String location) {
        return script -> {
            for (int i = 0; i <= LIMIT; i++) {
                to(script, location);
            }
            script.eof();
        };
    }

    /** Names end in a look-up that finds nobody: who is asked for shows where a request would have gone. */
    private static Encounter nobodyElse(ScriptSteps script) {
        return Encounter.configured(builder -> builder.resolver(host -> {
            if (host.equals("localhost")) {
                return List.of(InetAddress.ofLiteral("127.0.0.1"));
            }
            throw new UnknownHostException(host);
        }), script);
    }

    @ParameterizedTest
    @EnumSource
    void aLoopEndsAtTheLimit(Form form) throws Exception {
        try (var both = Encounter.with(always("/a"))) {
            var request = both.get("/a");

            assertFails(InternetError.HTTP_REDIRECT_FAILED, () -> form.send(both, request));
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + (SEND + RECEIVE + REDIRECT).repeat(LIMIT) + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @Test
    void aPairThatSendsToEachOtherEndsAtTheLimit() throws Exception {
        try (var other = Encounter.with(always("/"));
                var both = Encounter.with(always(other.url("/b")))) {
            var request = both.get("/a");

            assertFails(InternetError.HTTP_REDIRECT_FAILED, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(request.url()).isEqualTo(other.url("/"));
        }
    }

    @Test
    void anUrlThatGrowsEndsAtTheLimit() throws Exception {
        try (var both = Encounter.with(always("x".repeat(1000) + "/y"))) {
            var request = both.get("/");

            assertFails(InternetError.HTTP_REDIRECT_FAILED, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(request.url().length()).isBetween(LIMIT * 1000, LIMIT * 1002 + 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\0b", "/a\u0001b", "/a\u007fb", "http://127.0.0.1\0.evil.test/", "//evil.test\r/"})
    void aControlInTheLocationIsNeverSent(String location) throws Exception {
        try (var both = nobodyElse(script -> to(script, location).request().reply("200 OK", "", "").eof())) {
            var request = both.get("/");
            catchThrowable(() -> Form.SYNCHRONOUS.send(both, request));

            assertThat(both.logAtEnd()).filteredOn(line -> line.startsWith("recv")).containsExactly("recv \"GET / HTTP/1.1\"");
        }
    }

    /** RFC 9112, 2.2. */
    @Test
    void aBareCarriageReturnIsABlank() throws Exception {
        try (var both = Encounter.with(script -> to(script, "/a\rX: y").request().reply("200 OK", "", "").eof())) {
            assertThat(both.get("/").send().status()).isEqualTo(200);
            assertThat(both.logAtEnd()).contains("recv \"GET /a%20X:%20y HTTP/1.1\"");
        }
    }

    @Test
    void escapedControlsStayEscaped() throws Exception {
        try (var both = Encounter.with(script -> to(script, "/a%0d%0aX: y%00").request().reply("200 OK", "", "").eof())) {
            assertThat(both.get("/").send().status()).isEqualTo(200);
            assertThat(both.logAtEnd()).contains("recv \"GET /a%0d%0aX:%20y%00 HTTP/1.1\"").noneMatch(line -> line.contains("X: y"));
        }
    }

    @Test
    void aLongLocationIsFollowedAndATooLongOneEndsTheCall() throws Exception {
        var path = "/" + "x".repeat(32 * 1024);
        try (var both = Encounter.with(script -> to(to(script, path), "/" + "x".repeat(64 * 1024)).eof())) {
            var request = both.get("/");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(request.url()).endsWith(path);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + SEND + RECEIVING + SHUT + CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:80@evil.test/", "http://localhost@evil.test/", "//localhost%40evil.test@evil.test/",
            "http://evil.test#@localhost/", "http://evil.test?@localhost/", "http://evil.test/@localhost/", "//evil.test",
            "http://localhost:a@evil.test/"})
    void theHostIsWhatStandsBehindTheLastAt(String location) throws Exception {
        try (var both = nobodyElse(script -> to(script, location).eof())) {
            var request = both.get("/");

            assertFails(InternetError.NAME_NOT_RESOLVED, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(both.recording().sequence(request)).contains("RESOLVING_NAME evil.test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.test\\@localhost/", "http://localhost\\.evil.test/", "http://@", "http://[localhost]/",
            "http://localhost:80:80/", "http://local host/", "http://", "http://localhost:65536/", "http:///localhost/"})
    void aHostThatCouldBeReadInTwoWaysIsNone(String location) throws Exception {
        try (var both = nobodyElse(script -> to(script, location).eof())) {
            var request = both.get("/");

            assertFails(InternetError.INVALID_URL, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void anAnswerSentAheadAnswersNobody() throws Exception {
        var split = "HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
        try (var both = Encounter.with(script -> script.request().send(split).eof(),
                script -> script.request().reply("200 OK", "", "good").eof())) {
            var request = both.get("/a");

            assertThat(request.send().text()).isEqualTo("good");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + REDIRECT + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void ofSeveralLocationsTheFirstCounts() throws Exception {
        var many = "Location: /b\r\n" + "Location: http://evil.test/\r\n".repeat(1000);
        try (var both = nobodyElse(script -> script.request().reply("302 Found", many, "").request().reply("200 OK", "", "b").eof())) {
            assertThat(both.get("/a").send().url()).isEqualTo(both.url("/b"));
        }
    }

    @Test
    void aFloodOfFieldsEndsTheCall() throws Exception {
        try (var both = Encounter.with(script -> script.request()
                .send("HTTP/1.1 302 Found\r\nLocation: /b\r\n")
                .repeat(10_000, "X: " + "y".repeat(50) + "\r\n")
                .eof())) {
            var request = both.get("/a");

            assertFails(InternetError.HTTP_INVALID_SERVER_RESPONSE, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVING + SHUT + CLOSED);
        }
    }
}

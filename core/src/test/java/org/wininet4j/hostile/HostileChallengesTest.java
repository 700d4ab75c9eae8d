package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetOption;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;

/** Challenges a server should not send: the loop ends, and nothing is told that should not be. */
class HostileChallengesTest {

    private static ConnectionScript denied(ConnectionScript script, String fields) {
        return script.request().reply("401 Unauthorized", fields, "denied");
    }

    private static HttpRequest asJoe(Encounter both) {
        var connection = both.connect();
        connection.set(InternetOption.USERNAME, "joe");
        connection.set(InternetOption.PASSWORD, "secret");
        return connection.open("GET", "/");
    }

    /** A server that is never content, with another challenge each time. */
    private static void insatiable(ConnectionScript script, String challenge) {
        IntStream.range(0, 50).forEach(i -> denied(script, "WWW-Authenticate: " + challenge.replace("#", String.valueOf(i)) + "\r\n"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherRealmEachTimeIsAnsweredOnce(Form form) throws Exception {
        try (var both = Encounter.with(c -> insatiable(c, "Basic realm=\"#\""))) {
            var request = asJoe(both);

            assertThat(form.send(both, request).status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noncesThatAreAlwaysTooOldAreReplacedTwice(Form form) throws Exception {
        try (var both = Encounter.with(c -> insatiable(c, "Digest realm=r, nonce=\"#\", qop=auth, stale=true"))) {
            var request = asJoe(both);

            assertThat(form.send(both, request).status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(4) + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "Basic realm=\"", "Digest", "Digest nonce=", "Digest realm=r, realm=s, nonce=n", "\u00ff\u00fe",
            "Digest nonce=\"\\",
            "Digest realm=r, nonce=n, algorithm=ROT13", "Digest realm=r, nonce=n, qop=none", "Negotiate, NTLM, Kerberos a=b"})
    void garbageIsNotAnswered(String challenge) throws Exception {
        try (var both = Encounter.with(c -> denied(c, "WWW-Authenticate: " + challenge + "\r\n").eof())) {
            var request = asJoe(both);
            var response = request.send();

            assertThat(response.status() + response.text()).isEqualTo("401denied");
        }
    }

    @Test
    void thousandsOfChallengesAreLookedAtInTime() throws Exception {
        var many = IntStream.range(0, 2000).mapToObj(i -> "WWW-Authenticate: X" + i + " a=b\r\n").collect(Collectors.joining());
        try (var both = Encounter.with(c -> denied(c, many).eof())) {
            assertThat(asJoe(both).send().status()).isEqualTo(401);
        }
    }

    @Test
    void aChallengeWhoseBodyNeverEndsCostsItsConnection() throws Exception {
        try (var both = Encounter.with(
                c -> c.request().send("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=r\r\nContent-Length: 99999999\r\n\r\n").eof(),
                c -> c.request().reply("200 OK", "", "granted").eof())) {
            var request = asJoe(both);

            assertThat(request.send().text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void whatARealmHoldsCannotBreakTheField() throws Exception {
        try (var both = Encounter.with(c -> denied(c, "WWW-Authenticate: Digest realm=\"a\\\"b\", nonce=\"n\\\\\"\r\n").request()
                .reply("200 OK", "", "granted")
                .eof())) {
            assertThat(asJoe(both).send().text()).isEqualTo("granted");
            assertThat(both.logAtEnd()).anyMatch(line -> line.contains("realm=\\\"a\\\\\\\"b\\\""));
        }
    }
}

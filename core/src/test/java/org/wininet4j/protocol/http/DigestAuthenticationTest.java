package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.auth.DigestAlgorithm;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.codec.auth.DigestCredentials;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;

/** Digest as a scripted server sees it: the answers are computed once more from what it has got (U17). */
class DigestAuthenticationTest {
    private static final String REST = "qop=\"auth, auth-int\", opaque=\"o\"";

    private static String challenge(String nonce, String more) {
        return "Digest realm=\"r\", nonce=\"" + nonce + "\", " + more;
    }

    private static ConnectionScript denied(ConnectionScript script, String challenge) {
        return script.request().reply("401 Unauthorized", "WWW-Authenticate: " + challenge + "\r\n", "denied");
    }

    private static ConnectionScript granted(ConnectionScript script, String fields) {
        return script.request().reply("200 OK", fields, "granted");
    }

    private static HttpRequest asJoe(Encounter both, String method, String path) {
        var connection = both.connect();
        connection.set(InternetOption.USERNAME, "joe");
        connection.set(InternetOption.PASSWORD, "secret");
        return connection.open(method, path);
    }

    /** The parameters of each Authorization that came. */
    private static List<Map<String, String>> sent(Encounter both) throws InterruptedException {
        var mark = "\"Authorization: Digest ";
        return both.logAtEnd()
                .stream()
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(mark) + mark.length(), line.length() - 1).replace("\\\"", "\""))
                .map(ChallengeReader::parameters)
                .toList();
    }

    private static void assertAnswers(Map<String, String> answer, String challenge, String method, String bodyHash) {
        var read = DigestChallenge.of(ChallengeReader.challenges(List.of(challenge)).getFirst()).orElseThrow();
        var use = new DigestCredentials.Use(
                method, answer.get("uri"), answer.getOrDefault("cnonce", ""), HexFormat.fromHexDigits(answer.getOrDefault("nc", "0")),
                bodyHash);
        var expected = DigestCredentials.fieldValue(read, "joe", "secret".toCharArray(), use);

        assertThat(answer.get("response")).isEqualTo(ChallengeReader.parameters(expected.substring("Digest ".length())).get("response"));
    }

    @ParameterizedTest
    @EnumSource
    void G70_anAnswerIsOneMoreLeg(Form form) throws Exception {
        var challenge = challenge("n", REST + ", algorithm=SHA-256");
        try (var both = Encounter.with(c -> granted(denied(c, challenge), "").eof())) {
            var request = asJoe(both, "GET", "/a?b");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + form.done() + CLOSED);
            var answer = sent(both).getFirst();
            assertThat(answer).containsEntry("uri", "/a?b").containsEntry("nc", "00000001").containsEntry("opaque", "o");
            assertAnswers(answer, challenge, "GET", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithm=MD5", "algorithm=MD5-sess", "algorithm=SHA-256-sess", "algorithm=SHA-512-256",
            "algorithm=SHA-512-256-sess"})
    void everyAlgorithmIsKnown(String algorithm) throws Exception {
        var challenge = challenge("n", REST + ", " + algorithm);
        try (var both = Encounter.with(c -> granted(denied(c, challenge), "").eof())) {
            assertThat(asJoe(both, "GET", "/").send().text()).isEqualTo("granted");
            assertAnswers(sent(both).getFirst(), challenge, "GET", "");
        }
    }

    @Test
    void G73_laterRequestsCountTheNonceOn() throws Exception {
        var challenge = challenge("n", REST);
        try (var both = Encounter.with(c -> granted(granted(denied(c, challenge), ""), "").eof())) {
            asJoe(both, "GET", "/a").send().text();
            var request = asJoe(both, "GET", "/b");

            assertThat(request.send().text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo(SEND + RECEIVE + CLOSED);
            assertThat(sent(both)).extracting(answer -> answer.get("nc") + answer.get("uri")).containsExactly("00000001/a", "00000002/b");
            sent(both).forEach(answer -> assertAnswers(answer, challenge, "GET", ""));
        }
    }

    @Test
    void theServerNamesTheNextNonce() throws Exception {
        try (var both = Encounter
                .with(c -> granted(granted(denied(c, challenge("n", REST)), "Authentication-Info: nextnonce=\"m\"\r\n"), "").eof())) {
            asJoe(both, "GET", "/a").send().text();
            asJoe(both, "GET", "/b").send().text();

            assertThat(sent(both)).extracting(answer -> answer.get("nonce") + answer.get("nc")).containsExactly("n00000001", "m00000001");
        }
    }

    @Test
    void aNonceThatWasTooOldIsReplaced() throws Exception {
        try (var both = Encounter.with(
                c -> granted(denied(granted(denied(c, challenge("n", REST)), ""), challenge("m", REST + ", stale=true")), "").eof())) {
            asJoe(both, "GET", "/a").send().text();
            var request = asJoe(both, "GET", "/b");

            assertThat(request.send().text()).isEqualTo("granted");
            assertThat(both.storyOf(request)).isEqualTo((SEND + RECEIVE).repeat(2) + CLOSED);
            assertThat(sent(both)).extracting(answer -> answer.get("nonce")).containsExactly("n", "n", "m");
        }
    }

    @Test
    void theBodyIsCoveredWhereNothingLessIsOffered() throws Exception {
        var challenge = challenge("n", "qop=auth-int");
        try (var both = Encounter.with(c -> granted(denied(c, challenge), "").eof())) {
            var body = "hello".getBytes(StandardCharsets.US_ASCII);

            assertThat(asJoe(both, "POST", "/a").send(RequestBody.of(body)).text()).isEqualTo("granted");
            assertAnswers(sent(both).getFirst(), challenge, "POST", HexFormat.of().formatHex(DigestAlgorithm.MD5.newHash().digest(body)));
        }
    }

    @Test
    void aBodyThatCannotBeReadTwiceIsNotCovered() throws Exception {
        try (var both = Encounter.with(c -> denied(c, challenge("n", "qop=auth-int")).eof())) {
            var request = asJoe(both, "POST", "/a");

            assertThat(request.send(RequestBody.of(new ByteArrayInputStream(new byte[3]))).status()).isEqualTo(401);
            assertThat(sent(both)).isEmpty();
        }
    }

    @Test
    void U6_digestGoesBeforeBasicAndBasicNeverAfterIt() throws Exception {
        try (var both = Encounter.with(
                c -> denied(denied(c, "Basic realm=b, " + challenge("n", REST)), "Basic realm=b").eof())) {
            var request = asJoe(both, "GET", "/a");

            assertThat(request.send().status()).isEqualTo(401);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + (SEND + RECEIVE).repeat(2) + CLOSED);
            assertThat(both.logAtEnd()).noneMatch(line -> line.contains("Authorization: Basic"));
        }
    }

    @Test
    void U6_inStrictModeTheFirstIsTaken() throws Exception {
        try (var both = Encounter.configured(b -> b.strictMode(true),
                c -> granted(denied(c, "Basic realm=b, " + challenge("n", REST)), "").eof())) {
            assertThat(asJoe(both, "GET", "/a").send().text()).isEqualTo("granted");
            assertThat(both.logAtEnd()).anyMatch(line -> line.contains("Authorization: Basic"));
        }
    }
}

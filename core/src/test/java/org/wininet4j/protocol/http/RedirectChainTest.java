package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;

/** Redirects as they are followed, hop by hop. */
class RedirectChainTest {

    private static ConnectionScript redirect(ConnectionScript script, String status, String location) {
        return script.request().reply(status, "Location: " + location + "\r\n", "");
    }

    @ParameterizedTest
    @EnumSource
    void R12_aChainWithoutEndIsAnErrorAtTheLimit(Form form) throws Exception {
        try (var both = Encounter.configured(b -> b.option(InternetOption.MAX_REDIRECTS, 2),
                c -> redirect(redirect(redirect(c, "302 Found", "/b"), "302 Found", "/c"), "302 Found", "/d").eof())) {
            var request = both.get("/a");

            assertFails(InternetError.HTTP_REDIRECT_FAILED, () -> form.send(both, request));
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + (SEND + RECEIVE + REDIRECT).repeat(2) + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.Hop.class)).extracting(hop -> hop.refusal().isPresent())
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void R6_aBodyIsSentAgainWhereTheStatusSaysSo() throws Exception {
        try (var both = Encounter.with(c -> redirect(c, "307 Again", "/b").request().reply("200 OK", "", "done").eof())) {
            var request = both.connect().open("POST", "/a");

            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("done");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).containsSubsequence("body \"hello\"", "recv \"POST /b HTTP/1.1\"", "body \"hello\"");
        }
    }

    @Test
    void R6_aBodyThatCannotBeSentAgainEndsTheChain() throws Exception {
        try (var both = Encounter.with(c -> redirect(c, "307 Again", "/b").eof())) {
            var request = both.connect().open("POST", "/a");
            var response = request.send(RequestBody.of(new ByteArrayInputStream(new byte[5])));

            assertThat(response.status()).isEqualTo(307);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void R9_anotherServerIsNotToldSecrets() throws Exception {
        try (var target = Encounter.with(c -> c.request().reply("200 OK", "", "there").eof());
                var both = Encounter.with(c -> redirect(c, "302 Found", target.url("/b")).eof())) {
            var request = both.get("/a").header("Authorization", "Basic x").header("Cookie", "a=b").header("X", "y");

            assertThat(request.send().text()).isEqualTo("there");
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + OPEN + SEND + RECEIVE + CLOSED);
            both.session().close();
            assertThat(target.logAtEnd()).contains("     \"X: y\"")
                    .noneMatch(line -> line.contains("Authorization") || line.contains("Cookie"));
        }
    }

    @Test
    void G41_aConnectionThatIsNotKeptIsReplaced() throws Exception {
        try (var both = Encounter.with(c -> c.request().reply("302 Found", "Location: /b\r\nConnection: close\r\n", ""),
                c -> c.request().reply("200 OK", "", "done").eof())) {
            var request = both.get("/a");

            assertThat(request.send().text()).isEqualTo("done");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + SHUT + REDIRECT + CONNECT + SEND + RECEIVE + CLOSED);
        }
    }
}

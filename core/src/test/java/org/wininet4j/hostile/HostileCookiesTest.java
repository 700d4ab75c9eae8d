package org.wininet4j.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.COOKIES_IN;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.StatusEvent.CookieReceived;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;

/** Set-Cookie lines which a server should not send: the response is as good as ever, and the jar keeps its limits (CO42, CO43). */
class HostileCookiesTest {

    @ParameterizedTest
    @EnumSource
    void moreCookiesThanASiteMayHave(Form form) throws Exception {
        var lines = IntStream.range(0, 1000).mapToObj(i -> "Set-Cookie: n" + i + "=1\r\n").collect(Collectors.joining());
        try (var both = Encounter.with(c -> c.request().reply("200 OK", lines, "body").eof())) {
            var request = both.get("/");

            assertThat(form.send(both, request).text()).isEqualTo("body");
            assertThat(both.session().cookies().cookies()).hasSize(CookieJar.MAX_PER_SITE);
            assertThat(both.recording().events(CookieReceived.class)).extracting(CookieReceived::total).containsExactly(1000);
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", ";", ";;;;", "a=\u0001", "a\u0000=1", "=;=;=", "a=1; domain=.", "a=1; domain=..", "a=1; path=" + "x\u0002",
            "a=1; expires=" + "9999999999999", "a=1; max-age=-", "\u00ff\u00fe=\u00ff", "a=1; domain=" + "\u00ff.com",
            "a=1; samesite=\u00ff"})
    void aLineThatIsOddHarmsNothing(String line) throws Exception {
        try (var both = Encounter.with(c -> c.request()
                .reply("200 OK", "Set-Cookie: " + line + "\r\nSet-Cookie: good=1\r\n", "body")
                .request()
                .reply("200 OK", "", "again")
                .eof())) {
            assertThat(both.get("/").send().text()).isEqualTo("body");
            assertThat(both.get("/").send().text()).isEqualTo("again");
            assertThat(both.session().cookies().select(both.url("/")).text()).endsWith("good=1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 4_096, 5_000, 60_000})
    void aLongLineIsTakenUpToTheLimitAndSkippedBeyondIt(int length) throws Exception {
        var line = "a=" + "x".repeat(length - 1);
        try (var both = Encounter.with(c -> c.request().reply("200 OK", "Set-Cookie: " + line + "\r\n", "body").eof())) {
            assertThat(both.get("/").send().text()).isEqualTo("body");
            assertThat(both.session().cookies().isEmpty()).isEqualTo(length > 4_096);
        }
    }
}

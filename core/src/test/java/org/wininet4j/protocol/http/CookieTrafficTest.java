package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.COOKIES_IN;
import static org.wininet4j.recording.Story.COOKIES_OUT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.StatusEvent;
import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.CookieTarget;
import org.wininet4j.cookie.SiteRelation;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ConnectionScript;
import org.wininet4j.testkit.server.ScriptSteps;

/** Cookies on their way, with all events (CO70–CO77, CO100). */
class CookieTrafficTest {

    private static ConnectionScript sets(ConnectionScript script, String... lines) {
        return script.request().reply("200 OK", "Set-Cookie: " + String.join("\r\nSet-Cookie: ", lines) + "\r\n", "");
    }

    private static ConnectionScript plain(ConnectionScript script) {
        return script.request().reply("200 OK", "", "");
    }

    private static Encounter with(CookieJar jar, ScriptSteps... scripts) {
        return Encounter.configured(b -> b.cookies(jar), scripts);
    }

    // CO74, CO100
    @ParameterizedTest
    @EnumSource
    void whatAResponseSetsIsSentWithTheNextRequest(Form form) throws Exception {
        try (var both = Encounter.with(c -> plain(sets(c, "a=1", "b=2; path=/other", "c=3; HttpOnly; path=/")).eof())) {
            var first = both.get("/dir/x");
            form.send(both, first);
            var second = both.get("/dir/y");
            form.send(both, second);

            assertThat(both.storyOf(first)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + form.done() + CLOSED);
            assertThat(both.storyOf(second)).isEqualTo(COOKIES_OUT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.recording().sequence(second)).startsWith("COOKIE_SENT 2");
            assertThat(both.recording().sequence(first)).contains("COOKIE_RECEIVED 3");
            assertThat(both.logAtEnd()).containsSubsequence("recv \"GET /dir/y HTTP/1.1\"", "     \"Cookie: a=1; c=3\"");
        }
    }

    // spec 06 §9: before RESOLVING_NAME
    @ParameterizedTest
    @EnumSource
    void cookiesAreChosenBeforeTheServerIsLookedFor(Form form) throws Exception {
        try (var both = Encounter.with(c -> plain(c).eof())) {
            both.session().cookies().set(both.url("/"), "a=1");
            var request = both.get("/");
            form.send(both, request);

            assertThat(both.storyOf(request)).isEqualTo(COOKIES_OUT + OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    // CO74
    @ParameterizedTest
    @EnumSource
    void aRedirectSetsCookiesForItsOwnHops(Form form) throws Exception {
        try (var both = Encounter
                .with(c -> plain(c.request().reply("302 Found", "Location: /b\r\nSet-Cookie: a=1; path=/b\r\n", "")).eof())) {
            var request = both.get("/a");
            form.send(both, request);

            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVE + COOKIES_IN + REDIRECT + COOKIES_OUT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(both.logAtEnd()).containsSubsequence("recv \"GET /b HTTP/1.1\"", "     \"Cookie: a=1\"");
        }
    }

    // CO70: the jar is asked for each host
    @ParameterizedTest
    @EnumSource
    void aRedirectToAnotherHostTakesThatHostsCookies(Form form) throws Exception {
        try (var target = Encounter.with(c -> plain(c).eof());
                var both = Encounter.with(c -> c.request()
                        .reply("302 Found", "Location: http://localhost:" + target.server().port() + "/b\r\nSet-Cookie: a=1; path=/\r\n",
                                "")
                        .eof())) {
            both.session().cookies().set("http://localhost/", "theirs=1");
            var request = both.get("/a").header("Cookie", "own=1");
            form.send(both, request);

            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVE + COOKIES_IN + REDIRECT + COOKIES_OUT + OPEN + SEND + RECEIVE + form.done() + CLOSED);
            both.session().close();
            assertThat(target.logAtEnd()).contains("     \"Cookie: theirs=1\"").noneMatch(line -> line.contains("own="));
            assertThat(both.logAtEnd()).contains("     \"Cookie: own=1\"");
        }
    }

    // CO74
    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "407 Proxy", "404 Not Found", "500 Oops", "204 No Content"})
    void everyFinalStatusSetsCookies(String status) throws Exception {
        try (var both = Encounter.with(c -> c.request().reply(status, "Set-Cookie: a=1\r\n", "").eof())) {
            var request = both.get("/");
            request.send();

            assertThat(both.session().cookies().select(both.url("/")).text()).isEqualTo("a=1");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + CLOSED);
        }
    }

    // CO74: interim responses set none
    @Test
    void anInterimResponseSetsNone() throws Exception {
        try (var both = Encounter
                .with(c -> c.request().send("HTTP/1.1 103 Hints\r\nSet-Cookie: a=1\r\n\r\n").reply("200 OK", "", "").eof())) {
            var request = both.get("/");
            request.send();

            assertThat(both.session().cookies().isEmpty()).isTrue();
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SEND + "RECEIVING_RESPONSE INTERMEDIATE_RESPONSE RESPONSE_RECEIVED " + CLOSED);
        }
    }

    // CO71
    @Test
    void theJarsCookiesReplaceTheApplicationsOwnAndOnlyWhileThereAreAny() throws Exception {
        try (var both = Encounter.with(c -> plain(plain(c)).eof())) {
            both.session().cookies().set(both.url("/"), "jar=1");
            var request = both.get("/").header("Cookie", "own=1").header("cookie", "own=2");
            request.send();
            both.session().cookies().endSession();
            request.send();

            assertThat(both.storyOf(request)).isEqualTo(COOKIES_OUT + OPEN + SEND + RECEIVE + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd().stream().filter(line -> line.contains("ookie")).toList())
                    .containsExactly("     \"Cookie: jar=1\"", "     \"Cookie: own=1\"", "     \"cookie: own=2\"");
        }
    }

    // CO70
    @Test
    void anotherHostFieldChangesNothing() throws Exception {
        try (var both = Encounter.with(c -> plain(sets(c, "b=2")).eof())) {
            both.session().cookies().set("http://other.example/", "theirs=1");
            both.get("/").header("Host", "other.example").send();
            var second = both.get("/").header("Host", "other.example");
            second.send();

            assertThat(both.session().cookies().select("http://other.example/").text()).isEqualTo("theirs=1");
            assertThat(both.storyOf(second)).isEqualTo(COOKIES_OUT + SEND + RECEIVE + CLOSED);
            assertThat(both.logAtEnd()).contains("     \"Cookie: b=2\"").noneMatch(line -> line.contains("theirs"));
        }
    }

    // CO74: stored before the status is shown
    @Test
    void theCookiesAreThereWhenTheResponseIs() throws Exception {
        try (var both = Encounter.with(c -> sets(c, "a=1").eof())) {
            var seen = new StringBuilder();
            var request = both.get("/");
            request.onStatus(both.recording().andThen(n -> {
                if (n.event() instanceof StatusEvent.ResponseReceived) {
                    seen.append(both.session().cookies().select(both.url("/")).text());
                }
            }));
            request.send();

            assertThat(seen).hasToString("a=1");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + COOKIES_IN + CLOSED);
        }
    }

    // P60
    @Test
    void aRequestSentInPartsHasThemToo() throws Exception {
        try (var both = Encounter.with(c -> sets(c, "b=2").eof())) {
            both.session().cookies().set(both.url("/"), "a=1");
            var request = both.connect().open("POST", "/");
            request.begin(2);
            request.write("ok".getBytes(StandardCharsets.US_ASCII), 0, 2);
            request.end();

            assertThat(both.storyOf(request)).isEqualTo(COOKIES_OUT + OPEN + SEND + SEND + RECEIVE + COOKIES_IN + CLOSED);
            assertThat(both.session().cookies().select(both.url("/")).text()).isEqualTo("a=1; b=2");
            assertThat(both.logAtEnd()).contains("     \"Cookie: a=1\"");
        }
    }

    // CO76
    @Test
    void aSessionHasAJarOfItsOwnUnlessItIsGivenOne() throws Exception {
        var jar = CookieJar.inMemory();
        try (var one = with(jar, c -> sets(c, "a=1").eof());
                var other = with(jar, c -> plain(c).eof());
                var alone = Encounter.with(c -> plain(c).eof())) {
            one.get("/").send();
            other.get("/").send();
            alone.get("/").send();

            assertThat(other.logAtEnd()).contains("     \"Cookie: a=1\"");
            assertThat(alone.logAtEnd()).noneMatch(line -> line.contains("Cookie"));
        }
    }

    // CO32, CO61
    @Test
    void strictModeIsASettingOfTheSession() throws Exception {
        try (var both = Encounter.configured(b -> b.strictMode(true), c -> plain(sets(c, "a=1; path=/foo")).eof())) {
            both.get("/").send();
            both.get("/foobar").send();

            assertThat(both.logAtEnd()).containsSubsequence("recv \"GET /foobar HTTP/1.1\"", "     \"Cookie: a=1\"");
        }
    }

    // CO40
    @Test
    void aCallerFromAnotherSiteIsRefused() {
        var jar = CookieJar.inMemory();
        jar.set("https://www.example.com/", "a=1");

        var terms = CookieTerms.of(jar, false, false).withPage(false, SiteRelation.CROSS_SITE);

        assertThat(jar.select(CookieTarget.of("https://www.example.com/"), terms.caller()).isEmpty()).isTrue();
        assertThat(CookieTerms.of(jar, false, false).caller()).isSameAs(CookieCaller.REQUEST);
    }
}

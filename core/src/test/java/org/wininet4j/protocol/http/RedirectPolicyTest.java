package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.protocol.http.RedirectPolicy.Decision;
import org.wininet4j.protocol.http.RedirectPolicy.Facts;
import org.wininet4j.protocol.http.RedirectPolicy.Follow;
import org.wininet4j.protocol.http.RedirectPolicy.Limits;
import org.wininet4j.protocol.http.RedirectPolicy.Refuse;
import org.wininet4j.protocol.http.RedirectPolicy.Stay;

/** Spec 03 §6. */
class RedirectPolicyTest {
    private static final Limits FREE = new Limits(true, false, true, 5);

    private static Decision decide(int status, String location, String from, String method, Limits limits) throws Exception {
        return RedirectPolicy.decide(new Facts(status, Optional.ofNullable(location), HttpUrl.parse(from), method, limits));
    }

    @ParameterizedTest
    @CsvSource({"301, GET, GET, false", "302, HEAD, HEAD, false", "303, POST, GET, false", "301, POST, GET, false", "302, PUT, GET, false",
            "307, POST, POST, true", "308, PUT, PUT, true", "307, GET, GET, true"})
    void R5_R6_theMethodAndTheBodyFollowTheStatus(int status, String method, String next, boolean keepsBody) throws Exception {
        assertThat(decide(status, "/b", "http://h/a", method, FREE)).isEqualTo(new Follow(HttpUrl.parse("http://h/b"), next, keepsBody));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 304, 305, 306, 309, 399, 404})
    void R1_otherStatusesAreNoRedirects(int status) {
        assertThat(RedirectPolicy.isRedirect(status)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void R1_theseAreRedirects(int status) {
        assertThat(RedirectPolicy.isRedirect(status)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/x, http://h/x", "x, http://h/d/x", "?q, http://h/d/a?q", "//other/x, http://other/x", "../x, http://h/x",
            "http://other:81/x y, http://other:81/x%20y", "https://h/, https://h/"})
    void R2_theLocationIsResolvedAgainstTheUrl(String location, String target) throws Exception {
        assertThat(decide(302, location, "http://h/d/a", "GET", FREE))
                .isInstanceOfSatisfying(Follow.class, follow -> assertThat(follow.target()).hasToString(target));
    }

    @Test
    void R3_withoutALocationThereIsNothingToFollow() throws Exception {
        assertThat(decide(302, null, "http://h/a", "GET", FREE)).isEqualTo(new Stay(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/x", "javascript:alert(1)", "mailto:a@b", "file:///etc/passwd"})
    void R3_anotherSchemeIsTheFinalAnswer(String location) throws Exception {
        assertThat(decide(302, location, "http://h/a", "GET", FREE)).isInstanceOf(Stay.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///x", "http://:80/", "http://h:99999/", "http://[::1/"})
    void R4_aLocationThatCannotBeUsedIsAnError(String location) throws Exception {
        assertThat(decide(302, location, "http://h/a", "GET", FREE))
                .isInstanceOfSatisfying(Refuse.class, refuse -> assertThat(refuse.error()).isEqualTo(InternetError.INVALID_URL));
    }

    @Test
    void R6_aBodyThatCannotBeSentAgainEndsTheChain() throws Exception {
        var once = new Limits(true, false, false, 5);

        assertThat(decide(307, "/b", "http://h/a", "POST", once)).isInstanceOf(Stay.class);
        assertThat(decide(303, "/b", "http://h/a", "POST", once)).isInstanceOf(Follow.class);
    }

    @Test
    void R12_theLimitIsAnError() throws Exception {
        assertThat(decide(302, "/b", "http://h/a", "GET", new Limits(true, false, true, 0)))
                .isInstanceOfSatisfying(Refuse.class, refuse -> assertThat(refuse.error()).isEqualTo(InternetError.HTTP_REDIRECT_FAILED));
        assertThat(decide(302, "/b", "http://h/a", "GET", new Limits(true, false, true, 1))).isInstanceOf(Follow.class);
    }

    @Test
    void R20_goingOnInClearMustBeAllowed() throws Exception {
        assertThat(decide(302, "http://h/", "https://h/a", "GET", FREE))
                .isInstanceOfSatisfying(Refuse.class, refuse -> assertThat(refuse.error()).isEqualTo(InternetError.HTTPS_TO_HTTP_ON_REDIR));
        assertThat(decide(302, "http://h/", "https://h/a", "GET", new Limits(true, true, true, 5))).isInstanceOf(Follow.class);
        assertThat(decide(302, "https://h/", "http://h/a", "GET", FREE)).isInstanceOf(Follow.class);
    }

    @Test
    void G42_redirectsMayBeSwitchedOff() throws Exception {
        assertThat(decide(302, "/b", "http://h/a", "GET", new Limits(false, false, true, 5))).isInstanceOf(Stay.class);
    }
}

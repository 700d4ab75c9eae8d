package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.InternetError;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.protocol.http.RedirectPolicy.Body;
import org.wininet4j.protocol.http.RedirectPolicy.Decision;
import org.wininet4j.protocol.http.RedirectPolicy.Facts;
import org.wininet4j.protocol.http.RedirectPolicy.Follow;
import org.wininet4j.protocol.http.RedirectPolicy.Refuse;
import org.wininet4j.protocol.http.RedirectPolicy.Stay;
import org.wininet4j.protocol.http.RedirectPolicy.Terms;

/** Spec 03 §6. */
class RedirectPolicyTest {
    private static final Terms USUAL = new Terms(true, false, true, false);
    private static final Terms STRICT = new Terms(true, false, false, true);
    private static final Terms ALL = new Terms(true, true, true, true);
    private static final int HOPS_LEFT = 5;

    private static Decision decide(int status, @Nullable String location, String from, String method, Body body, Terms terms)
            throws Exception {
        return RedirectPolicy
                .decide(new Facts(status, Optional.ofNullable(location), HttpUrl.parse(from), method, body, terms, HOPS_LEFT));
    }

    private static Decision get(@Nullable String location, String from, Terms terms) throws Exception {
        return decide(302, location, from, "GET", Body.NONE, terms);
    }

    /** Where it leads, or what it fails with, or that it is the final answer. */
    private static String outcome(Decision decision) {
        return switch (decision) {
            case Follow follow -> follow.target().textWithFragment();
            case Refuse refuse -> refuse.error().name();
            case Stay _ -> "stay";
        };
    }

    @ParameterizedTest
    @CsvSource({"301, GET, NONE, GET, false", "302, HEAD, NONE, HEAD, false", "303, POST, REPEATABLE, GET, false",
            "301, POST, REPEATABLE, GET, false", "302, PUT, GONE, GET, false", "307, POST, REPEATABLE, POST, true",
            "308, PUT, REPEATABLE, PUT, true", "307, GET, NONE, GET, false", "308, POST, NONE, POST, false", "303, HEAD, NONE, HEAD, false",
            "302, PROPFIND, NONE, GET, false", "308, DELETE, NONE, DELETE, false"})
    void R5_R6_theMethodAndTheBodyFollowTheStatus(int status, String method, Body body, String next, boolean keepsBody) throws Exception {
        assertThat(decide(status, "/b", "http://h/a", method, body, USUAL))
                .isEqualTo(new Follow(HttpUrl.parse("http://h/b"), next, keepsBody, false));
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
    @CsvSource({"/x, http://h/x, http://h/x", "x, http://h/d/x, http://h/d/x", "?q, http://h/d/a?q, http://h/d/?q",
            "//other/x, http://other/x, http://other/x", "../x, http://h/x, http://h/x", "../../x, http://h/x, http://h/x",
            "http://other:81/x y, http://other:81/x%20y, http://other:81/x%20y", "https://h/, https://h/, HTTP_TO_HTTPS_ON_REDIR",
            "x#f, http://h/d/x#f, http://h/d/x#f", "HTTP://H/x, http://h/x, http://h/x", "/a%2Fb, http://h/a%2Fb, http://h/a%2Fb",
            "http:x, NO_HOST, http://h/d/x", "//user:pass@other/, http://other/, http://other/",
            "http://h@other/, http://other/, http://other/"})
    void R2_theLocationIsResolvedAgainstTheUrl(String location, String usual, String strict) throws Exception {
        assertThat(outcome(get(location, "http://h/d/a", USUAL))).isEqualTo(usual.equals("NO_HOST") ? "INVALID_URL" : usual);
        assertThat(outcome(get(location, "http://h/d/a", STRICT))).isEqualTo(strict);
    }

    @Test
    void R3_withoutALocationThereIsNothingToFollow() throws Exception {
        assertThat(get(null, "http://h/a", USUAL)).isEqualTo(new Stay(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/x", "javascript:alert(1)", "mailto:a@b", "file:///etc/passwd", "data:text/html,x", "gopher://h/1"})
    void R3_anotherSchemeIsTheFinalAnswer(String location) throws Exception {
        assertThat(get(location, "http://h/a", USUAL)).isInstanceOf(Stay.class);
        assertThat(get(location, "http://h/a", ALL)).isInstanceOf(Stay.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:///x", "http://:80/", "http://h:99999/", "http://[::1/", "http://a b/", "http://h\\@other/", "http://@/",
            "/x\0y", "/x\ny", "http://h:0/"})
    void R4_aLocationThatCannotBeUsedIsAnError(String location) throws Exception {
        assertThat(get(location, "http://h/a", USUAL)).isInstanceOfSatisfying(Refuse.class, refuse -> {
            assertThat(refuse.error()).isEqualTo(InternetError.INVALID_URL);
            assertThat(refuse.confirmed()).isEmpty();
        });
    }

    @Test
    void R4_aHostBeyondAsciiComesAsUtf8() throws Exception {
        assertThat(outcome(get("http://m\u00C3\u00BCnchen.test/", "http://h/a", USUAL))).isEqualTo("http://xn--mnchen-3ya.test/");
        assertThat(outcome(get("http://m\u00FCnchen.test/", "http://h/a", USUAL))).isEqualTo("INVALID_URL");
    }

    @Test
    void R6_aBodyThatCannotBeSentAgainEndsTheChain() throws Exception {
        assertThat(decide(307, "/b", "http://h/a", "POST", Body.GONE, USUAL)).isInstanceOf(Stay.class);
        assertThat(decide(303, "/b", "http://h/a", "POST", Body.GONE, USUAL)).isInstanceOf(Follow.class);
    }

    @ParameterizedTest
    @CsvSource({"0, HTTP_REDIRECT_FAILED", "-1, HTTP_REDIRECT_FAILED", "1, http://h/b"})
    void R12_theLimitIsAnError(int hopsLeft, String outcome) throws Exception {
        var facts = new Facts(302, Optional.of("/b"), HttpUrl.parse("http://h/a"), "GET", Body.NONE, USUAL, hopsLeft);

        assertThat(outcome(RedirectPolicy.decide(facts))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"https, http, 302, REPEATABLE, false, true, HTTPS_TO_HTTP_ON_REDIR", "https, http, 302, NONE, true, true, http://h/b",
            "https, http, 307, NONE, false, true, HTTPS_TO_HTTP_ON_REDIR",
            "https, http, 307, REPEATABLE, false, true, HTTPS_HTTP_SUBMIT_REDIR",
            "https, http, 308, REPEATABLE, true, true, http://h/b", "http, https, 302, NONE, false, true, https://h/b",
            "http, https, 302, NONE, true, false, HTTP_TO_HTTPS_ON_REDIR", "http, https, 307, REPEATABLE, true, true, https://h/b",
            "https, https, 307, REPEATABLE, false, false, https://h/b", "http, http, 302, NONE, false, false, http://h/b"})
    void R20_R21_R22_crossingsMustBeAllowed(
            String from, String to, int status, Body body, boolean toHttp, boolean toHttps, String outcome) throws Exception {
        var decision = decide(status, to + "://h/b", from + "://h/a", "POST", body, new Terms(true, toHttp, toHttps, false));

        assertThat(outcome(decision)).isEqualTo(outcome);
    }

    @Test
    void R23_whatWasRefusedCanBeConfirmed() throws Exception {
        var target = new Follow(HttpUrl.parse("http://h/b"), "POST", true, true);

        assertThat(decide(307, "http://h/b", "https://h/a", "POST", Body.REPEATABLE, USUAL))
                .isInstanceOfSatisfying(Refuse.class, refuse -> assertThat(refuse.confirmed()).contains(target));
    }

    @ParameterizedTest
    @CsvSource({"http://h/a, /b, false", "http://h/a, https://h/, true", "https://h/a, https://other/, false",
            "https://h/a, http://h/, true"})
    void R24_aCrossingIsKnownAsOne(String from, String location, boolean crosses) throws Exception {
        assertThat(get(location, from, ALL))
                .isInstanceOfSatisfying(Follow.class, follow -> assertThat(follow.crosses()).isEqualTo(crosses));
    }

    @Test
    void G42_redirectsMayBeSwitchedOff() throws Exception {
        assertThat(get("/b", "http://h/a", new Terms(false, true, true, false))).isInstanceOf(Stay.class);
    }
}

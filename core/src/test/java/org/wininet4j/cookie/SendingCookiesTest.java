package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cookies go where. */
class SendingCookiesTest {

    private final Jar jar = new Jar();

    // CO31, CO50
    @ParameterizedTest
    @CsvSource({"https://www.example.com/,a=1", "https://example.com/,a=1", "https://a.b.example.com/,a=1", "https://example.org/,''",
            "https://badexample.com/,''", "https://com/,''"})
    void aDomainCookieGoesToTheDomainAndBelow(String url, String sent) {
        jar.response(Jar.SITE, "a=1; domain=.example.com; path=/");

        assertThat(jar.sent(url)).isEqualTo(sent);
    }

    // CO32
    @ParameterizedTest
    @CsvSource({"https://www.example.com/,a=1", "https://example.com/,''", "https://a.www.example.com/,''"})
    void aCookieWithoutDomainGoesToItsHostAlone(String url, String sent) {
        jar.response(Jar.SITE, "a=1; path=/");

        assertThat(jar.sent(url)).isEqualTo(sent);
    }

    // CO32
    @Test
    void inStrictModeItGoesToSubdomainsToo() {
        jar.jar.receive(CookieTarget.of(Jar.SITE), "a=1; path=/", Jar.strict());

        assertThat(jar.sent("https://a.www.example.com/")).isEqualTo("a=1");
        assertThat(jar.sent("https://example.com/")).isEmpty();
    }

    // CO61
    @ParameterizedTest
    @CsvSource({"/foo,a=1,a=1", "/foo/,a=1,a=1", "/foo/x,a=1,a=1", "/foobar,'',a=1", "/Foo,'',''", "/,'',''"})
    void aRequestsPathMatchesWholePartsAndInStrictModeAnyPrefix(String path, String sent, String strictlySent) {
        jar.response(Jar.SITE, "a=1; path=/foo");

        assertThat(jar.sent("https://www.example.com" + path)).isEqualTo(sent);
        assertThat(jar.sent("https://www.example.com" + path, Jar.strict())).isEqualTo(strictlySent);
    }

    // CO60
    @ParameterizedTest
    @CsvSource({"/foobar/,a=1", "/foobar,''", "/foo/bar,a=1", "/foo,''"})
    void aProgramIsShownWhatBeginsItsFolder(String path, String shown) {
        jar.response(Jar.SITE, "a=1; path=/foo");

        assertThat(jar.sent("https://www.example.com" + path, CookieCaller.PROGRAM)).isEqualTo(shown);
    }

    // CO38, CO66
    @ParameterizedTest
    @CsvSource({"https://www.example.com/,'s=1; a=1'", "http://www.example.com/,a=1", "https://www.example.com:8443/,'s=1; a=1'"})
    void aSecureCookieGoesToHttpsOnAnyPort(String url, String sent) {
        jar.response(Jar.SITE, "s=1; secure; path=/");
        jar.response(Jar.SITE, "a=1; path=/");

        assertThat(jar.sent(url)).isEqualTo(sent);
    }

    // CO22, CO23
    @Test
    void anHttpOnlyCookieIsHiddenFromPrograms() {
        jar.response(Jar.SITE, "a=1; httponly; path=/");

        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");
        assertThat(jar.sent(Jar.SITE, CookieCaller.PROGRAM)).isEmpty();
    }

    // CO40
    @ParameterizedTest
    @CsvSource({"UNKNOWN,'n=1; l=1; s=1; m=1'", "SAME_SITE,'n=1; l=1; s=1; m=1'", "CROSS_SITE_NAVIGATION,'n=1; l=1; m=1'",
            "CROSS_SITE,n=1"})
    void sameSiteExcludesPagesOfOtherSites(SiteRelation relation, String sent) {
        jar.response(Jar.SITE, "n=1; samesite=none; secure");
        jar.response(Jar.SITE, "l=1; samesite=lax");
        jar.response(Jar.SITE, "s=1; samesite=strict");
        jar.response(Jar.SITE, "m=1");

        assertThat(jar.sent(Jar.SITE, Jar.from(relation))).isEqualTo(sent);
    }

    // CO64
    @Test
    void longerPathsComeFirstThenOlderCookies() {
        jar.response(Jar.SITE, "root=1; path=/");
        jar.response(Jar.SITE, "first=1; path=/dir");
        jar.response(Jar.SITE, "domain=1; path=/dir; domain=example.com");
        jar.clock.advance(Duration.ofSeconds(1));
        jar.response(Jar.SITE, "last=1; path=/dir");
        jar.response(Jar.SITE, "page=1; path=/dir/page");

        assertThat(jar.sent(Jar.SITE)).isEqualTo("page=1; first=1; domain=1; last=1; root=1");
    }

    // CO8, CO74
    @Test
    void aNamelessCookieIsItsValueAndAnEmptyOneEndsWithItsEqualsSign() {
        jar.response(Jar.SITE, "nameless");
        jar.response(Jar.SITE, "empty=");

        assertThat(jar.sent(Jar.SITE)).isEqualTo("nameless; empty=");
    }

    // CO65
    @Test
    void anExpiredCookieIsNeitherSentNorKept() {
        jar.response(Jar.SITE, "a=1; max-age=10");
        jar.clock.advance(Duration.ofSeconds(9));
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");

        jar.clock.advance(Duration.ofSeconds(1));

        assertThat(jar.sent(Jar.SITE)).isEmpty();
        assertThat(jar.jar.isEmpty()).isTrue();
    }

    // CO55
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/", "http://localhost/"})
    void anAddressAndANameWithoutDotHaveCookiesOfTheirOwn(String url) {
        jar.response(url, "a=1");

        assertThat(jar.sent(url)).isEqualTo("a=1");
        assertThat(jar.sent("http://0.0.1/")).isEmpty();
    }

    // CO55, CO32
    @Test
    void anAddressHasNoSubdomainsInStrictModeEither() {
        jar.jar.receive(CookieTarget.of("http://2.3.4.5/"), "a=1", Jar.strict());

        assertThat(jar.jar.cookies().getFirst().hostOnly()).isTrue();
    }

    // CO56
    @Test
    void hostsAreComparedInTheirAsciiForm() {
        jar.response("https://www.b\u00fccher.example/", "a=1; domain=B\u00fccher.example");

        assertThat(jar.sent("https://WWW.xn--bcher-kva.EXAMPLE/")).isEqualTo("a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about:blank", "www.example.com", "ftp://www.example.com/", "http:///x"})
    void aTargetIsAWebUrl(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> CookieTarget.of(url));
    }

    @Test
    void anExplanationSaysForEachCookieWhetherItIsSent() {
        jar.response(Jar.SITE, "a=1");
        jar.response(Jar.SITE, "b=1; path=/other");
        jar.response(Jar.SITE, "c=1; secure");
        jar.response("https://example.org/", "d=1");

        assertThat(jar.jar.explain(CookieTarget.of("http://www.example.com/dir/"), CookieCaller.REQUEST))
                .extracting(verdict -> verdict.cookie().name() + " " + verdict.reason())
                .containsExactlyInAnyOrder("a SENT", "b OTHER_PATH", "c NEEDS_HTTPS", "d OTHER_HOST");
    }

    // CO102
    @Test
    void textsTellNeitherNamesNorValues() {
        var ruling = jar.response(Jar.SITE, "secretname=secretvalue");

        assertThat(ruling + " " + jar.jar.cookies() + jar.jar.select(Jar.SITE) + jar.jar).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(CookieReason.class)
    void aReasonHasWords(CookieReason reason) {
        assertThat(reason.text()).isNotBlank();
    }
}

package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be set, and what becomes of it. */
class SettingCookiesTest {

    private static final String CLEAR = "http://www.example.com/dir/page";

    private final Jar jar = new Jar();

    // CO31, CO42, CO50, CO52, CO74
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1; domain=other.example | ILLEGAL_DOMAIN
            a=1; domain=b.www.example.com | ILLEGAL_DOMAIN
            a=1; domain=..example.com | ILLEGAL_DOMAIN
            a=1; domain=com           | ILLEGAL_DOMAIN
            ''                        | EMPTY
            =                         | EMPTY
            a=\u0001x                 | BAD_CHARACTER
            """)
    void whatCannotBeSetFailsAsAWhole(String line, CookieReason reason) {
        assertThat(jar.response(Jar.SITE, line)).isEqualTo(
                new CookieRuling(CookieState.UNKNOWN, reason, line.startsWith("a=1") ? "a" : "", false));
        assertThat(jar.jar.isEmpty()).isTrue();
    }

    // CO51
    @Test
    void aHostThatBeginsWithADotHasNoCookies() {
        assertThat(jar.jar.receive(new CookieTarget(true, ".example.com", "/"), "a=1", CookieCaller.REQUEST).reason())
                .isEqualTo(CookieReason.ILLEGAL_DOMAIN);
    }

    // CO52
    @ParameterizedTest
    @CsvSource({"https://www.bbc.co.uk/,co.uk", "https://me.github.io/,github.io", "https://aaa.example.com.pl/,com.pl",
            "https://a.b.kobe.jp/,b.kobe.jp"})
    void aPublicSuffixHasNoCookies(String url, String domain) {
        assertThat(jar.response(url, "a=1; domain=" + domain).reason()).isEqualTo(CookieReason.PUBLIC_SUFFIX);
    }

    // CO38, CO40, CO41
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.com/ | a=1; samesite=none                        | NONE_IN_CLEAR
            http://www.example.com/  | a=1; secure                               | SECURE_IN_CLEAR
            https://www.example.com/ | __Secure-a=1                              | PREFIX
            https://www.example.com/ | __SECURE-a=1                              | PREFIX
            https://www.example.com/ | __Host-a=1; secure                        | PREFIX
            https://www.example.com/ | __Host-a=1; secure; path=/x               | PREFIX
            https://www.example.com/ | __host-a=1; secure; path=/; domain=example.com | PREFIX
            https://www.example.com/ | =__Host-a=1; secure; path=/               | PREFIX
            """)
    void whatBreaksItsPromiseIsRejected(String url, String line, CookieReason reason) {
        var ruling = jar.response(url, line);

        assertThat(ruling.state()).isEqualTo(CookieState.REJECT);
        assertThat(ruling.reason()).isEqualTo(reason);
        assertThat(jar.jar.isEmpty()).isTrue();
    }

    // CO41
    @ParameterizedTest
    @ValueSource(strings = {"__Secure-a=1; secure; domain=example.com", "__Host-a=1; secure; path=/", "__Hosta=1", "a=__Host-"})
    void whatKeepsItsPromiseIsStored(String line) {
        assertThat(jar.response(Jar.SITE, line).state()).isEqualTo(CookieState.ACCEPT);
    }

    // CO38
    @Test
    void clearTextCannotReplaceOrHideASecureCookie() {
        jar.response(Jar.SITE, "a=secure; secure; domain=example.com; path=/");

        assertThat(jar.response(CLEAR, "a=clear; domain=example.com; path=/").reason()).isEqualTo(CookieReason.REPLACES_SECURE);
        assertThat(jar.response(CLEAR, "a=clear; path=/dir").reason()).isEqualTo(CookieReason.REPLACES_SECURE);
        assertThat(jar.program(CLEAR, "a=clear; domain=example.com; path=/").reason()).isEqualTo(CookieReason.REPLACES_SECURE);
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=secure");
    }

    // CO38; RFC 6265bis, 5.7
    @Test
    void clearTextMaySetWhatASecureCookieHides() {
        jar.response(Jar.SITE, "a=secure; secure; path=/dir/deep");

        assertThat(jar.response(CLEAR, "a=clear; path=/dir").reason()).isEqualTo(CookieReason.STORED);
        assertThat(jar.response(CLEAR, "b=clear; path=/dir/deep").reason()).isEqualTo(CookieReason.STORED);
    }

    // CO38
    @Test
    void aSecureCookieThatHasExpiredIsInNobodysWay() {
        jar.response(Jar.SITE, "a=secure; secure; max-age=5");
        jar.clock.advance(Duration.ofSeconds(5));

        assertThat(jar.response(CLEAR, "a=clear").reason()).isEqualTo(CookieReason.STORED);
    }

    // CO20
    @Test
    void aProgramCannotSetAnHttpOnlyCookie() {
        assertThat(jar.program(Jar.SITE, "a=1; httponly"))
                .isEqualTo(new CookieRuling(CookieState.REJECT, CookieReason.HTTP_ONLY, "a", false));
        assertThat(jar.jar.isEmpty()).isTrue();
    }

    // CO21
    @Test
    void aProgramCannotReplaceOne() {
        jar.response(Jar.SITE, "a=old; httponly");

        assertThat(jar.program(Jar.SITE, "a=new").reason()).isEqualTo(CookieReason.REPLACES_HTTP_ONLY);
        assertThat(jar.program(Jar.SITE, "a=; max-age=0").reason()).isEqualTo(CookieReason.REPLACES_HTTP_ONLY);
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=old");
    }

    // CO40; RFC 6265bis, 5.7
    @ParameterizedTest
    @CsvSource({"CROSS_SITE,CROSS_SITE", "CROSS_SITE_NAVIGATION,STORED", "SAME_SITE,STORED", "UNKNOWN,STORED"})
    void whatAPageOfAnotherSiteEmbedsCannotSetASameSiteCookie(SiteRelation relation, CookieReason reason) {
        assertThat(jar.jar.receive(CookieTarget.of(Jar.SITE), "a=1; samesite=lax", Jar.from(relation)).reason()).isEqualTo(reason);
    }

    // CO36
    @Test
    void anExpiryInThePastDeletes() {
        jar.response(Jar.SITE, "a=1");

        assertThat(jar.response(Jar.SITE, "a=gone; expires=Fri, 01 Jan 1999 00:00:00 GMT"))
                .isEqualTo(new CookieRuling(CookieState.ACCEPT, CookieReason.DELETED, "a", false));
        assertThat(jar.jar.isEmpty()).isTrue();
        assertThat(jar.response(Jar.SITE, "b=none; expires=Fri, 01 Jan 1999 00:00:00 GMT").state()).isEqualTo(CookieState.ACCEPT);
    }

    // CO37
    @ParameterizedTest
    @CsvSource({"max-age=10,2026-01-01T00:00:10Z", "expires=Thu 01 Jan 2026 00:00:20,2026-01-01T00:00:20Z",
            "max-age=10; expires=Thu 01 Jan 2026 00:00:20,2026-01-01T00:00:10Z",
            "max-age=x; expires=Thu 01 Jan 2026 00:00:20,2026-01-01T00:00:20Z",
            "max-age=99999999999,2027-02-05T00:00:00Z", "expires=Fri 01 Jan 9999 00:00:00,2027-02-05T00:00:00Z"})
    void anAgeBeatsADateAndBothEndAfterFourHundredDays(String attributes, Instant expiry) {
        jar.response(Jar.SITE, "a=1; " + attributes);

        assertThat(jar.jar.cookies().getFirst().expiry()).hasValue(expiry);
    }

    // CO37
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-99999999999999999999"})
    void anAgeOfNothingDeletes(String age) {
        jar.response(Jar.SITE, "a=1");

        assertThat(jar.response(Jar.SITE, "a=2; expires=Fri 01 Jan 9999 00:00:00; max-age=" + age).reason())
                .isEqualTo(CookieReason.DELETED);
        assertThat(jar.jar.isEmpty()).isTrue();
    }

    // CO33, CO34
    @ParameterizedTest
    @CsvSource({"a=1,/dir/", "a=1; path=x,/dir/", "a=1; path=/other,/other", "a=1; path=,/dir/"})
    void aPathIsTakenAsWrittenOrFromTheUrl(String line, String path) {
        jar.response(Jar.SITE, line);

        assertThat(jar.jar.cookies().getFirst().path()).isEqualTo(path);
    }

    // CO62
    @Test
    void aReplacementKeepsTheCreationTime() {
        jar.response(Jar.SITE, "a=1");
        jar.response(Jar.SITE, "b=1");
        jar.clock.advance(Duration.ofSeconds(5));

        assertThat(jar.response(Jar.SITE, "a=2").reason()).isEqualTo(CookieReason.REPLACED);

        var cookie = jar.jar.cookies().getFirst();
        assertThat(cookie.creation()).isEqualTo(ManualClock.START);
        assertThat(cookie.lastAccess()).isEqualTo(ManualClock.START.plusSeconds(5));
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=2; b=1");
    }

    // CO62
    @Test
    void nameDomainAndPathTellCookiesApartWithCase() {
        jar.response(Jar.SITE, "a=1; path=/");
        jar.response(Jar.SITE, "A=2; path=/");
        jar.response(Jar.SITE, "a=3; path=/dir");
        jar.response(Jar.SITE, "a=4; path=/; domain=example.com");

        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=3; a=1; A=2; a=4");
    }

    @Test
    void aCookieMayBeRemovedByItsKeyOnce() {
        jar.response(Jar.SITE, "a=1");
        var key = jar.jar.cookies().getFirst().key();

        assertThat(jar.jar.remove(key)).isTrue();
        assertThat(jar.jar.remove(key)).isFalse();
    }

    // CO81
    @Test
    void theEndOfTheSessionTakesSessionCookies() {
        jar.response(Jar.SITE, "a=1");
        jar.response(Jar.SITE, "b=1; max-age=10");

        jar.jar.endSession();

        assertThat(jar.sent(Jar.SITE)).isEqualTo("b=1");
    }
}

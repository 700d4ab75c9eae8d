package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.testkit.log.LogCapture;

/** Decisions, templates and switches. */
class CookiePolicyTest {

    private final Jar jar = new Jar();

    private CookieRuling thirdParty(String line) {
        return jar.jar.receive(CookieTarget.of(Jar.SITE), line, Jar.thirdParty());
    }

    // CO97
    @ParameterizedTest
    @CsvSource({"NO_COOKIES,REJECT,REJECT", "HIGH,ACCEPT,DOWNGRADE", "MEDIUM_HIGH,ACCEPT,DOWNGRADE", "MEDIUM,ACCEPT,DOWNGRADE",
            "MEDIUM_LOW,ACCEPT,ACCEPT", "LOW,ACCEPT,ACCEPT"})
    void aTemplateTellsFirstPartiesFromThirdParties(CookieTemplate template, CookieState first, CookieState third) {
        jar.jar.policies().set(template, template);

        assertThat(jar.response(Jar.SITE, "a=1; max-age=10").state()).isEqualTo(first);
        assertThat(thirdParty("b=1; max-age=10").state()).isEqualTo(third);
        assertThat(jar.jar.policies().firstParty()).isEqualTo(template);
    }

    // CO97
    @Test
    void aDowngradedCookieIsASessionCookieAndASessionCookieStaysWhatItIs() {
        jar.jar.policies().set(CookieTemplate.LOW, CookieTemplate.HIGH);

        assertThat(thirdParty("a=1; max-age=10")).isEqualTo(new CookieRuling(CookieState.DOWNGRADE, CookieReason.DOWNGRADED, "a", true));
        assertThat(thirdParty("b=1").reason()).isEqualTo(CookieReason.STORED);
        assertThat(jar.jar.cookies()).noneMatch(Cookie::persistent);
    }

    // CO90
    @Test
    void aProgramSetsCookiesWhichThePolicyDoesNotSend() {
        jar.jar.policies().set(CookieTemplate.NO_COOKIES, CookieTemplate.LOW);

        assertThat(jar.program(Jar.SITE, "a=1").state()).isEqualTo(CookieState.ACCEPT);

        var selection = jar.jar.select(Jar.SITE);
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.suppressed()).extracting(CookieVerdict::reason).containsExactly(CookieReason.POLICY);
        assertThat(jar.sent(Jar.SITE, CookieCaller.PROGRAM)).isEqualTo("a=1");
    }

    // CO91, CO95
    @Test
    void aDecisionComesBeforeThePolicy() {
        jar.jar.policies().set(CookieTemplate.NO_COOKIES, CookieTemplate.NO_COOKIES);
        jar.jar.policies().decide("a.example.com", Decision.ACCEPT);

        assertThat(jar.response(Jar.SITE, "a=1").state()).isEqualTo(CookieState.ACCEPT);
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");
        assertThat(jar.response("https://example.org/", "a=1").reason()).isEqualTo(CookieReason.POLICY);
    }

    // CO91
    @Test
    void aRejectedSiteIsNeitherStoredNorSent() {
        jar.response(Jar.SITE, "before=1");
        jar.jar.policies().decide("example.com", Decision.REJECT);

        assertThat(jar.response(Jar.SITE, "a=1").reason()).isEqualTo(CookieReason.SITE_REJECTED);
        assertThat(jar.jar.select(Jar.SITE).suppressed()).extracting(CookieVerdict::reason).containsExactly(CookieReason.SITE_REJECTED);

        jar.jar.policies().forget("example.com");
        assertThat(jar.sent(Jar.SITE)).isEqualTo("before=1");
    }

    // CO91, CO92, CO94
    @Test
    void decisionsAreAboutSites() {
        jar.jar.policies().decide("widgets.microsoft.com", Decision.ACCEPT);
        jar.jar.policies().decide("a.b.co.uk", Decision.REJECT);

        assertThat(jar.jar.policies().decisions().keySet()).containsExactly("b.co.uk", "microsoft.com");
        assertThat(jar.jar.policies().decision("x.y.microsoft.com")).hasValue(Decision.ACCEPT);
        assertThat(jar.jar.policies().decision("other.co.uk")).isEmpty();

        jar.jar.policies().forgetDecisions();
        assertThat(jar.jar.policies().decisions()).isEmpty();
        assertThat(jar.jar.policies().forget("microsoft.com")).isFalse();
    }

    // CO82
    @Test
    void theSwitchesIgnorePoliciesAndEndCookiesWithTheProcess() {
        jar.jar.policies().set(CookieTemplate.NO_COOKIES, CookieTemplate.NO_COOKIES);
        jar.jar.policies().ignore(true);
        jar.jar.policies().sessionOnly(true);

        assertThat(jar.response(Jar.SITE, "a=1; max-age=10")).isEqualTo(
                new CookieRuling(CookieState.ACCEPT, CookieReason.DOWNGRADED, "a", true));
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");

        jar.jar.policies().sessionOnly(false);
        assertThat(jar.jar.cookies()).noneMatch(Cookie::persistent);
        assertThat(jar.response(Jar.SITE, "b=1; max-age=10").reason()).isEqualTo(CookieReason.STORED);
        jar.jar.policies().ignore(false);
        assertThat(jar.sent(Jar.SITE)).isEmpty();
    }

    private record Custom(CookieState state) implements CookiePolicy {
        @Override
        public CookieState stores(String site, boolean persistent) {
            return site.equals("example.com") ? state : CookieState.REJECT;
        }

        @Override
        public boolean sends(String site) {
            return site.equals("example.com");
        }
    }

    // LEASH
    @Test
    void aLeashedCookieGoesToFirstPartiesOnly() {
        jar.jar.policies().set(new Custom(CookieState.LEASH), CookieTemplate.LOW);

        assertThat(jar.response(Jar.SITE, "a=1")).isEqualTo(new CookieRuling(CookieState.LEASH, CookieReason.LEASHED, "a", false));
        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");
        assertThat(jar.jar.select(CookieTarget.of(Jar.SITE), Jar.thirdParty()).suppressed())
                .extracting(CookieVerdict::reason)
                .containsExactly(CookieReason.LEASH);
    }

    // PROMPT
    @ParameterizedTest
    @CsvSource({"PROMPT,STORED", "UNKNOWN,STORED", "ACCEPT,STORED", "REJECT,POLICY"})
    void aPolicyOfYourOwnDecidesBySite(CookieState state, CookieReason reason) {
        jar.jar.policies().set(new Custom(state), CookieTemplate.LOW);

        assertThat(jar.response(Jar.SITE, "a=1").reason()).isEqualTo(reason);
        assertThat(jar.response("https://example.org/", "a=1").reason()).isEqualTo(CookieReason.POLICY);
    }

    @Test
    void aPolicyThatFailsRejects() {
        jar.jar.policies().set(new Failing(), CookieTemplate.LOW);
        try (var log = LogCapture.of("org.wininet4j.cookie")) {
            assertThat(jar.response(Jar.SITE, "a=1").reason()).isEqualTo(CookieReason.POLICY);
            assertThat(log.records()).hasSize(1);
        }
    }

    private static final class Failing implements CookiePolicy {
        @Override
        public CookieState stores(String site, boolean persistent) {
            throw new IllegalStateException("no policy today");
        }

        @Override
        public boolean sends(String site) {
            throw new IllegalStateException("no policy today");
        }
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.cookie.CookiePolicy;
import org.wininet4j.cookie.CookieState;

/** Decisions about sites, and templates of zones (CO91–CO97). */
class CookieDecisionsTest {
    private static final String URL = "https://www.example.com/";

    @RegisterExtension final Recorded wininet = new Recorded();

    private static String decision(String host) {
        var result = new IntRef(-1);
        return InternetGetPerSiteCookieDecision(host, result) ? String.valueOf(result.value) : "error " + GetLastError();
    }

    // CO91, CO92
    @Test
    void aDecisionIsAboutTheSmallestLegalDomain() {
        assertThat(InternetSetPerSiteCookieDecision("widgets.microsoft.com", COOKIE_STATE_REJECT)).isTrue();

        assertThat(decision("MICROSOFT.com")).isEqualTo("5");
        assertThat(decision("other.microsoft.com")).isEqualTo("5");
        assertThat(decision("microsoft.org")).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO91
    @Test
    void unknownTakesItBack() {
        InternetSetPerSiteCookieDecision("example.com", COOKIE_STATE_ACCEPT);
        assertThat(decision("example.com")).isEqualTo("1");

        assertThat(InternetSetPerSiteCookieDecision("example.com", COOKIE_STATE_UNKNOWN)).isTrue();
        assertThat(decision("example.com")).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO91
    @ParameterizedTest
    @ValueSource(ints = {COOKIE_STATE_PROMPT, COOKIE_STATE_LEASH, COOKIE_STATE_DOWNGRADE, 6, -1})
    void otherStatesAreNoDecisions(int state) {
        assertThat(InternetSetPerSiteCookieDecision("example.com", state)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    // CO91
    @Test
    void aRejectedSiteSetsNothingByTheExForm() {
        InternetSetPerSiteCookieDecision("example.com", COOKIE_STATE_REJECT);

        assertThat(InternetSetCookieEx(URL, null, "a=1", 0, null)).isEqualTo(COOKIE_STATE_REJECT);
        assertThat(InternetSetCookie(URL, null, "a=1")).isTrue();
        assertThat(InternetGetCookieEx(URL, null, new Ref<>(), null, 0, null)).isFalse();
    }

    // CO93
    @Test
    void decisionsAreEnumeratedByName() {
        InternetSetPerSiteCookieDecision("b.example", COOKIE_STATE_ACCEPT);
        InternetSetPerSiteCookieDecision("a.example", COOKIE_STATE_REJECT);
        var site = new Ref<String>();
        var state = new IntRef();

        assertThat(InternetEnumPerSiteCookieDecision(site, null, state, 0)).isTrue();
        assertThat(site.value + " " + state.value).isEqualTo("a.example 5");
        assertThat(InternetEnumPerSiteCookieDecision(site, new IntRef(10), state, 1)).isTrue();
        assertThat(site.value + " " + state.value).isEqualTo("b.example 1");
        assertThat(InternetEnumPerSiteCookieDecision(site, null, state, 2)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_NO_MORE_ITEMS);
    }

    // CO93
    @Test
    void aNameThatDoesNotFitTellsItsSize() {
        InternetSetPerSiteCookieDecision("a.example", COOKIE_STATE_REJECT);
        var size = new IntRef(9);

        assertThat(InternetEnumPerSiteCookieDecision(new Ref<>(), size, new IntRef(), 0)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INSUFFICIENT_BUFFER);
        assertThat(size.value).isEqualTo(10);
    }

    // CO94
    @Test
    void allCanBeTakenBackAtOnce() {
        InternetSetPerSiteCookieDecision("a.example", COOKIE_STATE_REJECT);

        assertThat(InternetClearAllPerSiteCookieDecisions()).isTrue();
        assertThat(InternetClearAllPerSiteCookieDecisions()).isTrue();
        assertThat(decision("a.example")).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO96
    @ParameterizedTest
    @CsvSource({"0,0", "1,5", "3,2", "3,100", "4,101"})
    void aTemplateIsReadAsItWasSet(int zone, int template) {
        var read = new IntRef(-1);
        var text = new Ref<String>();

        assertThat(PrivacySetZonePreferenceW(zone, PRIVACY_TYPE_THIRD_PARTY, template, "custom")).isZero();
        assertThat(PrivacyGetZonePreferenceW(zone, PRIVACY_TYPE_THIRD_PARTY, read, text, null)).isZero();
        assertThat(read.value).isEqualTo(template);
        assertThat(text.value).isEqualTo("custom");
    }

    // CO96, CO97
    @Test
    void theDefaultIsLowAndAllReferencesMayBeNull() {
        var read = new IntRef(-1);

        assertThat(PrivacyGetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, read, null, null)).isZero();
        assertThat(read.value).isEqualTo(PRIVACY_TEMPLATE_LOW);
        assertThat(PrivacyGetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, null, null, null)).isZero();
    }

    // CO96
    @Test
    void aShortBufferIsMoreData() {
        PrivacySetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, PRIVACY_TEMPLATE_CUSTOM, "custom");
        var length = new IntRef(6);

        assertThat(PrivacyGetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, null, new Ref<>(), length)).isEqualTo(ERROR_MORE_DATA);
        assertThat(length.value).isEqualTo(7);
    }

    // CO96
    @ParameterizedTest
    @CsvSource({"2,5", "-1,5", "0,6", "0,-1", "0,102"})
    void otherNumbersAreRefused(int type, int template) {
        assertThat(PrivacySetZonePreferenceW(3, type, template, null)).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    // CO97
    @Test
    void aPolicyOfYourOwnDecidesWithTheCustomTemplate() {
        var policy = new CookiePolicy() {
            @Override
            public CookieState stores(String site, boolean persistent) {
                return CookieState.LEASH;
            }

            @Override
            public boolean sends(String site) {
                return true;
            }
        };
        assertThat(PrivacySetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, PRIVACY_TEMPLATE_CUSTOM, policy)).isZero();

        assertThat(InternetSetCookieEx(URL, null, "a=1", 0, null)).isEqualTo(COOKIE_STATE_LEASH);
        assertThat(InternetGetCookieEx(URL, null, new Ref<>(), null, INTERNET_COOKIE_THIRD_PARTY, null)).isFalse();
        assertThat(PrivacySetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, PRIVACY_TEMPLATE_CUSTOM, 7)).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}

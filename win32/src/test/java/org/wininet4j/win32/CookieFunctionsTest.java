package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** InternetSetCookie, InternetGetCookie and their Ex forms (CO1–CO11, CO20–CO22). */
class CookieFunctionsTest {
    private static final String URL = "https://www.example.com/dir/page";

    @RegisterExtension final Recorded wininet = new Recorded();

    /** The cookies, or the error. */
    private static String got(@Nullable String url) {
        var text = new Ref<String>();
        return InternetGetCookie(url, null, text, null) ? String.valueOf(text.value) : "error " + GetLastError();
    }

    private static String gotEx(String name, int flags) {
        var text = new Ref<String>();
        return InternetGetCookieEx(URL, name, text, null, flags, null) ? String.valueOf(text.value) : "error " + GetLastError();
    }

    private static int set(String data, int flags) {
        return InternetSetCookieEx(URL, null, data, flags, null);
    }

    // CO3
    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            NULL             , 87
            ''               , 12006
            www.example.com  , 12006
            about:blank      , 87
            http://          , 87
            ftp://example.com, 87
            """)
    void aUrlThatCannotHaveCookiesFailsInBothDirections(String url, int error) {
        assertThat(got(url)).isEqualTo("error " + error);
        assertThat(InternetSetCookie(url, null, "a=1")).isFalse();
        assertThat(GetLastError()).isEqualTo(error);
    }

    // CO3
    @Test
    void dataIsNeeded() {
        assertThat(InternetSetCookie(URL, "a", null)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(InternetSetCookieEx(URL, "a", null, 0, null)).isEqualTo(COOKIE_STATE_UNKNOWN);
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }

    // CO4
    @Test
    void aUrlMayBeLong() {
        var url = "http://www.example.com/" + "x".repeat(5_000);

        assertThat(InternetSetCookie(url, "a", "1")).isTrue();
        assertThat(got(url)).isEqualTo("a=1");
    }

    // CO5, CO6, CO8
    @Test
    void aNameMayBeGivenOrStandInTheData() {
        assertThat(InternetSetCookie(URL, null, "a=1; unknown=x")).isTrue();
        assertThat(InternetSetCookie(URL, "b", "2=2; secure; unknown")).isTrue();
        assertThat(InternetSetCookie(URL, null, "c")).isTrue();

        assertThat(got(URL)).isEqualTo("a=1; b=2=2; c=");
        assertThat(got("http://www.example.com/dir/")).isEqualTo("a=1; c=");
    }

    // CO7
    @Test
    void onlyTheExFormLooksForOneName() {
        set("a=1", 0);
        set("A=2", 0);
        var text = new Ref<String>();

        assertThat(InternetGetCookie(URL, "a", text, null)).isTrue();
        assertThat(text.value).isEqualTo("a=1; A=2");
        assertThat(gotEx("A", 0)).isEqualTo("A=2");
        assertThat(gotEx("b", 0)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO9, CO10
    @ParameterizedTest
    @CsvSource({"18,false", "19,true", "-1,true"})
    void aSizeIsTheRoomThereIs(int room, boolean fits) {
        InternetSetCookie(URL, "a", "1234567890123456");
        var text = new Ref<String>();
        var size = new IntRef(room);

        assertThat(InternetGetCookie(URL, null, text, size)).isEqualTo(fits);
        assertThat(GetLastError()).isEqualTo(fits ? ERROR_SUCCESS : ERROR_INSUFFICIENT_BUFFER);
        assertThat(size.value).isEqualTo(19);
        assertThat(text.value).isEqualTo(fits ? "a=1234567890123456" : null);
    }

    // CO9
    @Test
    void withoutABufferTheSizeIsTold() {
        InternetSetCookie(URL, "a", "1");
        var size = new IntRef(0);

        assertThat(InternetGetCookie(URL, null, null, size)).isTrue();
        assertThat(size.value).isEqualTo(4);
        assertThat(InternetGetCookie(URL, null, null, null)).isTrue();
    }

    // CO11
    @Test
    void nothingToReturnIsAnError() {
        var size = new IntRef(100);

        assertThat(InternetGetCookie(URL, null, new Ref<>(), size)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_NO_MORE_ITEMS);
        assertThat(size.value).isZero();
    }

    // CO20–CO22
    @Test
    void httpOnlyCookiesNeedTheFlag() {
        assertThat(set("a=1; httponly", 0)).isEqualTo(COOKIE_STATE_REJECT);
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_OPERATION);
        assertThat(InternetSetCookie(URL, null, "a=1; httponly")).isFalse();
        assertThat(set("a=1; httponly", INTERNET_COOKIE_HTTPONLY)).isEqualTo(COOKIE_STATE_ACCEPT);
        assertThat(GetLastError()).isEqualTo(ERROR_SUCCESS);
        assertThat(set("a=2", 0)).isEqualTo(COOKIE_STATE_REJECT);
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_OPERATION);

        assertThat(got(URL)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
        assertThat(gotEx(null, INTERNET_COOKIE_HTTPONLY)).isEqualTo("a=1");
    }

    // CO31
    @Test
    void anIllegalDomainFailsTheWholeCall() {
        assertThat(set("a=1; domain=different.com", 0)).isEqualTo(COOKIE_STATE_UNKNOWN);
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
        assertThat(got(URL)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // spec 06 §2
    @Test
    void flagsActAsTheAttributesOfTheirName() {
        assertThat(set("a=1; domain=example.com", INTERNET_COOKIE_HOST_ONLY)).isEqualTo(COOKIE_STATE_ACCEPT);
        set("b=1; path=/", INTERNET_COOKIE_SAME_SITE_STRICT);
        set("c=1; path=/", INTERNET_COOKIE_SAME_SITE_LAX);
        set("d=1; path=/; secure; samesite=none", 0);

        assertThat(got("https://example.com/dir/")).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
        assertThat(gotEx(null, 0)).isEqualTo("a=1; b=1; c=1; d=1");
        assertThat(gotEx(null, INTERNET_COOKIE_SAME_SITE_LEVEL_CROSS_SITE)).isEqualTo("d=1");
    }

    // CO90, CO97
    @ParameterizedTest
    @ValueSource(ints = {INTERNET_COOKIE_THIRD_PARTY, INTERNET_FLAG_RESTRICTED_ZONE})
    void thePolicyBindsTheExFormsAlone(int flags) {
        PrivacySetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, PRIVACY_TEMPLATE_NO_COOKIES, null);
        PrivacySetZonePreferenceW(3, PRIVACY_TYPE_THIRD_PARTY, PRIVACY_TEMPLATE_MEDIUM, null);

        assertThat(InternetSetCookie(URL, null, "a=1")).isTrue();
        assertThat(set("b=1", 0)).isEqualTo(COOKIE_STATE_REJECT);
        assertThat(set("c=1; max-age=100", flags)).isEqualTo(COOKIE_STATE_DOWNGRADE);
        assertThat(GetLastError()).isEqualTo(ERROR_SUCCESS);

        assertThat(got(URL)).isEqualTo("a=1; c=1");
        assertThat(gotEx(null, 0)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
        assertThat(gotEx(null, flags)).isEqualTo("a=1; c=1");
    }

    // CO36
    @Test
    void anExpiryInThePastDeletes() {
        InternetSetCookie(URL, null, "a=1");

        assertThat(InternetSetCookie(URL, null, "a=1; expires=Fri, 01-Jan-1999 00:00:00 GMT")).isTrue();
        assertThat(got(URL)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO42
    @ParameterizedTest
    @ValueSource(strings = {"a=\u0001", "a=\u20ac", ""})
    void whatCannotBeSentCannotBeSet(String data) {
        assertThat(InternetSetCookie(URL, null, data)).isFalse();
        assertThat(GetLastError()).isEqualTo(ERROR_INVALID_PARAMETER);
    }
}

package org.wininet4j.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.win32.WinInet.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.win32.Recorded.Mode;
import org.wininet4j.win32.process.ProcessState;

/** The jar of the process in requests, with what callbacks are told (CO71–CO76, CO81, CO82, CO100, CO101). */
class CookieRequestsTest {
    private static final String FOUND = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2; secure\r\n\r\n";

    @RegisterExtension final Recorded wininet = new Recorded();

    private static String got(int port) {
        var text = new Ref<String>();
        return InternetGetCookie("http://127.0.0.1:" + port + "/", null, text, null) ? String.valueOf(text.value)
                : "error " + GetLastError();
    }

    // CO100, CO101
    @ParameterizedTest
    @EnumSource
    void callbacksAreToldTheCounts(Mode mode) {
        var server = wininet.serve(each -> each.request().send(FOUND).request().reply("200 OK", "", ""));
        var connection = wininet.connect(wininet.open(mode), server.port());
        var first = wininet.request(connection);
        assertThat(wininet.send(first)).isZero();
        var second = wininet.request(connection);
        assertThat(wininet.send(second)).isZero();

        var received = (IncomingCookieState) wininet.await("COOKIE_RECEIVED", first);
        assertThat(new int[] {received.cSession, received.cPersistent, received.cAccepted, received.cLeashed, received.cDowngraded,
                received.cBlocked, received.intValue()}).containsExactly(2, 0, 1, 0, 0, 1, 2);
        var sent = (OutgoingCookieState) wininet.await("COOKIE_SENT", second);
        assertThat(new int[] {sent.cSent, sent.cSuppressed, sent.intValue()}).containsExactly(1, 0, 1);
        assertThat(sent.pszLocation).isEqualTo("http://127.0.0.1:" + server.port() + "/").isEqualTo(received.pszLocation);
    }

    // spec 06 §9
    @ParameterizedTest
    @EnumSource
    void theyComeInTheirPlaces(Mode mode) {
        var server = wininet.serve(each -> each.request().send(FOUND));
        InternetSetCookie("http://127.0.0.1/", null, "old=1");
        var request = wininet.request(wininet.connect(wininet.open(mode), server.port()));
        wininet.send(request);

        assertThat(wininet.recorder().statuses(request).stream().filter(status -> !status.equals("REQUEST_COMPLETE"))).containsExactly(
                "COOKIE_SENT", "RESOLVING_NAME", "NAME_RESOLVED", "CONNECTING_TO_SERVER", "CONNECTED_TO_SERVER", "SENDING_REQUEST",
                "REQUEST_SENT", "RECEIVING_RESPONSE", "RESPONSE_RECEIVED", "COOKIE_RECEIVED");
    }

    // CO73, CO75
    @Test
    void theFieldsCanBeQueriedAfterTheSend() {
        var server = wininet.serve(each -> each.request().send(FOUND));
        InternetSetCookie("http://127.0.0.1/", null, "old=1");
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));

        assertThat(HttpQueryInfo(request, HTTP_QUERY_COOKIE | HTTP_QUERY_FLAG_REQUEST_HEADERS, new Ref<>(), null)).isFalse();
        wininet.send(request);
        assertThat(wininet.queried(request, HTTP_QUERY_COOKIE | HTTP_QUERY_FLAG_REQUEST_HEADERS)).isEqualTo("old=1");
        var value = new Ref<Object>();
        assertThat(HttpQueryInfo(request, HTTP_QUERY_SET_COOKIE, value, new IntRef(1))).isTrue();
        assertThat(value.value).isEqualTo("b=2; secure");
    }

    // CO72
    @Test
    void withoutCookiesNothingIsSentOrStored() {
        var server = wininet.serve(each -> each.request().send(FOUND));
        InternetSetCookie("http://127.0.0.1/", null, "old=1");
        var connection = wininet.connect(wininet.open(Mode.SYNC), server.port());
        var request = HttpOpenRequest(connection, "GET", "/", null, null, null, INTERNET_FLAG_NO_COOKIES, 2);
        wininet.send(request, "Cookie: mine=1");

        assertThat(got(server.port())).isEqualTo("old=1");
        assertThat(wininet.recorder().statuses(request)).doesNotContain("COOKIE_SENT", "COOKIE_RECEIVED");
        assertThat(server.log()).contains("     \"Cookie: mine=1\"");
    }

    // CO76
    @Test
    void allSessionsShareTheJar() {
        var server = wininet.serve(each -> each.request().send(FOUND), each -> each.request().reply("200 OK", "", ""));
        wininet.send(wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port())));

        assertThat(got(server.port())).isEqualTo("a=1");
    }

    // CO81
    @Test
    void theEndOfTheSessionTakesSessionCookies() {
        InternetSetCookie("http://127.0.0.1/", null, "a=1");
        InternetSetCookie("http://127.0.0.1/", null, "b=1; max-age=100");

        assertThat(InternetSetOption(null, INTERNET_OPTION_END_BROWSER_SESSION, null)).isTrue();

        assertThat(got(80)).isEqualTo("b=1");
    }

    // CO82
    @Test
    void behaviourCanBeSuppressed() {
        PrivacySetZonePreferenceW(3, PRIVACY_TYPE_FIRST_PARTY, PRIVACY_TEMPLATE_NO_COOKIES, null);
        InternetSetOption(null, INTERNET_OPTION_SUPPRESS_BEHAVIOR, INTERNET_SUPPRESS_COOKIE_POLICY);
        InternetSetOption(null, INTERNET_OPTION_SUPPRESS_BEHAVIOR, INTERNET_SUPPRESS_COOKIE_PERSIST);
        assertThat(InternetSetCookieEx("http://127.0.0.1/", null, "a=1; max-age=100", 0, null)).isEqualTo(COOKIE_STATE_ACCEPT);

        InternetSetOption(null, INTERNET_OPTION_SUPPRESS_BEHAVIOR, INTERNET_SUPPRESS_RESET_ALL);
        assertThat(InternetSetCookieEx("http://127.0.0.1/", null, "b=1", 0, null)).isEqualTo(COOKIE_STATE_REJECT);
        InternetSetOption(null, INTERNET_OPTION_END_BROWSER_SESSION, null);
        assertThat(got(80)).isEqualTo("error " + ERROR_NO_MORE_ITEMS);
    }

    // CO32
    @Test
    void strictModeIsAPropertyOfTheSystem() {
        System.setProperty("org.wininet4j.strict", "true");
        try {
            ProcessState.reset();
            InternetSetCookie("http://example.com/", null, "a=1");

            assertThat(InternetGetCookie("http://www.example.com/", null, null, null)).isTrue();
        } finally {
            System.clearProperty("org.wininet4j.strict");
        }
    }

    // CO98, CO40
    @Test
    void optionsOfTheRequestSayWhoAsks() {
        var server = wininet.serve(each -> each.request().reply("200 OK", "", ""));
        InternetSetCookie("http://127.0.0.1/", null, "a=1; samesite=lax");
        PrivacySetZonePreferenceW(3, PRIVACY_TYPE_THIRD_PARTY, PRIVACY_TEMPLATE_NO_COOKIES, null);
        var request = wininet.request(wininet.connect(wininet.open(Mode.SYNC), server.port()));
        assertThat(InternetSetOption(request, INTERNET_OPTION_COOKIES_3RD_PARTY, 1)).isTrue();
        assertThat(InternetSetOption(request, INTERNET_OPTION_COOKIES_SAME_SITE_LEVEL, HTTP_COOKIES_SAME_SITE_LEVEL_SAME_SITE)).isTrue();
        wininet.send(request);

        var sent = (OutgoingCookieState) wininet.await("COOKIE_SENT", request);
        assertThat(new int[] {sent.cSent, sent.cSuppressed}).containsExactly(0, 1);
    }
}

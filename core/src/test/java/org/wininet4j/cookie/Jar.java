package org.wininet4j.cookie;

import java.util.stream.Collectors;

/** A jar on a clock of its own, and short ways to use it in tests. */
final class Jar {

    static final String SITE = "https://www.example.com/dir/page";

    final ManualClock clock = new ManualClock();
    final RecordingStore store;
    final CookieJar jar;

    Jar() {
        this(CookieJar.MAX_PER_SITE, CookieJar.MAX_COOKIES);
    }

    Jar(int maxPerSite, int maxCookies) {
        this(new RecordingStore(), maxPerSite, maxCookies);
    }

    Jar(RecordingStore store, int maxPerSite, int maxCookies) {
        this.store = store;
        this.jar = CookieJar.open(store, clock, maxPerSite, maxCookies);
    }

    /** A response from the URL sets a cookie. */
    CookieRuling response(String url, String line) {
        return jar.receive(CookieTarget.of(url), line, CookieCaller.REQUEST);
    }

    /** InternetSetCookie. */
    CookieRuling program(String url, String data) {
        return jar.setData(CookieTarget.of(url), data, CookieCaller.PROGRAM);
    }

    /** The Cookie field of a request. */
    String sent(String url) {
        return sent(url, CookieCaller.REQUEST);
    }

    String sent(String url, CookieCaller caller) {
        return jar.select(CookieTarget.of(url), caller).text();
    }

    /** The names in the jar. */
    String names() {
        return jar.cookies().stream().map(Cookie::name).collect(Collectors.joining(","));
    }

    static CookieCaller from(SiteRelation relation) {
        return new CookieCaller(true, true, false, relation, false, true);
    }

    static CookieCaller thirdParty() {
        return new CookieCaller(true, true, true, SiteRelation.UNKNOWN, false, true);
    }

    static CookieCaller strict() {
        return new CookieCaller(true, true, false, SiteRelation.UNKNOWN, true, true);
    }
}

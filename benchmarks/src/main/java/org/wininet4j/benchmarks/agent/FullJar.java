package org.wininet4j.benchmarks.agent;

import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.CookieTarget;

/** A jar as it is after years: 10,000 cookies over 1,000 domains. */
public final class FullJar {

    private static final int DOMAINS = 1_000;
    private static final int COOKIES = 10;

    private FullJar() {}

    /** Ten cookies for each of {@code example0.com} to {@code example999.com} and their sub-domains. */
    public static CookieJar make() {
        var jar = CookieJar.inMemory();
        for (int domain = 0; domain < DOMAINS; domain++) {
            var target = CookieTarget.of("https://www.example" + domain + ".com/");
            for (int cookie = 0; cookie < COOKIES; cookie++) {
                jar.receive(target, "n" + cookie + "=value" + cookie + "; domain=example" + domain + ".com; path=/", CookieCaller.REQUEST);
            }
        }
        return jar;
    }
}

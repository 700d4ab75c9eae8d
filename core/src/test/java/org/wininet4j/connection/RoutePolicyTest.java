package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.ProxySetting;
import org.wininet4j.codec.proxy.ProxyServer;
import org.wininet4j.connection.RoutePolicy.Login;
import org.wininet4j.connection.RoutePolicy.Reason;

/** PR1–PR10, PR20–PR27: the routes to a server. */
class RoutePolicyTest {
    private static final Origin PLAIN = new Origin(false, "a.test", 80);
    private static final Origin SECURE = new Origin(true, "a.test", 443);

    private static RoutePolicy policy(@Nullable String list, @Nullable String bypass) {
        return new RoutePolicy(new ProxySetting(list, bypass), Login.NONE);
    }

    /** The routes in words: what TCP goes to, in order. */
    private static String peers(RoutePolicy policy, Origin origin) {
        return String.join(" ", policy.plan(origin).routes().stream().map(route -> route.peer().toString()).toList());
    }

    @ParameterizedTest
    @CsvSource(value = {
            "p; p:80; p:80; LISTED",
            "http=p:1 https=q:2; p:1; q:2; LISTED",
            "http=p:1 http=r:3; p:1 r:3; a.test:443; LISTED",
            "http=p:1 q; p:1; q:80; LISTED",
            "socks=s; s:1080; s:1080; LISTED",
            "https://p; p:443; p:443; LISTED",
            "http=ftp://p; a.test:80; a.test:443; NO_ENTRY",
            "ftp=p; a.test:80; a.test:443; NO_ENTRY",
            "http=[::1]:3; [::1]:3; a.test:443; LISTED",
            "http=; a.test:80; a.test:443; NO_ENTRY"}, delimiter = ';')
    void theListSaysWhichProxies(String list, String plain, String secure, Reason reason) {
        var policy = policy(list, null);

        assertThat(peers(policy, PLAIN)).isEqualTo(plain);
        assertThat(peers(policy, SECURE)).isEqualTo(secure);
        assertThat(policy.plan(PLAIN).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"a.test, a.test:80, p:80", "*.test, a.test:80, a.test:443", "http://a.test, a.test:80, p:80",
            "a.test:443, p:80, a.test:443",
            "<local>, p:80, p:80"})
    void PR27_whatIsBypassedIsDirect(String bypass, String plain, String secure) {
        var policy = policy("p", bypass.equals("a.test") ? "http://a.test" : bypass);

        assertThat(peers(policy, PLAIN)).isEqualTo(plain);
        assertThat(peers(policy, SECURE)).isEqualTo(secure);
    }

    @Test
    void PR24_localHostsAreDirectUnlessThatIsTakenAway() {
        var local = new Origin(false, "127.0.0.1", 80);

        assertThat(policy("p", null).plan(local).reason()).isEqualTo(Reason.BYPASSED);
        assertThat(policy("p", "<-loopback>").plan(local).reason()).isEqualTo(Reason.LISTED);
    }

    @Test
    void withoutAListEverythingIsDirect() {
        assertThat(RoutePolicy.DIRECT.isDirect()).isTrue();
        assertThat(RoutePolicy.DIRECT.plan(PLAIN).routes()).containsExactly(Route.direct(PLAIN));
        assertThat(policy("", null).plan(PLAIN).routes()).containsExactly(Route.direct(PLAIN));
        assertThat(policy(" ; ", null).plan(PLAIN).reason()).isEqualTo(Reason.NO_ENTRY);
    }

    @Test
    void PR7_theEntrysUserCountsUnlessAnotherIsSet() {
        var setting = new ProxySetting("u:w@p", null);

        assertThat(proxy(new RoutePolicy(setting, Login.NONE))).extracting(ProxyServer::user, ProxyServer::password)
                .containsExactly("u", "w");
        assertThat(proxy(new RoutePolicy(setting, new Login("me", "x")))).extracting(ProxyServer::user, ProxyServer::password)
                .containsExactly("me", "x");
    }

    private static ProxyServer proxy(RoutePolicy policy) {
        return policy.plan(PLAIN).routes().getFirst().proxy().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"http://p, true, true", "https://p, true, true", "socks5://p, false, false", "socks4://p, false, false"})
    void K15_proxiesOfHttpAreAskedAndMakeTunnels(String list, boolean asks, boolean needsTunnel) {
        var plain = policy(list, null).plan(PLAIN).routes().getFirst();
        var secure = policy(list, null).plan(SECURE).routes().getFirst();

        assertThat(plain.asksProxy()).isEqualTo(asks);
        assertThat(plain.needsTunnel()).isFalse();
        assertThat(plain.throughSocks()).isEqualTo(!asks);
        assertThat(secure.asksProxy()).isFalse();
        assertThat(secure.needsTunnel()).isEqualTo(needsTunnel);
    }

    @Test
    void K2_routesDifferByProxyAndByWhoUsesIt() {
        var mine = policy("u:w@p", null).plan(PLAIN).routes().getFirst();

        assertThat(mine).isEqualTo(policy("http=u:w@p", null).plan(PLAIN).routes().getFirst());
        assertThat(mine).isNotEqualTo(policy("p", null).plan(PLAIN).routes().getFirst());
        assertThat(mine).isNotEqualTo(Route.direct(PLAIN));
        assertThat(mine).hasToString("a.test:80 through p:80");
        assertThat(new Login("me", "hush")).hasToString("Login");
    }
}

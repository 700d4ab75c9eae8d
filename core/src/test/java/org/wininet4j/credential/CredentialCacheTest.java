package org.wininet4j.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredentialCacheTest {
    private static final LogonTarget SERVER = new LogonTarget(false, "example.com", 80);

    private final CredentialCache cache = CredentialCache.inMemory();

    private static Credentials joe(String password) {
        return Credentials.of("joe", password.toCharArray());
    }

    private void remember(LogonTarget target, String realm, String password) {
        cache.remember(target, new Logon(realm, "Basic", joe(password)));
    }

    @Test
    void U10_alogonIsFoundByServerAndRealm() {
        remember(SERVER, "A", "1");

        assertThat(cache.find(SERVER, "A")).get().satisfies(logon -> assertThat(logon.credentials().isSame(joe("1"))).isTrue());
        assertThat(cache.find(new LogonTarget(false, "example.com", 81), "A")).isEmpty();
        assertThat(cache.find(new LogonTarget(true, "example.com", 80), "A")).isEmpty();
        assertThat(cache.isEmpty()).isFalse();
    }

    @Test
    void U9_realmsDifferByCase() {
        remember(SERVER, "A", "1");

        assertThat(cache.find(SERVER, "a")).isEmpty();
    }

    @Test
    void theLatestIsTheOneUsedLast() {
        remember(SERVER, "A", "1");
        remember(SERVER, "B", "2");
        cache.find(SERVER, "A");

        assertThat(cache.latest(SERVER)).map(Logon::realm).hasValue("A");
        assertThat(cache.latest(new LogonTarget(false, "other", 80))).isEmpty();
    }

    @Test
    void U14_whatIsForgottenIsWiped() {
        remember(SERVER, "A", "1");
        var kept = cache.find(SERVER, "A").orElseThrow().credentials();
        cache.clear();

        assertThat(cache.isEmpty()).isTrue();
        assertThat(kept.use(String::new)).isEmpty();
    }

    @Test
    void anotherPasswordTakesThePlaceOfTheFirst() {
        remember(SERVER, "A", "1");
        remember(SERVER, "A", "2");

        assertThat(cache.find(SERVER, "A").orElseThrow().credentials().use(String::new)).hasValue("2");
        assertThat(cache).hasToString("cache of 1 logons");
    }

    @Test
    void U17_onlyOneSchemeIsForgotten() {
        remember(SERVER, "A", "1");
        cache.remember(SERVER, new Logon("B", "Digest", joe("2")));
        cache.forgetScheme("Digest");

        assertThat(cache.find(SERVER, "B")).isEmpty();
        assertThat(cache.find(SERVER, "A")).isPresent();
    }

    @Test
    void theCacheHasALimit() {
        IntStream.range(0, CredentialCache.MAX_LOGONS + 5).forEach(i -> remember(SERVER, "r" + i, "1"));

        assertThat(cache.find(SERVER, "r4")).isEmpty();
        assertThat(cache.find(SERVER, "r5")).isPresent();
    }

    @Test
    void UI20_aPasswordShowsNowhereAndIsACopy() {
        char[] password = "secret".toCharArray();
        var credentials = Credentials.of("joe", password);
        password[0] = 'X';

        assertThat(credentials.toString()).doesNotContain("secret");
        assertThat(new Logon("r", "Basic", credentials).toString()).doesNotContain("secret", "joe");
        assertThat(credentials.use(String::new)).hasValue("secret");
    }

    @Test
    void wipedCredentialsAreNobodys() {
        var credentials = joe("1");
        credentials.wipe();

        assertThat(credentials.isSame(credentials)).isFalse();
        assertThat(credentials.copy().use(String::new)).isEmpty();
    }
}

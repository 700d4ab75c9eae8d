package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a jar tells its store, and takes from it. */
class CookieStoreTest {

    private static final Instant LATER = ManualClock.START.plus(Duration.ofDays(10));

    private final RecordingStore store = new RecordingStore();

    private Jar jar() {
        return new Jar(store, CookieJar.MAX_PER_SITE, CookieJar.MAX_COOKIES);
    }

    private static Cookie stored(String name, String value) {
        return Cookie.builder(name, value, "www.example.com").path("/").creation(ManualClock.START).expiry(LATER).build();
    }

    // CO80
    @Test
    void onlyWhatOutlivesTheProcessIsStored() {
        var jar = jar();

        jar.response(Jar.SITE, "session=1");
        jar.response(Jar.SITE, "kept=1; max-age=100");

        assertThat(store.told).containsExactly("put kept=1");
    }

    // CO63
    @Test
    void aSessionCookieTakesTheStoredCopyAway() {
        var jar = jar();
        jar.response(Jar.SITE, "a=1; max-age=100");

        jar.response(Jar.SITE, "a=2");

        assertThat(store.told).containsExactly("put a=1", "remove a");
        assertThat(jar.jar.cookies().getFirst().persistent()).isFalse();
    }

    @Test
    void everyChangeIsTold() {
        var jar = jar();
        jar.response(Jar.SITE, "a=1; max-age=100");
        jar.response(Jar.SITE, "a=2; max-age=100");
        jar.response(Jar.SITE, "a=; max-age=0");
        jar.response(Jar.SITE, "b=1; max-age=100");
        jar.jar.remove(jar.jar.cookies().getFirst().key());

        assertThat(store.told).containsExactly("put a=1", "put a=2", "remove a", "put b=1", "remove b");
    }

    @Test
    void aRefusedCookieIsNotTold() {
        jar().response("http://www.example.com/", "a=1; secure; max-age=100");

        assertThat(store.told).isEmpty();
    }

    @Test
    void useIsToldOnceADay() {
        var jar = jar();
        jar.response(Jar.SITE, "a=1; max-age=1000000");
        jar.clock.advance(Duration.ofHours(23));
        jar.sent(Jar.SITE);
        jar.clock.advance(Duration.ofHours(1));
        jar.sent(Jar.SITE);
        jar.clock.advance(Duration.ofHours(23));
        jar.sent(Jar.SITE);

        assertThat(store.told).containsExactly("put a=1", "touch a 2026-01-02T00:00:00Z");
        assertThat(jar.jar.cookies().getFirst().lastAccess()).isEqualTo(Instant.parse("2026-01-02T23:00:00Z"));
    }

    @Test
    void whatIsStoredIsThereFromTheStart() {
        store.loaded = new CookieStore.Snapshot(
                List.of(stored("a", "1"), stored("b", "2").toBuilder().expiry(ManualClock.START).build()),
                Map.of("example.org", Decision.REJECT));

        var jar = jar();

        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=1");
        assertThat(jar.jar.policies().decision("www.example.org")).hasValue(Decision.REJECT);
        assertThat(store.told).isEmpty();
    }

    @Test
    void whatAnotherProcessHasWrittenIsSeenAtTheNextLookUp() {
        var jar = jar();
        jar.response(Jar.SITE, "session=1; path=/");
        jar.response(Jar.SITE, "old=1; path=/; max-age=100");

        store.written = new CookieStore.Snapshot(List.of(stored("new", "1")), Map.of("example.org", Decision.ACCEPT));

        assertThat(jar.sent(Jar.SITE)).isEqualTo("session=1; new=1");
        assertThat(jar.jar.policies().decisions()).containsExactly(Map.entry("example.org", Decision.ACCEPT));
        assertThat(store.told).containsExactly("put old=1");
    }

    @Test
    void anEmptyJarSeesItToo() {
        var jar = jar();
        assertThat(jar.sent(Jar.SITE)).isEmpty();

        store.written = new CookieStore.Snapshot(List.of(stored("new", "1")), Map.of());

        assertThat(jar.jar.isEmpty()).isFalse();
    }

    @Test
    void requestsDoNotWaitToHearWhatOtherProcessesWroteButWhoAsksDoes() {
        var jar = jar();
        jar.response(Jar.SITE, "a=1; path=/");
        jar.sent(Jar.SITE);
        assertThat(jar.jar.isEmpty()).isFalse();
        assertThat(store.looks).isZero();

        jar.sent(Jar.SITE, CookieCaller.PROGRAM);
        jar.program(Jar.SITE, "b=1");
        jar.jar.cookies();
        jar.jar.policies().decisions();
        assertThat(store.looks).isEqualTo(4);
    }

    @Test
    void aStoredCookieOfAnotherProcessReplacesTheSessionCookieOfItsKey() {
        var jar = jar();
        jar.response(Jar.SITE, "a=mine; path=/");

        store.written = new CookieStore.Snapshot(List.of(stored("a", "theirs")), Map.of());

        assertThat(jar.sent(Jar.SITE)).isEqualTo("a=theirs");
    }

    // CO95
    @Test
    void decisionsAreStored() {
        var jar = jar();
        jar.jar.policies().decide("www.example.com", Decision.REJECT);
        jar.jar.policies().decide("example.org", Decision.ACCEPT);
        jar.jar.policies().forget("example.com");
        jar.jar.policies().forgetDecisions();

        assertThat(store.told)
                .containsExactly("decide example.com REJECT", "decide example.org ACCEPT", "forget example.com", "forget example.org");
    }

    @Test
    void flushAndCloseReachTheStore() throws IOException {
        try (var jar = jar().jar) {
            jar.flush();
        }

        assertThat(store.told).containsExactly("flush", "close");
    }

    @Test
    void aJarInMemoryHasNothingToStore() throws IOException {
        try (var jar = CookieJar.inMemory()) {
            jar.set(Jar.SITE, "a=1; max-age=100");
            jar.policies().decide("example.com", Decision.ACCEPT);
            jar.flush();

            assertThat(jar.select(Jar.SITE).text()).isEqualTo("a=1");
        }
    }
}

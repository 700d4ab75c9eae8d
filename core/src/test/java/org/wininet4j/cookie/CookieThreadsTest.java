package org.wininet4j.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A jar that is read while it changes. */
class CookieThreadsTest {

    private static final int READERS = 3;
    private static final int CHANGES = 20_000;

    private final RecordingStore store = new RecordingStore();
    private final Jar jar = new Jar(store, CookieJar.MAX_PER_SITE, CookieJar.MAX_COOKIES);

    /** Reads until the change is done; what was read and is none of those allowed. */
    private List<String> oddities(Runnable change, String pattern) throws Exception {
        var done = new AtomicBoolean();
        var odd = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(done, pattern)));
            }
            change.run();
            done.set(true);
            for (var reader : readers) {
                odd.addAll(reader.get());
            }
        }
        return odd;
    }

    private List<String> readUntil(AtomicBoolean done, String pattern) {
        var odd = new ArrayList<String>();
        while (!done.get() && odd.size() < 10) {
            var text = jar.jar.select(Jar.SITE).text();
            if (!text.matches(pattern)) {
                odd.add(text);
            }
        }
        return odd;
    }

    @Test
    void aCookieThatIsReplacedIsNeverMissing() throws Exception {
        jar.response(Jar.SITE, "a=0");
        jar.response(Jar.SITE, "b=0");

        assertThat(oddities(() -> {
            for (int i = 0; i < CHANGES; i++) {
                jar.response(Jar.SITE, "a=" + i);
            }
        }, "a=\\d+; b=0")).isEmpty();
    }

    @Test
    void aNewSnapshotIsTakenAsAWhole() throws Exception {
        var one = snapshot("1");
        var two = snapshot("2");
        store.written = one;

        assertThat(jar.jar.isEmpty()).isFalse();
        assertThat(oddities(() -> {
            for (int i = 0; i < CHANGES / 10; i++) {
                store.written = i % 2 == 0 ? two : one;
                jar.jar.isEmpty();
            }
        }, "a=(\\d); b=\\1; c=\\1")).isEmpty();
    }

    private static CookieStore.Snapshot snapshot(String value) {
        var cookies = List.of("a", "b", "c")
                .stream()
                .map(name -> Cookie.builder(name, value, "www.example.com")
                        .creation(ManualClock.START.plusSeconds(name.charAt(0)))
                        .expiry(ManualClock.START.plusSeconds(1000))
                        .build())
                .toList();
        return new CookieStore.Snapshot(cookies, Map.of());
    }
}

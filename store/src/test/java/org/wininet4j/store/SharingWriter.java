package org.wininet4j.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieStore.Snapshot;

/**
 * Changes the cookies of a domain of its own and one cookie that all share, looks at what the others wrote, and fails if it loses anything of its
 * own or sees another's counter run backwards. At the end it prints the cookies of its domain.
 */
final class SharingWriter {

    static final String SHARED = "shared.example";

    private static final String COUNTER = "counter";
    private static final int NAMES = 150;
    private static final int BURST = 40;

    private final PersistentCookieStore store;
    private final String domain;
    private final Random random;
    private final TreeMap<String, String> own = new TreeMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private int count;
    private int looks;

    private SharingWriter(PersistentCookieStore store, String domain) {
        this.store = store;
        this.domain = domain;
        random = new Random(domain.hashCode());
    }

    public static void main(String[] arguments) throws Exception {
        var writer = new SharingWriter(PersistentCookieStore.in(Path.of(arguments[0])), arguments[1]);
        try (writer.store) {
            Samples.read(writer.store);
            writer.run(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[2])));
        }
        writer.own.forEach((name, value) -> System.out.println(name + "=" + value));
        System.err.printf("%s: %d changes, %d snapshots%n", arguments[1], writer.count, writer.looks);
    }

    private void run(long nanos) throws Exception {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) {
            for (int i = 0; i < BURST; i++) {
                change();
            }
            if (random.nextInt(4) == 0) {
                store.flush();
            }
            if (Samples.outdated(store)) {
                look();
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(10));
        }
    }

    private void change() {
        count++;
        var name = "n" + random.nextInt(NAMES);
        if (random.nextInt(3) == 0) {
            store.remove(cookie(domain, name, "").key());
            own.remove(name);
        } else {
            put(name, String.valueOf(count));
        }
        put(COUNTER, String.valueOf(count));
        store.put(cookie(SHARED, "one", domain));
    }

    private void put(String name, String value) {
        store.put(cookie(domain, name, value));
        own.put(name, value);
    }

    private static Cookie cookie(String domain, String name, String value) {
        return Cookie.builder(name, value, domain).creation(Samples.NOW).expiry(Samples.FAR).build();
    }

    private void look() {
        var snapshot = store.newer();
        if (snapshot == null) {
            return;
        }
        looks++;
        check(snapshot);
    }

    private void check(Snapshot snapshot) {
        var seen = new TreeMap<String, String>();
        for (var cookie : snapshot.cookies()) {
            if (cookie.domain().equals(domain)) {
                seen.put(cookie.name(), cookie.value());
            } else if (cookie.name().equals(COUNTER)) {
                checkCounter(cookie);
            }
        }
        if (!seen.equals(own)) {
            throw new AssertionError(domain + " should have " + own + " and has " + seen);
        }
    }

    private void checkCounter(Cookie cookie) {
        int now = Integer.parseInt(cookie.value());
        int before = counters.merge(cookie.domain(), now, (old, _) -> old);
        if (now < before) {
            throw new AssertionError(cookie.domain() + " ran backwards from " + before + " to " + now);
        }
        counters.put(cookie.domain(), now);
    }
}

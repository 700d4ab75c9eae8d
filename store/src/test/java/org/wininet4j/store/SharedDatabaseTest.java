package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CO84: processes share a database. The property {@code store.millis} says for how long; {@code scripts/store-torture.sh} sets it. */
class SharedDatabaseTest {

    private static final long MILLIS = Long.getLong("store.millis", 2_000);
    private static final int WRITERS = 4;

    @TempDir private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void fourProcessesLoseNothingAndDuplicateNothing() throws Exception {
        var expected = new TreeMap<String, Map<String, String>>();
        var writers = new ArrayList<Jvm>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Jvm.start(SharingWriter.class, folder, domain(i), MILLIS));
        }
        for (int i = 0; i < WRITERS; i++) {
            expected.put(domain(i), cookiesIn(writers.get(i).rest()));
            assertThat(writers.get(i).exitCode()).isZero();
            writers.get(i).close();
        }

        var stored = stored();
        assertThat(stored.remove(SharingWriter.SHARED)).hasSize(1);
        assertThat(stored).isEqualTo(expected);
    }

    private static String domain(int writer) {
        return "w" + writer + ".example";
    }

    private static Map<String, String> cookiesIn(List<String> lines) {
        var cookies = new TreeMap<String, String>();
        lines.stream().map(line -> line.split("=", 2)).forEach(parts -> cookies.put(parts[0], parts[1]));
        return cookies;
    }

    private TreeMap<String, Map<String, String>> stored() {
        var domains = new TreeMap<String, Map<String, String>>();
        try (var store = PersistentCookieStore.in(folder)) {
            for (var cookie : Samples.read(store).cookies()) {
                var before = domains.computeIfAbsent(cookie.domain(), _ -> new TreeMap<>()).put(cookie.name(), cookie.value());
                assertThat(before).as("a duplicate").isNull();
            }
        }
        return domains;
    }
}

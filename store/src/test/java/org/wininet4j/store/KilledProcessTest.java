package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.testkit.log.LogCapture;

/** CO84: a process may be killed at any moment. The property {@code store.kills} says how often; {@code scripts/store-torture.sh} sets it. */
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("store.kills", 4);
    private static final int MAX_LINES = 60;
    private static final int START_MICROS = 700_000;
    private static final int WORK_MICROS = 60_000;

    @TempDir private Path folder;
    private final Random random = new Random();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whatWasFlushedIsThereAfterAKill() throws Exception {
        try (var log = LogCapture.of("org.wininet4j.store")) {
            int numbers = 0;
            for (int round = 0; round < KILLS; round++) {
                numbers += killAndCheck("r" + round + ".example", round % 4 == 3);
            }
            System.out.printf("killed %d processes which had stored %d cookies%n", KILLS, numbers);
            assertThat(numbers).isPositive();
            assertThat(log.warnings()).isEmpty();
        }
    }

    /** Returns how many numbers were acknowledged. */
    private int killAndCheck(String domain, boolean early) throws Exception {
        try (var writer = Jvm.start(KilledWriter.class, folder, domain)) {
            var lines = new ArrayList<String>();
            readSome(writer, early ? 0 : 1 + random.nextInt(MAX_LINES), lines);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(early ? START_MICROS : WORK_MICROS));
            writer.kill();
            lines.addAll(writer.rest());
            int last = lines.size() < 2 ? -1 : Integer.parseInt(lines.getLast());
            assertHasAllUpTo(last, stored(domain));
            return last + 1;
        }
    }

    private static void readSome(Jvm writer, int count, List<String> lines) throws IOException {
        for (int i = 0; i < count; i++) {
            lines.add(writer.line());
        }
    }

    private Map<String, Integer> stored(String domain) {
        var found = new HashMap<String, Integer>();
        try (var store = PersistentCookieStore.in(folder)) {
            Samples.read(store)
                    .cookies()
                    .stream()
                    .filter(cookie -> cookie.domain().equals(domain))
                    .forEach(cookie -> found.put(cookie.name(), Integer.parseInt(cookie.value())));
        }
        return found;
    }

    /** The last number of each name is stored, or one that came after it and was not acknowledged. */
    private static void assertHasAllUpTo(int last, Map<String, Integer> stored) {
        assertThat(IntStream.rangeClosed(Math.max(0, last - KilledWriter.NAMES + 1), last)).allSatisfy(
                number -> assertThat(stored.get(KilledWriter.name(number))).as("%d of %d", number, last).isGreaterThanOrEqualTo(number));
    }

    @Test
    void whatWaitsIsWrittenWhenAProcessEndsInGoodOrder() throws Exception {
        try (var writer = Jvm.start(LeavingWriter.class, folder)) {
            assertThat(writer.exitCode()).isZero();
        }

        try (var store = PersistentCookieStore.in(folder)) {
            assertThat(Samples.names(Samples.read(store))).containsExactly("left");
        }
    }

    /** Ends without flushing or closing its store. */
    static final class LeavingWriter {

        private LeavingWriter() {}

        @SuppressWarnings("resource")
        public static void main(String[] arguments) {
            PersistentCookieStore.in(Path.of(arguments[0])).put(Samples.cookie("left", "1"));
            System.exit(0);
        }
    }
}

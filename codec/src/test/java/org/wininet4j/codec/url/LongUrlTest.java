package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.time.SystemTime;
import org.wininet4j.codec.time.TimeText;

/**
 * Texts of 1 MiB which would cost a careless reader the square of their length. Sixteen times the text may cost sixteen times the work; the
 * square would be 256 times. The least processor time of several runs is compared, and the limit is far from both.
 */
class LongUrlTest {
    private static final int SHORT = 1 << 16;
    private static final int LONG = 1 << 20;
    private static final int LIMIT = 100;
    private static final int RUNS = 2;
    private static final SystemTime NOW = SystemTime.of(Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"/..", "a/../", "/./", "%41", "@", ":", "]:", "\\", "#?", "\t", "//"})
    void costTimeInProportionToTheirLength(String piece) {
        String small = piece.repeat(SHORT / piece.length());
        String large = piece.repeat(LONG / piece.length());
        useAll(small);

        assertThat(leastNanos(large)).isLessThan(LIMIT * Math.max(leastNanos(small), 20_000));
    }

    private static long leastNanos(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            useAll(text);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static void useAll(String text) {
        var decoding = new CanonicalForm(true, true, Escaping.UNSAFE);
        for (String scheme : new String[] {"http://", "file:///"}) {
            assertThat(UrlCanonicalizer.canonicalize(scheme + text, decoding)).isNotNull();
            assertThat(UrlCombiner.combine(scheme + text, text, CanonicalForm.DEFAULT)).isNotNull();
            assertThat(UrlChecks.cracked(scheme + text)).isNotNull();
        }
        assertThat(new UrlBuilder("http").host(text).path(text).extra(text).build(true)).isNotNull();
        assertThat(TimeText.parse("Fri " + text, NOW)).isNotNull();
    }
}

package org.wininet4j.codec.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: any text is a time, and a time that can be written reads as itself. */
public final class TimeFuzzer {
    private static final SystemTime NOW = new SystemTime(2026, 11, 2, 24, 21, 19, 17, 0);

    private TimeFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        SystemTime time = TimeText.parse(new String(bytes, StandardCharsets.UTF_8), NOW);
        assertThat(time.instant()).isNotNull();
        TimeText.format(time).ifPresent(text -> assertThat(TimeText.parse(text, NOW)).isEqualTo(time));
    }
}

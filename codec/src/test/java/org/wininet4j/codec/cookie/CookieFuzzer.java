package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: {@link CookieChecks} of any text, as a line, a date and a file. */
public final class CookieFuzzer {
    private CookieFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        CookieChecks.line(text);
        CookieChecks.file(text);
        assertThat(CookieDate.parse(text)).isNotNull();
    }
}

package org.wininet4j.codec.url;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: {@link UrlChecks#combine} of any two texts, which the first line end parts. */
public final class CombineUrlFuzzer {
    private CombineUrlFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int lineEnd = Math.max(text.indexOf('\n'), 0);
        UrlChecks.combine(text.substring(0, lineEnd), text.substring(lineEnd));
    }
}

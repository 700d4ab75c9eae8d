package org.wininet4j.codec.url;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: {@link UrlChecks#crack} of any text. */
public final class CrackUrlFuzzer {
    private CrackUrlFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        UrlChecks.crack(new String(bytes, StandardCharsets.UTF_8));
    }
}

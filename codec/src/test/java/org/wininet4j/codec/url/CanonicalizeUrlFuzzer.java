package org.wininet4j.codec.url;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: {@link UrlChecks#canonicalize} of any text. */
public final class CanonicalizeUrlFuzzer {
    private CanonicalizeUrlFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        UrlChecks.canonicalize(new String(bytes, StandardCharsets.UTF_8));
    }
}

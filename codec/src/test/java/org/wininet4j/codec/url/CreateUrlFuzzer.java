package org.wininet4j.codec.url;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: {@link UrlChecks#create} of any text. */
public final class CreateUrlFuzzer {
    private CreateUrlFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        UrlChecks.create(new String(bytes, StandardCharsets.UTF_8));
    }
}

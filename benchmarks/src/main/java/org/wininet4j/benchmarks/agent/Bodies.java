package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What agents with streams do with a body. */
final class Bodies {

    private Bodies() {}

    /** Reads to the end; answers the length. */
    static long drain(InputStream body, byte[] buffer) throws IOException {
        long length = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            length += count;
        }
        return length;
    }

    /** The count which the sink answers with. */
    static long count(byte[] body) {
        return count(new String(body, StandardCharsets.US_ASCII));
    }

    /** The count which the sink answers with. */
    static long count(String body) {
        return Long.parseLong(body.strip());
    }
}

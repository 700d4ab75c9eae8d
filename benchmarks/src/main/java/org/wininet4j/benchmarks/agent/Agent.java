package org.wininet4j.benchmarks.agent;

import java.io.IOException;

/**
 * An HTTP client under measurement: one class for each. The drives know this interface alone, so every client does the same work.
 * Thread-safe; each thread brings its own buffer.
 */
public interface Agent extends AutoCloseable {

    /** Sends a GET, reads the whole body through {@code buffer} where the client allows it, and answers the length of the body. */
    long get(String url, byte[] buffer) throws Exception;

    /** Sends a PUT with a body of {@code length} bytes, made as it goes, and answers how many the server says it got. */
    long put(String url, long length) throws Exception;

    @Override
    void close() throws IOException;
}

package org.wininet4j;

import java.io.IOException;
import java.io.InputStream;

/**
 * A content coding beyond gzip and deflate, which are built in (RFC 9110, 8.4.1). Providers are found by {@link java.util.ServiceLoader}, once for the process,
 * by the class loader of this library; the module {@code wininet4j-codings} has those for br and zstd. Thread-safe.
 */
public interface ContentCoding {

    /** Its registered name in small letters, such as "br". */
    String name();

    /**
     * A stream of what {@code coded} stands for. It may read as far ahead as it likes, is used by one thread at a time, and is closed in the end; it need not close
     * {@code coded}.
     *
     * @throws IOException if the content is not what the coding allows, here or at a read; a RuntimeException counts as that too
     */
    InputStream decode(InputStream coded) throws IOException;
}

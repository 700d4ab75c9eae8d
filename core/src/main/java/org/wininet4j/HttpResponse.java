package org.wininet4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A response: its head, and its body as it comes. Closing it ends the exchange and, where the request was made for it by
 * {@link InternetSession}, closes the handles behind it. The body belongs to one thread at a time.
 */
public interface HttpResponse extends AutoCloseable {

    /** Status code, 100 to 999. */
    int status();

    /** Reason phrase as received, perhaps empty. */
    String reason();

    /** "HTTP/1.1" or "HTTP/1.0". */
    String version();

    /** The fields of the final response. */
    HttpHeaders headers();

    /** The URL that answered, after redirects. */
    String url();

    /** How many redirects were followed. */
    int hops();

    /** Length of the body in bytes where the head tells it; not if content codings are taken off. */
    OptionalLong contentLength();

    /**
     * The content codings that are taken off the body, in the order they were applied; empty if it comes as it was sent. Where there are some, {@link #headers} has
     * neither Content-Encoding nor Content-Length (D9).
     */
    List<String> contentCodings();

    /** Length in bytes of the body as it was sent, if content codings are taken off and the head told it; WinINet's COMPRESSED_CONTENT_LENGTH. */
    OptionalLong compressedContentLength();

    /** When each step began and ended. */
    Timings timings();

    /** The TLS connection it came over, if any. */
    Optional<SecurityInfo> security();

    /**
     * The body. Reads throw {@link InternetIOException} (whose cause is the {@link InternetException}) when it ends early, times
     * out or is cancelled. Always the same stream.
     */
    InputStream body();

    /**
     * The whole body.
     *
     * @throws InternetException if it cannot be read, or with {@link InternetError#INSUFFICIENT_BUFFER} if it is longer than
     *     {@code limit} bytes
     */
    byte[] bytes(int limit) throws InternetException;

    /** The whole body as text, in the charset of Content-Type or UTF-8, at most 16 MiB. */
    String text() throws InternetException;

    /**
     * Writes the whole body to {@code file}, which appears complete or not at all: the bytes go to a temporary file beside it,
     * which is then moved.
     *
     * @return how many bytes
     * @throws InternetException if the body cannot be read
     * @throws IOException if the file cannot be written
     */
    long saveTo(Path file) throws InternetException, IOException;

    /** Ends the exchange; unread data is discarded. */
    @Override
    void close();
}

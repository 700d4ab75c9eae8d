package org.wininet4j.connection;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.wininet4j.SecurityInfo;
import org.wininet4j.connection.tls.ClientTls;

/**
 * A connected byte stream: a TCP connection, or TLS over one of both. One thread reads and one writes at a time; {@link #abort} may be
 * called by any thread and wakes both.
 */
public interface NetworkStream extends Closeable {

    /**
     * Reads at least one byte, waiting at most {@code limitNanos} ({@link Long#MAX_VALUE}: for ever).
     *
     * @return how many, or -1 at the end
     * @throws java.net.SocketTimeoutException if that took too long; the stream is of no use afterwards
     */
    int read(byte[] target, int offset, int length, long limitNanos) throws IOException;

    /**
     * As {@link #read}, but the stream is of use afterwards, however long that took.
     *
     * @return how many, -1 at the end, or 0 if nothing came within the limit
     */
    int readWithin(byte[] target, int offset, int length, long limitNanos) throws IOException;

    /** Reads what is there without waiting: 0 if nothing is, -1 at the end. May answer 0 although something is there. */
    int readNow(byte[] target, int offset, int length) throws IOException;

    /** The next {@link #read} waits for the answer to a request, not for more of one. */
    void awaitsAnswer();

    /** How many bytes {@link #read} would deliver without waiting, as far as that is known. */
    int available() throws IOException;

    /** Writes all, in at most {@code limitNanos}; as {@link #read}. */
    void write(byte[] source, int offset, int length, long limitNanos) throws IOException;

    /** Writes what can be written without waiting, perhaps nothing. */
    int writeNow(byte[] source, int offset, int length) throws IOException;

    /** Whether an idle stream is still of use: not ended, and nothing came that nobody asked for. */
    boolean usable();

    /** Whether nothing came to an idle stream that nobody asked for. Costs less than {@link #usable}, since it does not see an end. */
    boolean silent();

    /** The TLS session, if there is one. */
    Optional<SecurityInfo> security();

    /** TLS with {@code peer} over this stream, which is used through the answer only from now on; shakes hands in at most {@code limitNanos}. */
    NetworkStream secured(ClientTls terms, Origin peer, long limitNanos) throws IOException;

    /** Closes in an orderly way. */
    @Override
    void close() throws IOException;

    /** Closes at once, whatever another thread is doing with it. */
    void abort();
}

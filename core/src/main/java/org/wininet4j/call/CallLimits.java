package org.wininet4j.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The limits of a call, taken when it begins.
 *
 * @param connectTimeout for the wait for a connection, the look-up, all addresses and TLS together
 * @param connectRetries how many addresses are tried
 * @param sendTimeout for each wait while sending
 * @param receiveTimeout for each wait while receiving
 * @param claim how it gets its connection
 */
public record CallLimits(
        Duration connectTimeout,
        int connectRetries,
        Duration sendTimeout,
        Duration receiveTimeout,
        Claim claim) {

    /**
     * How a call gets its connection.
     *
     * @param rank among those that wait for one, the higher first
     * @param exempt it takes one whatever the limit of its server is
     * @param sendBufferBytes of a new connection's socket; 0 leaves them to the system
     * @param strict addresses are tried as WinINet does, IPv4 first and one after the other (K16)
     * @param tls what it wants of TLS
     */
    public record Claim(int rank, boolean exempt, int sendBufferBytes, boolean strict, TlsTerms tls) {

        /** Nothing special. */
        public static final Claim USUAL = new Claim(0, false, 0, false, TlsTerms.USUAL);

        /** The usual claim if it is that. */
        public static Claim of(int rank, boolean exempt, int sendBufferBytes, boolean strict, TlsTerms tls) {
            boolean usual = rank == 0 && !exempt && sendBufferBytes == 0 && !strict && tls.usual();
            return usual ? USUAL : new Claim(rank, exempt, sendBufferBytes, strict, tls);
        }
    }

    /** Time limits and the usual claim. */
    public CallLimits(Duration connectTimeout, int connectRetries, Duration sendTimeout, Duration receiveTimeout) {
        this(connectTimeout, connectRetries, sendTimeout, receiveTimeout, Claim.USUAL);
    }

    /** {@code limit} in nanoseconds, at most what a long holds. */
    public static long nanos(Duration limit) {
        return TimeUnit.NANOSECONDS.convert(limit);
    }
}

package org.wininet4j.protocol.http;

/**
 * How much may come out of coded content, so that a small answer does not fill a disk: more fails with 12175. Immutable.
 *
 * @param ratio of the bytes that come out of any of the codings to those that came from the network; it counts once {@link #UNCOUNTED_BYTES} have come out
 * @param totalBytes that come out of any of the codings
 */
public record DecodingLimits(int ratio, long totalBytes) {

    /** As many bytes may come out of anything. */
    public static final int UNCOUNTED_BYTES = 1024 * 1024;

    /** Whether {@code produced} bytes are too many for {@code coded}. */
    boolean exceededBy(long produced, long coded) {
        return produced > totalBytes || (produced > UNCOUNTED_BYTES && produced / ratio > coded);
    }
}

package org.wininet4j.codec.http1;

/**
 * How much a server may send before the body (L2): bytes a line and a head, line ends included, skipped bytes counted as the
 * next head's; and how many interim heads.
 */
public record HeadLimits(int maxLineBytes, int maxHeadBytes, int maxInterimHeads) {
    /** 64 KiB a line, 256 KiB a head, 100 interim heads. */
    public static final HeadLimits DEFAULT = new HeadLimits(64 * 1024, 256 * 1024, 100);

    /** Checks that there is room for something. */
    public HeadLimits {
        if (maxLineBytes < 1 || maxHeadBytes < 1 || maxInterimHeads < 0) {
            throw new IllegalArgumentException("limits without room: " + maxLineBytes + ", " + maxHeadBytes + ", " + maxInterimHeads);
        }
    }
}

package org.wininet4j.codec.http1;

/** How much of a chunked body may be something else than body: the line with a chunk's size, and the trailers at the end. */
public record ChunkLimits(int maxSizeLineBytes, int maxTrailerBytes) {
    /** 4 KiB a size line with its extensions, 64 KiB of trailers. */
    public static final ChunkLimits DEFAULT = new ChunkLimits(4 * 1024, 64 * 1024);

    /** Checks that there is room for something. */
    public ChunkLimits {
        if (maxSizeLineBytes < 1 || maxTrailerBytes < 2) {
            throw new IllegalArgumentException("limits without room: " + maxSizeLineBytes + ", " + maxTrailerBytes);
        }
    }
}

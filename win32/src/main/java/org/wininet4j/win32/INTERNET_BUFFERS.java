package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;

/** Headers and bytes handed over together, by {@code HttpSendRequestEx} or {@code InternetReadFileEx}. For one thread at a time. */
public final class INTERNET_BUFFERS {
    /** The next buffer of a chain; null in the last one. */
    public @Nullable INTERNET_BUFFERS Next;

    /** Header lines, each ended by CR LF; null for none. */
    public @Nullable String lpcszHeader;

    /** The bytes, or the room for them; null for none. */
    public byte @Nullable [] lpvBuffer;

    /** Where in {@link #lpvBuffer} the bytes begin. Ours: C passes a pointer to the place. */
    public int dwBufferOffset;

    /** How many bytes there are; when reading, on entry how many fit, on return how many came. */
    public int dwBufferLength;

    /** The length of the whole body, of which this buffer may be the beginning. */
    public int dwBufferTotal;

    /** Not used by any function. */
    public int dwOffsetLow;

    /** Not used by any function. */
    public int dwOffsetHigh;

    /** A buffer of no headers and no bytes. */
    public INTERNET_BUFFERS() {}
}

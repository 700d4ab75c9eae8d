package org.wininet4j.connection;

import java.util.Arrays;

/**
 * Bytes read from a connection and not yet consumed. It begins small, since a connection may wait long for its first answer and never get
 * a large one, and grows once. Confined to the thread that reads.
 */
public final class ReadBuffer {

    /** WinINet's read-ahead (L3). */
    public static final int CAPACITY = 8192;

    /** Room for a small answer with its head. */
    private static final int FIRST_CAPACITY = 2048;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int position;
    private int limit;

    /** The array; what is unread lies from {@link #position()}, {@link #size()} bytes long. */
    public byte[] array() {
        return bytes;
    }

    /** Where the unread bytes begin. */
    public int position() {
        return position;
    }

    /** How many bytes are unread. */
    public int size() {
        return limit - position;
    }

    /** The first {@code count} unread bytes are consumed. */
    public void consume(int count) {
        position += count;
        if (position == limit) {
            position = 0;
            limit = 0;
        }
    }

    /** Makes room at the end; afterwards the unread bytes begin at 0. */
    private void compact() {
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
        }
    }

    /** Where the next bytes are to be put; {@link #room()} of them, at least 1 unless the buffer is full. */
    public int writeOffset() {
        if (limit == bytes.length) {
            compact();
        }
        return limit;
    }

    /** How many bytes fit at {@link #writeOffset()}. */
    public int room() {
        return bytes.length - limit;
    }

    /** {@code count} bytes were put at {@link #writeOffset()}; true if that was all its room, and there is more now. */
    boolean filled(int count) {
        limit += count;
        if (limit < bytes.length || bytes.length >= CAPACITY) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, CAPACITY);
        return true;
    }

    /** Puts bytes which were consumed too early back in front. */
    public void unread(byte[] consumed) {
        if (consumed.length == 0) {
            return;
        }
        int unread = size();
        var joined = new byte[Math.max(bytes.length, consumed.length + unread)];
        System.arraycopy(consumed, 0, joined, 0, consumed.length);
        System.arraycopy(bytes, position, joined, consumed.length, unread);
        bytes = joined;
        position = 0;
        limit = consumed.length + unread;
    }
}

package org.wininet4j.connection;

/** Bytes read from a connection and not yet consumed. Confined to the thread that reads. */
public final class ReadBuffer {

    /** WinINet's read-ahead (L3). */
    public static final int CAPACITY = 8192;

    private final byte[] bytes = new byte[CAPACITY];
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
        if (limit == CAPACITY) {
            compact();
        }
        return limit;
    }

    /** How many bytes fit at {@link #writeOffset()}. */
    public int room() {
        return CAPACITY - limit;
    }

    /** {@code count} bytes were put at {@link #writeOffset()}. */
    public void filled(int count) {
        limit += count;
    }

    /** Puts bytes which were consumed too early back in front. */
    public void unread(byte[] consumed) {
        if (consumed.length == 0) {
            return;
        }
        var rest = new byte[size()];
        System.arraycopy(bytes, position, rest, 0, rest.length);
        System.arraycopy(consumed, 0, bytes, 0, consumed.length);
        System.arraycopy(rest, 0, bytes, consumed.length, rest.length);
        position = 0;
        limit = consumed.length + rest.length;
    }
}

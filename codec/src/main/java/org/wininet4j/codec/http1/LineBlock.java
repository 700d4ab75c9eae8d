package org.wininet4j.codec.http1;

import java.util.Arrays;

/**
 * Collects lines up to and with the empty one that ends a head or a trailer section; a line ends at LF, with or without a
 * CR before it. Stops at its limits with a state instead of an exception, at the same byte however the input is cut.
 * Confined to one thread.
 */
final class LineBlock {
    /** How far the block has come. */
    enum State {
        OPEN, COMPLETE, LINE_TOO_LONG, BLOCK_TOO_LONG
    }

    private static final byte[] NOTHING = {};
    private static final int FIRST_GROWTH = 512;

    private final int maxLineBytes;
    private final int maxBytes;
    private State state = State.OPEN;
    private byte[] bytes = NOTHING;
    private int length;
    private int counted;
    private int lineBytes;
    private int lines;

    LineBlock(int maxLineBytes, int maxBytes) {
        this.maxLineBytes = maxLineBytes;
        this.maxBytes = maxBytes;
    }

    State state() {
        return state;
    }

    /** All bytes counted so far, stored or skipped. */
    int counted() {
        return counted;
    }

    /** The lines ended so far, the empty one included. */
    int lines() {
        return lines;
    }

    /** Counts bytes that belong before the block and are not kept. */
    void skip(int skipped) {
        if (skipped > maxBytes - counted) {
            state = State.BLOCK_TOO_LONG;
        } else {
            counted += skipped;
        }
    }

    /** Takes bytes up to {@code end} or the end of the block; returns the position after the last one taken. */
    int feed(byte[] source, int offset, int end) {
        int position = offset;
        while (position < end && state == State.OPEN) {
            position = feedLine(source, position, end);
        }
        store(source, offset, position);
        return position;
    }

    /** The bytes of the complete block. */
    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Forgets everything, for the next block. */
    void clear() {
        state = State.OPEN;
        bytes = NOTHING;
        length = 0;
        counted = 0;
        lineBytes = 0;
        lines = 0;
    }

    private int feedLine(byte[] source, int position, int end) {
        int lineRoom = maxLineBytes - lineBytes;
        int blockRoom = maxBytes - counted;
        int limit = position + Math.min(end - position, Math.min(lineRoom, blockRoom));
        int stop = position;
        while (stop < limit && source[stop] != '\n') {
            stop++;
        }
        lineBytes += stop - position;
        counted += stop - position;
        if (stop < limit) {
            endLine(stop > position ? source[stop - 1] : lastStored());
            return stop + 1;
        }
        if (limit < end) {
            state = lineRoom <= blockRoom ? State.LINE_TOO_LONG : State.BLOCK_TOO_LONG;
        }
        return stop;
    }

    private void endLine(int byteBefore) {
        boolean empty = lineBytes == 0 || (lineBytes == 1 && byteBefore == '\r');
        lineBytes = 0;
        counted++;
        lines++;
        if (empty) {
            state = State.COMPLETE;
        }
    }

    private int lastStored() {
        return length > 0 ? bytes[length - 1] : 0;
    }

    private void store(byte[] source, int from, int to) {
        if (length == 0) {
            bytes = Arrays.copyOfRange(source, from, to);
            length = to - from;
            return;
        }
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.max(FIRST_GROWTH, 2 * bytes.length)));
        }
        System.arraycopy(source, from, bytes, length, to - from);
        length = needed;
    }
}

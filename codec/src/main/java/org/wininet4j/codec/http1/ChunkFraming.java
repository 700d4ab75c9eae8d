package org.wininet4j.codec.http1;

import java.util.Optional;

import org.wininet4j.codec.WireFormatException.Fault;
import org.wininet4j.codec.text.Ascii;

/**
 * What stands around the data of chunks (RFC 9112, 7.1), one byte after another; confined to one thread. A fault is a
 * state, so that data before it can be delivered first (D12). A copy can run ahead of the original.
 */
final class ChunkFraming {
    /** What the next byte is part of. */
    enum State {
        /** The digits of a chunk's size, the first of which has not come. */
        SIZE_START,
        /** The digits of a chunk's size. */
        SIZE,
        /** Blanks after the size. */
        PADDING,
        /** Extensions, which are ignored (D4). */
        EXTENSION,
        /** The LF after a CR that ends the size line. */
        SIZE_LINE_FEED,
        /** Data of the chunk. */
        DATA,
        /** The line end after the data. */
        DATA_END,
        /** The LF after a CR that ends the data. */
        DATA_LINE_FEED,
        /** The lines after the last chunk. */
        TRAILERS,
        /** Nothing any more: the framing is wrong. */
        FAILED
    }

    private static final int MAX_SIZE_DIGITS = 16;

    private final int maxSizeLineBytes;
    private State state = State.SIZE_START;
    private Fault fault = Fault.BAD_CHUNK;
    private long size;
    private int sizeDigits;
    private int lineBytes;

    ChunkFraming(int maxSizeLineBytes) {
        this.maxSizeLineBytes = maxSizeLineBytes;
    }

    /** Becomes what the other one is. */
    void copyFrom(ChunkFraming other) {
        state = other.state;
        fault = other.fault;
        size = other.size;
        sizeDigits = other.sizeDigits;
        lineBytes = other.lineBytes;
    }

    State state() {
        return state;
    }

    /** What is wrong, if something is. */
    Optional<Fault> fault() {
        return state == State.FAILED ? Optional.of(fault) : Optional.empty();
    }

    /** The data bytes of the current chunk that have not been taken. */
    long remaining() {
        return state == State.DATA ? size : 0;
    }

    /** Takes data bytes of the current chunk. */
    void take(long count) {
        size -= count;
        if (size == 0) {
            state = State.DATA_END;
        }
    }

    /** Goes over framing up to {@code end}, data, trailers or a fault; returns the position it has come to. */
    int skipFraming(byte[] source, int start, int end) {
        int position = start;
        while (position < end && isInsideFraming()) {
            state = next(source[position]);
            if (state != State.FAILED) {
                position++;
            }
        }
        return position;
    }

    private boolean isInsideFraming() {
        return state != State.DATA && state != State.TRAILERS && state != State.FAILED;
    }

    private State next(int octet) {
        return switch (state) {
            case SIZE_START -> firstDigit(octet);
            case SIZE -> countLine(digitOrAfterSize(octet));
            case PADDING -> countLine(afterSize(octet));
            case EXTENSION -> countLine(afterExtension(octet));
            case SIZE_LINE_FEED -> octet == '\n' ? endSizeLine() : fail(Fault.BAD_CHUNK);
            case DATA_END -> afterData(octet);
            case DATA_LINE_FEED -> octet == '\n' ? State.SIZE_START : fail(Fault.BAD_CHUNK);
            case DATA, TRAILERS, FAILED -> state;
        };
    }

    private State firstDigit(int octet) {
        size = 0;
        sizeDigits = 0;
        lineBytes = 1;
        return Ascii.hexDigit(octet) >= 0 ? addDigit(octet) : fail(Fault.BAD_CHUNK);
    }

    private State digitOrAfterSize(int octet) {
        return Ascii.hexDigit(octet) >= 0 ? addDigit(octet) : afterSize(octet);
    }

    private State addDigit(int octet) {
        size = (size << 4) + Ascii.hexDigit(octet);
        sizeDigits++;
        return sizeDigits > MAX_SIZE_DIGITS || size < 0 ? fail(Fault.BAD_CHUNK) : State.SIZE;
    }

    private State afterSize(int octet) {
        return switch (octet) {
            case ' ', '\t' -> State.PADDING;
            case ';' -> State.EXTENSION;
            case '\r' -> State.SIZE_LINE_FEED;
            case '\n' -> endSizeLine();
            default -> fail(Fault.BAD_CHUNK);
        };
    }

    private State afterExtension(int octet) {
        return switch (octet) {
            case '\r' -> State.SIZE_LINE_FEED;
            case '\n' -> endSizeLine();
            default -> State.EXTENSION;
        };
    }

    private State endSizeLine() {
        return size == 0 ? State.TRAILERS : State.DATA;
    }

    private State afterData(int octet) {
        return switch (octet) {
            case '\r' -> State.DATA_LINE_FEED;
            case '\n' -> State.SIZE_START;
            default -> fail(Fault.BAD_CHUNK);
        };
    }

    private State countLine(State next) {
        boolean inLine = next == State.SIZE || next == State.PADDING || next == State.EXTENSION;
        return inLine && ++lineBytes > maxSizeLineBytes ? fail(Fault.LINE_TOO_LONG) : next;
    }

    private State fail(Fault found) {
        fault = found;
        return State.FAILED;
    }
}

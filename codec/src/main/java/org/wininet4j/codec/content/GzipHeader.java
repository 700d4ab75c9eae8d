package org.wininet4j.codec.content;

import java.util.zip.CRC32;

import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;

/** The header of a gzip member (RFC 1952, 2.3), taken byte by byte; nothing of it is kept. Confined to one thread. */
final class GzipHeader {
    /** Bytes of one header: the extra field has at most 64 KiB, name and comment have no limit of their own. */
    static final int MAX_BYTES = 256 * 1024;

    private static final int FIXED_BYTES = 10;
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;
    private static final int DEFLATE = 8;
    private static final int RESERVED_FLAGS = 0xE0;
    private static final int SUM_MASK = 0xFFFF;

    /** What comes after the first ten bytes, each with its flag; in this order. */
    private enum Part {
        FIXED(0), EXTRA_LENGTH(4), EXTRA(4), NAME(8), COMMENT(16), SUM(2), COMPLETE(0);

        private final int flag;

        Part(int flag) {
            this.flag = flag;
        }

        Part next() {
            return switch (this) {
                case FIXED -> EXTRA_LENGTH;
                case EXTRA_LENGTH -> EXTRA;
                case EXTRA -> NAME;
                case NAME -> COMMENT;
                case COMMENT -> SUM;
                case SUM, COMPLETE -> COMPLETE;
            };
        }
    }

    private final CRC32 sum = new CRC32();
    private Part part = Part.FIXED;
    private int taken;
    private int flags;
    /** Bytes of the part so far, and the number they make, the lowest byte first. */
    private int partBytes;
    private int number;
    private int extraBytes;

    /** How many bytes were taken. */
    int taken() {
        return taken;
    }

    boolean complete() {
        return part == Part.COMPLETE;
    }

    /** Another header begins. */
    void restart() {
        sum.reset();
        part = Part.FIXED;
        taken = 0;
        flags = 0;
        partBytes = 0;
        number = 0;
    }

    /** The next byte. */
    void feed(int octet) throws WireFormatException {
        require(taken < MAX_BYTES, "a gzip header of more than " + MAX_BYTES + " bytes");
        taken++;
        if (part != Part.SUM) {
            sum.update(octet);
        }
        switch (part) {
            case FIXED -> takeFixed(octet);
            case EXTRA_LENGTH -> takeExtraLength(octet);
            case EXTRA -> {
                partBytes++;
                endIf(partBytes == extraBytes);
            }
            case NAME, COMMENT -> endIf(octet == 0);
            case SUM -> takeSum(octet);
            case COMPLETE -> throw new IllegalStateException("the header is complete");
        }
    }

    private void takeFixed(int octet) throws WireFormatException {
        switch (taken) {
            case 1 -> require(octet == FIRST_MAGIC, "no gzip");
            case 2 -> require(octet == SECOND_MAGIC, "no gzip");
            case 3 -> require(octet == DEFLATE, "gzip by an unknown method");
            case 4 -> {
                require((octet & RESERVED_FLAGS) == 0, "gzip with unknown flags");
                flags = octet;
            }
            default -> {}
        }
        endIf(taken == FIXED_BYTES);
    }

    private void takeExtraLength(int octet) {
        gather(octet);
        if (partBytes == 2) {
            extraBytes = number;
            end();
            endIf(extraBytes == 0);
        }
    }

    private void takeSum(int octet) throws WireFormatException {
        gather(octet);
        if (partBytes == 2) {
            require(number == (sum.getValue() & SUM_MASK), "a gzip header whose sum is wrong");
            end();
        }
    }

    private void gather(int octet) {
        number |= octet << (Byte.SIZE * partBytes);
        partBytes++;
    }

    private void endIf(boolean ends) {
        if (ends) {
            end();
        }
    }

    /** On to the next part that is there. */
    private void end() {
        partBytes = 0;
        number = 0;
        do {
            part = part.next();
        } while (part != Part.COMPLETE && (flags & part.flag) == 0);
    }

    private static void require(boolean right, String wrong) throws WireFormatException {
        if (!right) {
            throw new WireFormatException(Fault.BAD_CONTENT, wrong);
        }
    }
}

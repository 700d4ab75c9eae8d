package org.wininet4j.codings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content in zstd whose frames are looked at on the way (RFC 8878, 3.1): a frame whose window is larger than clients must support is refused, before a decoder makes
 * room for it. What is no frame is left to the decoder. Used by one thread at a time.
 */
final class ZstdFrames extends FilterInputStream {

    /** RFC 9659. */
    static final int MAX_WINDOW_BYTES = 8 * 1024 * 1024;

    private static final long FRAME = 0xFD2FB528L;
    private static final long SKIPPABLE = 0x184D2A50L;
    private static final long SKIPPABLE_MASK = 0xFFFFFFF0L;
    private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
    private static final int[] SIZE_BYTES = {0, 2, 4, 8};
    private static final int RLE = 1;

    /** What the next bytes are. */
    private enum Part {
        MAGIC, DESCRIPTOR, WINDOW, DICTIONARY, SIZE, BLOCK_HEADER, SKIP_SIZE, UNKNOWN
    }

    private Part part = Part.MAGIC;
    /** Bytes of the part that are still to come, and the number they make, the lowest byte first. */
    private int left = 4;
    private int taken;
    private long number;
    /** Bytes to be passed over before the part begins. */
    private long skipped;
    private int descriptor;

    ZstdFrames(InputStream coded) {
        super(coded);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        int end = offset + count;
        int position = offset;
        while (position < end && part != Part.UNKNOWN) {
            int passed = (int) Math.min(skipped, end - position);
            skipped -= passed;
            position += passed;
            if (position < end) {
                take(target[position] & 0xFF);
                position++;
            }
        }
        return count;
    }

    private void take(int octet) throws IOException {
        number |= (long) octet << (Byte.SIZE * taken);
        taken++;
        left--;
        if (left == 0) {
            end(number);
        }
    }

    private void end(long value) throws IOException {
        switch (part) {
            case MAGIC -> endMagic(value);
            case DESCRIPTOR -> {
                descriptor = (int) value;
                begin(isSingleSegment() ? Part.DICTIONARY : Part.WINDOW);
            }
            case WINDOW -> {
                long base = 1L << (10 + (value >> 3));
                check(base + base / 8 * (value & 7));
                begin(Part.DICTIONARY);
            }
            case DICTIONARY -> begin(Part.SIZE);
            case SIZE -> endSize(value);
            case BLOCK_HEADER -> endBlockHeader(value);
            case SKIP_SIZE -> {
                skipped = value;
                begin(Part.MAGIC);
            }
            case UNKNOWN -> {}
        }
    }

    private void endMagic(long magic) throws IOException {
        if (magic == FRAME) {
            begin(Part.DESCRIPTOR);
        } else {
            begin((magic & SKIPPABLE_MASK) == SKIPPABLE ? Part.SKIP_SIZE : Part.UNKNOWN);
        }
    }

    /** A frame of a single segment has a window as large as itself. */
    private void endSize(long size) throws IOException {
        if (isSingleSegment()) {
            check(size);
        }
        begin(Part.BLOCK_HEADER);
    }

    private void endBlockHeader(long header) throws IOException {
        boolean last = (header & 1) != 0;
        boolean summed = (descriptor & 4) != 0;
        skipped = (header >> 1 & 3) == RLE ? 1 : header >> 3;
        if (last) {
            skipped += summed ? 4 : 0;
        }
        begin(last ? Part.MAGIC : Part.BLOCK_HEADER);
    }

    private boolean isSingleSegment() {
        return (descriptor & 0x20) != 0;
    }

    /** A part of no bytes has ended with its beginning. */
    private void begin(Part next) throws IOException {
        part = next;
        number = 0;
        taken = 0;
        left = switch (next) {
            case MAGIC, SKIP_SIZE -> 4;
            case DESCRIPTOR, WINDOW, UNKNOWN -> 1;
            case DICTIONARY -> DICTIONARY_BYTES[descriptor & 3];
            case SIZE -> descriptor >> 6 == 0 && isSingleSegment() ? 1 : SIZE_BYTES[descriptor >> 6];
            case BLOCK_HEADER -> 3;
        };
        if (left == 0) {
            end(0);
        }
    }

    private static void check(long windowBytes) throws IOException {
        if (windowBytes > MAX_WINDOW_BYTES || windowBytes < 0) {
            throw new IOException("a window of " + windowBytes + " bytes");
        }
    }
}

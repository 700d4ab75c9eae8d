package org.wininet4j.codec.content;

import java.util.zip.CRC32;

import org.wininet4j.codec.WireFormatException;

/**
 * Takes the coding gzip off (RFC 1952): one member after the other, each checked by its sum and its length. What follows a member and begins no other is dropped, as
 * other clients do. Confined to one thread.
 */
public final class GzipDecoder extends InflatingDecoder {
    private static final int TRAILER_BYTES = 8;
    private static final int WORD_BITS = 32;
    private static final long WORD_MASK = 0xFFFF_FFFFL;

    private enum State {
        HEADER, DATA, TRAILER, SURPLUS
    }

    private final GzipHeader header = new GzipHeader();
    private final CRC32 sum = new CRC32();
    private State state = State.HEADER;
    private boolean firstMember = true;
    private int trailerBytes;
    private long trailer;
    private long total;

    /** At the beginning of the first member. */
    public GzipDecoder() {}

    @Override
    boolean step(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException {
        return switch (state) {
            case HEADER -> hasNext(end) && takeHeader(next(source));
            case DATA -> takeData(source, end, target, targetOffset, targetLength);
            case TRAILER -> hasNext(end) && takeTrailer(next(source));
            case SURPLUS -> {
                skip(end);
                yield false;
            }
        };
    }

    private boolean takeHeader(int octet) throws WireFormatException {
        try {
            header.feed(octet);
        } catch (WireFormatException e) {
            if (firstMember || header.taken() > 2) {
                throw e;
            }
            state = State.SURPLUS;
            return true;
        }
        if (header.complete()) {
            begin(true);
            state = State.DATA;
        }
        return true;
    }

    private boolean takeData(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException {
        int before = written();
        int count = inflate(source, end, target, targetOffset, targetLength);
        sum.update(target, targetOffset + before, count);
        total += count;
        if (inflated()) {
            state = State.TRAILER;
            return true;
        }
        return count > 0;
    }

    private boolean takeTrailer(int octet) throws WireFormatException {
        trailer |= (long) octet << (Byte.SIZE * trailerBytes);
        trailerBytes++;
        if (trailerBytes == TRAILER_BYTES) {
            if ((trailer & WORD_MASK) != sum.getValue() || trailer >>> WORD_BITS != (total & WORD_MASK)) {
                throw malformed("the sum or the length at the end of gzip is wrong");
            }
            beginMember();
        }
        return true;
    }

    private void beginMember() {
        firstMember = false;
        header.restart();
        sum.reset();
        trailerBytes = 0;
        trailer = 0;
        total = 0;
        state = State.HEADER;
    }

    /** One byte that might begin a member begins none, if nothing follows. */
    @Override
    public boolean complete() {
        return switch (state) {
            case HEADER -> firstMember ? header.taken() == 0 : header.taken() < 2;
            case DATA, TRAILER -> false;
            case SURPLUS -> true;
        };
    }

    @Override
    public boolean ended() {
        return state == State.SURPLUS;
    }
}

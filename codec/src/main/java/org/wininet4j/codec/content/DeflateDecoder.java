package org.wininet4j.codec.content;

import org.wininet4j.codec.WireFormatException;

/**
 * Takes the coding deflate off: as the RFC says, in the format zlib (RFC 1950), or as some servers send it, without that (RFC 1951). The first two bytes tell which.
 * What follows the data is dropped. Confined to one thread.
 */
public final class DeflateDecoder extends InflatingDecoder {
    private static final int METHOD_MASK = 0x0F;
    private static final int DEFLATE = 8;
    private static final int CHECK = 31;

    private enum State {
        FIRST, SECOND, DATA, SURPLUS
    }

    private State state = State.FIRST;
    private byte first;

    /** At the beginning. */
    public DeflateDecoder() {}

    @Override
    boolean step(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException {
        return switch (state) {
            case FIRST -> hasNext(end) && takeFirst(next(source));
            case SECOND -> hasNext(end) && takeSecond(peek(source));
            case DATA -> takeData(source, end, target, targetOffset, targetLength);
            case SURPLUS -> {
                skip(end);
                yield false;
            }
        };
    }

    private boolean takeFirst(int octet) {
        first = (byte) octet;
        state = State.SECOND;
        return true;
    }

    private boolean takeSecond(int octet) throws WireFormatException {
        int both = (first & 0xFF) << Byte.SIZE | octet;
        boolean zlib = (first & METHOD_MASK) == DEFLATE && both % CHECK == 0;
        begin(!zlib);
        inflateFirst(new byte[] {first});
        state = State.DATA;
        return true;
    }

    private boolean takeData(byte[] source, int end, byte[] target, int targetOffset, int targetLength) throws WireFormatException {
        int count = inflate(source, end, target, targetOffset, targetLength);
        if (inflated()) {
            state = State.SURPLUS;
            return true;
        }
        return count > 0;
    }

    @Override
    public boolean complete() {
        return state == State.FIRST || state == State.SURPLUS;
    }

    @Override
    public boolean ended() {
        return state == State.SURPLUS;
    }
}

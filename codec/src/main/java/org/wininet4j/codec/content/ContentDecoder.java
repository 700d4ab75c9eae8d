package org.wininet4j.codec.content;

import org.wininet4j.codec.WireFormatException;

/**
 * Takes one content coding off, in pieces of any size. Confined to one thread. How much comes out of how little is the caller's to limit.
 */
public interface ContentDecoder extends AutoCloseable {

    /**
     * Takes coded bytes from the source and puts what they stand for into the target; returns how many bytes it put. It stops when the target is full or
     * nothing more can be told from the source; {@link #consumed} tells how much of that it took. A fault is thrown when no byte came before it, again at
     * every call: BAD_CONTENT.
     */
    int decode(byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength) throws WireFormatException;

    /** How many bytes of the source the last {@link #decode} took. */
    int consumed();

    /** Whether the input may end here: all that was begun is complete, or nothing was begun. */
    boolean complete();

    /** Whether what follows is no part of the content: it is taken and dropped. */
    boolean ended();

    /** Frees what it holds outside of the heap; to be called once, in the end. */
    @Override
    void close();
}

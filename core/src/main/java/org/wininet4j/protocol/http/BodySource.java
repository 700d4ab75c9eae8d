package org.wininet4j.protocol.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes of a response's body as a reader gets them: as they come ({@link ResponseBody}), or with the content codings taken off ({@link DecodedBody}). Confined to
 * the call that reads.
 */
interface BodySource {

    /** {@link #pull}: nothing is there yet. */
    int WOULD_WAIT = -1;

    /** As a wait of {@link #pull}: do not. */
    long NO_WAIT = 0;

    /** How long it is on the network, without framing, where the head tells that. */
    OptionalLong totalBytes();

    /** Whether all of it has been delivered. */
    boolean ended();

    /** Why no more will come, if something went wrong; not before all that is at hand has been delivered. */
    Optional<Exception> fault();

    /** Bytes taken from the network since the head, framing included (S31). */
    long wireBytes();

    /** Bytes of the body taken from the network so far, without framing. */
    long bodyBytes();

    /** Bytes delivered so far. */
    long deliveredBytes();

    /** How many bytes {@link #readBuffered} would deliver at least; 0 if none. */
    int available();

    /** Delivers what has been read ahead; 0 if that is nothing. Never waits. */
    int readBuffered(byte[] target, int offset, int length);

    /**
     * Reads once from the network. To be called when {@link #readBuffered} has nothing, and the body has neither ended nor failed.
     *
     * @param limitNanos how long to wait, {@link Long#MAX_VALUE} for ever, {@link #NO_WAIT} not at all
     * @return how many bytes were delivered, perhaps 0; or {@link #WOULD_WAIT}
     */
    int pull(byte[] target, int offset, int length, long limitNanos);

    /** Reads ahead once, delivering nothing; as {@link #pull}. */
    int readAhead(long limitNanos);
}

package org.wininet4j.codec;

/** Bytes of a peer that are not what the protocol allows; immutable. The message says what is wrong and where. */
public final class WireFormatException extends Exception {
    private final Fault fault;

    /** A fault with the place it was found, in words for a log. */
    public WireFormatException(Fault fault, String where) {
        super(fault + ": " + where);
        this.fault = fault;
    }

    /** The kind of fault, for a caller that decides by it. */
    public Fault fault() {
        return fault;
    }

    /** What can be wrong with a peer's bytes. */
    public enum Fault {
        /** The input ended before the first byte of a response head. */
        NO_RESPONSE,
        /** The input ended inside a response head. */
        TRUNCATED_HEAD,
        /** The first line is no status line with a three-digit number. */
        BAD_STATUS_LINE,
        /** One line is longer than its limit. */
        LINE_TOO_LONG,
        /** A response head, with the bytes skipped before it, is longer than its limit. */
        HEAD_TOO_LONG,
        /** More interim (1xx) heads came than the limit allows. */
        TOO_MANY_INTERIM_HEADS,
        /** The framing around a chunk of the body is malformed. */
        BAD_CHUNK,
        /** The trailer section of a chunked body is longer than its limit. */
        TOO_MANY_TRAILERS,
        /** The input ended inside a delimited body. */
        TRUNCATED_BODY,
        /** The content is not what its coding allows, or ends too early. */
        BAD_CONTENT,
        /** More comes out of coded content than the limits allow. */
        TOO_MUCH_CONTENT
    }
}

package org.wininet4j.codec.http1;

/** How the end of a response's body is known (D1, D2, D13; RFC 9112, 6.3); immutable. */
public sealed interface BodyFraming {
    /** There is no body, whatever the head says of its length. */
    record Empty() implements BodyFraming {}

    /** The body has this many bytes. */
    record Length(long bytes) implements BodyFraming {}

    /** The body comes in chunks; the last one ends it. */
    record Chunked() implements BodyFraming {}

    /** The body ends with the connection. */
    record UntilClose() implements BodyFraming {}

    /** The framing of the body that follows this head, in answer to a request of this method. */
    static BodyFraming of(String method, ResponseHead head) {
        if (hasNoBody(method, head.status())) {
            return new Empty();
        }
        return switch (TransferCoding.of(head.headers())) {
            case CHUNKED -> new Chunked();
            case OTHER -> new UntilClose();
            case NONE -> ofLength(ContentLength.of(head.headers()));
        };
    }

    private static boolean hasNoBody(String method, int status) {
        boolean tunnel = method.equals("CONNECT") && status / 100 == 2;
        return tunnel || method.equals("HEAD") || status / 100 == 1 || status == 204 || status == 304;
    }

    private static BodyFraming ofLength(long length) {
        return length >= 0 ? new Length(length) : new UntilClose();
    }
}

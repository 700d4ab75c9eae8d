package org.wininet4j.codec.http1;

/** Whether a connection may serve another request after a response (K1); pure functions. */
public final class Persistence {
    private static final String CONNECTION = "Connection";
    private static final String PROXY_CONNECTION = "Proxy-Connection";
    private static final String CLOSE = "close";
    private static final String KEEP_ALIVE = "keep-alive";
    private static final int SWITCHING_PROTOCOLS = 101;

    private Persistence() {}

    /** Whether the head allows it and the end of the body is beyond doubt, once that end has been reached. */
    public static boolean keepsConnection(ResponseHead head, BodyFraming framing) {
        boolean endIsKnown = !(framing instanceof BodyFraming.UntilClose) && !head.synthesised() && !hasDoubtfulLength(head);
        return endIsKnown && head.status() != SWITCHING_PROTOCOLS && asksToKeep(head);
    }

    /** Whether the head says that the connection will be closed. */
    public static boolean saysClose(ResponseHead head) {
        return head.headers().hasToken(connectionField(head.headers()), CLOSE);
    }

    private static boolean asksToKeep(ResponseHead head) {
        HeaderBlock headers = head.headers();
        String field = connectionField(headers);
        if (headers.contains(field)) {
            return headers.hasToken(field, KEEP_ALIVE) && !headers.hasToken(field, CLOSE);
        }
        return head.version().compareTo(HttpVersion.HTTP_1_1) >= 0;
    }

    private static String connectionField(HeaderBlock headers) {
        return headers.contains(CONNECTION) ? CONNECTION : PROXY_CONNECTION;
    }

    /** Lengths by which the two ends may disagree (D1, D13; RFC 9112, 6.1). */
    private static boolean hasDoubtfulLength(ResponseHead head) {
        long length = ContentLength.of(head.headers());
        if (!head.headers().contains(TransferCoding.NAME)) {
            return length == ContentLength.INVALID;
        }
        return length != ContentLength.ABSENT || head.version().compareTo(HttpVersion.HTTP_1_1) < 0;
    }
}

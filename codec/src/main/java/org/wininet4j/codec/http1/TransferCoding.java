package org.wininet4j.codec.http1;

/** What the last transfer coding of a message says about the end of its body (RFC 9112, 6.3). */
enum TransferCoding {
    /** No coding, or "identity", which was one once. */
    NONE,
    /** The body is chunked. */
    CHUNKED,
    /** Another coding: only the end of the connection ends the body. */
    OTHER;

    static final String NAME = "Transfer-Encoding";

    /** The coding named last, in the last field of that name. */
    static TransferCoding of(HeaderBlock headers) {
        int last = -1;
        for (int i = headers.indexOf(NAME, 0); i >= 0; i = headers.indexOf(NAME, i + 1)) {
            last = i;
        }
        return last < 0 ? NONE : lastOf(headers, last);
    }

    private static TransferCoding lastOf(HeaderBlock headers, int index) {
        int end = headers.valueEnd(index);
        int start = end;
        while (start > headers.valueStart(index) && headers.byteAt(start - 1) != ',') {
            start--;
        }
        if (headers.trimmedRangeEquals(start, end, "chunked")) {
            return CHUNKED;
        }
        return headers.trimmedRangeEquals(start, end, "identity") ? NONE : OTHER;
    }
}

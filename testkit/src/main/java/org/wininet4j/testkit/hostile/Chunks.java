package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.ABORTED;
import static org.wininet4j.testkit.hostile.Family.INVALID_RESPONSE;
import static org.wininet4j.testkit.hostile.Family.TIMEOUT;

import java.util.List;

/** Chunked bodies: odd but legal, malformed (D12), cut off (D5), with trailers (D4). */
final class Chunks {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String HELLO = HEAD + "5\r\nhello";
    private static final String END = "\r\n0\r\n\r\n";

    private Chunks() {}

    static List<HostileResponse> all() {
        var family = new Family("chunk");
        legal(family);
        wrongSize(family);
        wrongEnd(family);
        cutOff(family);
        trailers(family);
        return family.members();
    }

    private static void legal(Family family) {
        family.get("none-but-the-last", HEAD, "0\r\n\r\n").openIsValue("");
        family.get("last-of-many-zeros", HELLO, "\r\n0000000000000000\r\n\r\n").openIsValue("hello");
        family.get("hex-in-both-cases", HEAD, "0a\r\n0123456789\r\n0A\r\nabcdefghij", END).openIsValue("0123456789abcdefghij");
        family.get("one-byte-each", HEAD, "1\r\nx\r\n".repeat(2000), "0\r\n\r\n").openIsValue("x".repeat(2000));
        family.get("extension", HEAD, "5;a=b;c=\"d\"\r\nhello\r\n0;e\r\n\r\n").openIsValue("hello");
        family.get("extension-within-the-limit", HEAD, "5;", "x".repeat(3000), "\r\nhello", END).openIsValue("hello");
        family.get("bare-lf", HEAD, "5\nhello\n0\n\n").openIsValue("hello");
        family.get("data-like-framing", HEAD, "7\r\n\r\n0\r\n\r\n", END).openIsValue("\r\n0\r\n\r\n");
    }

    private static void wrongSize(Family family) {
        family.get("size-missing", HEAD, "\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-of-letters", HEAD, "zz\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-negative", HEAD, "-5\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-signed", HEAD, "+5\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-prefixed", HEAD, "0x5\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-after-a-blank", HEAD, " 5\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-with-nul", HEAD, "5\0\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-with-letters-behind", HEAD, "5g\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-of-64-bits", HEAD, "FFFFFFFFFFFFFFFF\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-of-63-bits-and-one", HEAD, "8000000000000000\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-of-17-digits-that-wraps", HEAD, "10000000000000005\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-of-17-zeros", HEAD, "00000000000000000\r\n\r\n").closedFailsAfter("", INVALID_RESPONSE);
        family.get("size-endless", HEAD, "0".repeat(100_000)).openFailsAfter("", INVALID_RESPONSE);
        family.get("second-size-wrong", HELLO, "\r\nzz\r\nworld", END).closedFailsAfter("hello", INVALID_RESPONSE);
        family.get("size-wrong-though-the-server-stays", HEAD, "zz\r\nhello").openFailsAfter("", INVALID_RESPONSE);
        family.post("size-wrong-to-a-post", HEAD, "zz\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
    }

    private static void wrongEnd(Family family) {
        family.get("without-line-end", HELLO, "0\r\n\r\n").closedFailsAfter("hello", INVALID_RESPONSE);
        family.get("longer-than-it-says", HEAD, "3\r\nhello", END).closedFailsAfter("hel", INVALID_RESPONSE);
        family.get("cr-without-lf-after-data", HELLO, "\r0\r\n\r\n").closedFailsAfter("hello", INVALID_RESPONSE);
        family.get("cr-without-lf-after-size", HEAD, "5\rhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("empty-line-too-many", HELLO, "\r\n\r\n0\r\n\r\n").closedFailsAfter("hello", INVALID_RESPONSE);
        family.get("extension-over-the-limit", HEAD, "5;", "x".repeat(10_000), "\r\nhello", END).closedFailsAfter("", INVALID_RESPONSE);
        family.get("extension-endless", HELLO, "\r\n5;", "x".repeat(100_000)).openFailsAfter("hello", INVALID_RESPONSE);
        family.get("blanks-endless", HEAD, "5", " ".repeat(100_000)).openFailsAfter("", INVALID_RESPONSE);
    }

    private static void cutOff(Family family) {
        family.get("cut-before-the-first", HEAD).closedFailsAfter("", ABORTED);
        family.get("cut-in-the-size", HEAD, "5").closedFailsAfter("", ABORTED);
        family.get("cut-after-the-size", HEAD, "5\r\n").closedFailsAfter("", ABORTED);
        family.get("cut-in-the-extension", HEAD, "5;a=").closedFailsAfter("", ABORTED);
        family.get("cut-in-the-data", HEAD, "5\r\nhel").closedFailsAfter("hel", ABORTED);
        family.get("cut-in-a-huge-one", HEAD, "7FFFFFFFFFFFFFFF\r\nhello").closedFailsAfter("hello", ABORTED);
        family.get("cut-after-the-data", HELLO).closedFailsAfter("hello", ABORTED);
        family.get("cut-in-the-line-end", HELLO, "\r").closedFailsAfter("hello", ABORTED);
        family.get("cut-before-the-last", HELLO, "\r\n").closedFailsAfter("hello", ABORTED);
        family.get("cut-in-the-last", HELLO, "\r\n0").closedFailsAfter("hello", ABORTED);
        family.get("cut-after-the-last", HELLO, "\r\n0\r\n").closedFailsAfter("hello", ABORTED);
        family.get("cut-one-byte-before-the-end", HELLO, "\r\n0\r\n\r").closedFailsAfter("hello", ABORTED);
        family.get("silent-before-the-first", HEAD).openFailsAfter("", TIMEOUT);
        family.get("silent-in-the-data", HEAD, "5\r\nhel").openFailsAfter("hel", TIMEOUT);
        family.get("silent-before-the-last", HELLO, "\r\n").openFailsAfter("hello", TIMEOUT);
        family.get("silent-one-byte-before-the-end", HELLO, "\r\n0\r\n\r").openFailsAfter("hello", TIMEOUT);
        family.get("reset-in-the-data", HEAD, "5\r\nhel").resetFailsAfter("hel");
        family.get("reset-before-the-last", HELLO, "\r\n").resetFailsAfter("hello");
    }

    private static void trailers(Family family) {
        family.get("trailers", HELLO, "\r\n0\r\nX: 1\r\nY: 2\r\n\r\n").openIsValue("hello");
        family.get("trailers-that-would-frame", HELLO, "\r\n0\r\nContent-Length: 99\r\nConnection: close\r\n\r\n").openIsValue("hello");
        family.get("trailers-of-nonsense", HELLO, "\r\n0\r\nnonsense\r\n:\r\n fold\r\n\0\r\n\r\n").openIsValue("hello");
        family.get("trailers-over-the-limit", HELLO, "\r\n0\r\n", "X: 1\r\n".repeat(20_000), "\r\n")
                .closedFailsAfter("hello", INVALID_RESPONSE);
        family.get("trailer-line-over-the-limit", HELLO, "\r\n0\r\nX: ", "v".repeat(100_000), "\r\n\r\n")
                .closedFailsAfter("hello",
                        INVALID_RESPONSE);
        family.get("trailers-endless", HELLO, "\r\n0\r\n", "X: 1\r\n".repeat(50_000)).openFailsAfter("hello", INVALID_RESPONSE);
        family.get("trailers-cut", HELLO, "\r\n0\r\nX: 1\r\n").closedFailsAfter("hello", ABORTED);
        family.get("trailers-silent", HELLO, "\r\n0\r\nX: 1\r\n").openFailsAfter("hello", TIMEOUT);
    }
}

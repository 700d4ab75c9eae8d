package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.ABORTED;
import static org.wininet4j.testkit.hostile.Family.TIMEOUT;

import java.util.List;

/** What Content-Length and Transfer-Encoding can say wrongly (D1, D6, D13). */
final class Lengths {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String LENGTH = OK + "Content-Length: ";
    private static final String CODING = OK + "Transfer-Encoding: ";
    private static final String HELLO = "\r\n\r\nhello";
    private static final String HELLO_CHUNKED = "\r\n\r\n5\r\nhello\r\n0\r\n\r\n";

    private Lengths() {}

    static List<HostileResponse> all() {
        var family = new Family("length");
        countsAsAbsent(family);
        counts(family);
        missing(family);
        codings(family);
        return family.members();
    }

    /** The body then ends with the connection. */
    private static void countsAsAbsent(Family family) {
        family.get("negative", LENGTH, "-1", HELLO).closedIsValue("hello");
        family.get("signed", LENGTH, "+3", HELLO).closedIsValue("hello");
        family.get("letters", LENGTH, "abc", HELLO).closedIsValue("hello");
        family.get("number-and-letters", LENGTH, "3abc", HELLO).closedIsValue("hello");
        family.get("two-numbers", LENGTH, "3 3", HELLO).closedIsValue("hello");
        family.get("hex", LENGTH, "0x3", HELLO).closedIsValue("hello");
        family.get("fraction", LENGTH, "3.0", HELLO).closedIsValue("hello");
        family.get("exponent", LENGTH, "3e0", HELLO).closedIsValue("hello");
        family.get("empty", LENGTH, HELLO).closedIsValue("hello");
        family.get("folded", LENGTH, "\r\n 3", HELLO).closedIsValue("hello");
        family.get("cr-in-the-number", LENGTH, "3\rX: y", HELLO).closedIsValue("hello");
        family.get("one-beyond-63-bits", LENGTH, "9223372036854775808", HELLO).closedIsValue("hello");
        family.get("64-bits-that-wrap-to-3", LENGTH, "18446744073709551619", HELLO).closedIsValue("hello");
        family.get("thousand-digits", LENGTH, "9".repeat(1000), HELLO).closedIsValue("hello");
        family.get("two-that-differ", LENGTH, "3\r\nContent-Length: 5", HELLO).closedIsValue("hello");
        family.get("list-that-differs", LENGTH, "3, 5", HELLO).closedIsValue("hello");
        family.get("one-good-one-bad", LENGTH, "3\r\nContent-Length: x", HELLO).closedIsValue("hello");
        family.get("absent-and-waiting", LENGTH, "-1", HELLO).openFailsAfter("hello", TIMEOUT);
    }

    private static void counts(Family family) {
        family.get("leading-zeros", LENGTH, "0".repeat(40) + "5", HELLO).openIsValue("hello");
        family.get("twice-the-same", LENGTH, "5\r\nContent-Length: 5", HELLO).openIsValue("hello");
        family.get("list-of-the-same", LENGTH, "5, 5", HELLO).openIsValue("hello");
        family.get("blanks-around", OK, "Content-Length:\t  5 \t ", HELLO).openIsValue("hello");
        family.get("name-in-any-case", OK, "cOnTeNt-LeNgTh:5", HELLO).openIsValue("hello");
        family.get("zero", LENGTH, "0\r\n\r\n").openIsValue("");
    }

    private static void missing(Family family) {
        family.get("of-eight-exabytes", LENGTH, "9223372036854775807", HELLO).closedFailsAfter("hello", ABORTED);
        family.get("of-four-gigabytes", LENGTH, "4294967301", HELLO).closedFailsAfter("hello", ABORTED);
        family.get("one-byte-short", LENGTH, "6", HELLO).closedFailsAfter("hello", ABORTED);
        family.get("nothing-of-it", LENGTH, "6\r\n\r\n").closedFailsAfter("", ABORTED);
        family.get("one-byte-short-and-waiting", LENGTH, "6", HELLO).openFailsAfter("hello", TIMEOUT);
        family.get("nothing-of-it-and-waiting", LENGTH, "6\r\n\r\n").openFailsAfter("", TIMEOUT);
        family.get("one-byte-short-and-reset", LENGTH, "6", HELLO).resetFailsAfter("hello");
        family.post("one-byte-short-to-a-post", LENGTH, "6", HELLO).closedFailsAfter("hello", ABORTED);
    }

    private static void codings(Family family) {
        family.get("beside-chunks", LENGTH, "3\r\nTransfer-Encoding: chunked", HELLO_CHUNKED).openIsLastValue("hello");
        family.get("after-chunks", CODING, "chunked\r\nContent-Length: 3", HELLO_CHUNKED).openIsLastValue("hello");
        family.get("beside-chunks-conflicting", LENGTH, "1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked", HELLO_CHUNKED)
                .openIsLastValue("hello");
        family.get("coding-in-any-case", CODING, "\tcHuNkEd ", HELLO_CHUNKED).openIsValue("hello");
        family.get("coding-last-of-a-list", CODING, "gzip, chunked", HELLO_CHUNKED).openIsValue("hello");
        family.get("coding-last-of-two-lines", CODING, "gzip\r\nTransfer-Encoding: chunked", HELLO_CHUNKED).openIsValue("hello");
        family.get("coding-not-last", CODING, "chunked, gzip", HELLO).closedIsValue("hello");
        family.get("coding-unknown", CODING, "xchunked", HELLO).closedIsValue("hello");
        family.get("coding-unknown-beats-length", LENGTH, "3\r\nTransfer-Encoding: cow", HELLO).closedIsValue("hello");
        family.get("coding-identity", LENGTH, "5\r\nTransfer-Encoding: identity", HELLO).closedIsValue("hello");
        family.get("coding-in-quotes", CODING, "\"chunked\"", HELLO).closedIsValue("hello");
        family.get("coding-folded-away", OK, "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 5", HELLO).openIsValue("hello");
        family.get("coding-of-an-old-version", "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked", HELLO_CHUNKED).openIsLastValue("hello");
    }
}

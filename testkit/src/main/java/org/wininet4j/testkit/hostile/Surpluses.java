package org.wininet4j.testkit.hostile;

import java.util.List;

/** More than the answer: bodies where none can be (D1, D2), second answers nobody asked for (K4). They must not answer the next request. */
final class Surpluses {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String TWO = "Content-Length: 2\r\n\r\nok";
    private static final String EVIL = OK + "Content-Length: 4\r\n\r\nevil";

    private Surpluses() {}

    static List<HostileResponse> all() {
        var family = new Family("surplus");
        noBody(family);
        afterTheBody(family);
        return family.members();
    }

    private static void noBody(Family family) {
        family.head("head-with-length", OK, "Content-Length: 1000000\r\n\r\n").openIsValue("");
        family.head("head-with-chunks-announced", OK, "Transfer-Encoding: chunked\r\n\r\n").openIsValue("");
        family.head("head-with-body", OK, TWO).openIsLastValue("");
        family.head("head-with-chunks", OK, "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n").openIsLastValue("");
        family.head("head-with-bad-chunks", OK, "Transfer-Encoding: chunked\r\n\r\nzz\r\n").openIsLastValue("");
        family.head("head-with-second-answer", OK, "Content-Length: 0\r\n\r\n", EVIL).openIsLastValue("");
        family.get("204-with-length", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n").openIsValue(204, "");
        family.get("204-with-body", "HTTP/1.1 204 No Content\r\n", TWO).openIsLastValue(204, "");
        family.get("204-with-chunks", "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").openIsLastValue(204, "");
        family.get("304-with-length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n").openIsValue(304, "");
        family.get("304-with-body", "HTTP/1.1 304 Not Modified\r\n", TWO).openIsLastValue(304, "");
        family.get("205-with-body", "HTTP/1.1 205 Reset Content\r\n", TWO).openIsValue(205, "ok");
        family.get("length-0-with-body", OK, "Content-Length: 0\r\n\r\nbody").openIsLastValue("");
    }

    private static void afterTheBody(Family family) {
        family.get("second-answer", OK, TWO, EVIL).openIsLastValue("ok");
        family.post("second-answer-to-a-post", OK, TWO, EVIL).openIsLastValue("ok");
        family.get("second-answer-then-closed", OK, TWO, EVIL).closedIsValue("ok");
        family.get("second-answer-after-chunks", OK, "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", EVIL).openIsLastValue("ok");
        family.get("line-end", OK, TWO, "\r\n").openIsLastValue("ok");
        family.get("one-nul", OK, TWO, "\0").openIsLastValue("ok");
        family.get("interim-head", OK, TWO, "HTTP/1.1 100 Continue\r\n\r\n").openIsLastValue("ok");
        family.get("a-megabyte", OK, TWO, "x".repeat(1_000_000)).openIsLastValue("ok");
        family.get("split-by-a-header", OK, "X: a\r\nContent-Length: 0\r\n\r\n", EVIL).openIsLastValue("");
        family.get("chunk-after-the-last", OK, "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n4\r\nevil\r\n0\r\n\r\n")
                .openIsLastValue("ok");
    }
}

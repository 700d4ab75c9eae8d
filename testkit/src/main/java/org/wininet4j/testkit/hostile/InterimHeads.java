package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.ABORTED;
import static org.wininet4j.testkit.hostile.Family.INVALID_RESPONSE;
import static org.wininet4j.testkit.hostile.Family.RESET;
import static org.wininet4j.testkit.hostile.Family.TIMEOUT;

import java.util.List;

/** Heads before the final one (D3): many, endless, with bodies they cannot have, with garbage between. */
final class InterimHeads {
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String FINAL = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private InterimHeads() {}

    static List<HostileResponse> all() {
        var family = new Family("interim");
        skipped(family);
        failing(family);
        switching(family);
        return family.members();
    }

    private static void skipped(Family family) {
        family.get("one", CONTINUE, FINAL).openIsValue("ok");
        family.post("one-to-a-post", CONTINUE, FINAL).openIsValue("ok");
        family.head("one-to-a-head", CONTINUE, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n").openIsValue("");
        family.get("ninety", CONTINUE.repeat(90), FINAL).openIsValue("ok");
        family.get("early-hints", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", FINAL).openIsValue("ok");
        family.get("unknown", "HTTP/1.1 199 Odd\r\n\r\n", FINAL).openIsValue("ok");
        family.get("of-an-old-version", "HTTP/1.0 100 Continue\r\n\r\n", FINAL).openIsValue("ok");
        family.get("that-announces-a-body", "HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n", FINAL).openIsValue("ok");
        family.get("that-announces-chunks", "HTTP/1.1 100 Continue\r\nTransfer-Encoding: chunked\r\n\r\n", FINAL).openIsValue("ok");
        family.get("that-says-close", "HTTP/1.1 100 Continue\r\nConnection: close\r\n\r\n", FINAL).closedIsValue("ok");
        family.get("garbage-lines-between", CONTINUE, "hello\r\n\0\r\n\r\nX: 1\r\n", FINAL).openIsValue("ok");
        family.get("garbage-of-half-letters-between", CONTINUE, "HTT\r\nHTTQ/1.1 500 No\r\n", FINAL).openIsValue("ok");
    }

    private static void failing(Family family) {
        family.get("endless", CONTINUE.repeat(300)).openFails(INVALID_RESPONSE);
        family.get("too-many-before-the-final", CONTINUE.repeat(300), FINAL).closedFails(INVALID_RESPONSE);
        family.get("then-closed", CONTINUE, CONTINUE).closedFails(INVALID_RESPONSE);
        family.get("then-silent", CONTINUE).openFails(TIMEOUT);
        family.get("then-reset", CONTINUE).resetFails(RESET, ABORTED);
        family.get("garbage-hides-the-final", CONTINUE, "hello", FINAL).closedFails(INVALID_RESPONSE);
        family.get("garbage-without-end", CONTINUE, "x".repeat(400_000)).openFails(INVALID_RESPONSE);
        family.get("garbage-lines-without-end", CONTINUE, "hello\r\n".repeat(60_000)).openFails(INVALID_RESPONSE);
        family.get("garbage-then-closed", CONTINUE, "hello\r\n").closedFails(INVALID_RESPONSE);
        family.get("cut", "HTTP/1.1 100 Continue\r\n").closedFails(INVALID_RESPONSE);
        family.get("then-a-wrong-status-line", CONTINUE, "HTTP/1.1 abc\r\n\r\n").closedFails(INVALID_RESPONSE);
        family.get("head-over-the-limit", "HTTP/1.1 100 Continue\r\n", "X-Field: v\r\n".repeat(25_000), "\r\n", FINAL)
                .closedFails(INVALID_RESPONSE);
    }

    private static void switching(Family family) {
        family.get("switching-unasked", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")
                .openIsLastValue(101, "");
        family.get("switching-and-talking", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n\u0081\u0005hello")
                .openIsLastValue(101, "");
    }
}

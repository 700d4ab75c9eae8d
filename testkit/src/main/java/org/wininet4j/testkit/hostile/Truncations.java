package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.ABORTED;
import static org.wininet4j.testkit.hostile.Family.INVALID_RESPONSE;
import static org.wininet4j.testkit.hostile.Family.RESET;
import static org.wininet4j.testkit.hostile.Family.TIMEOUT;

import java.util.List;

/** Connections that end, break or fall silent at every interesting place of a plain answer (E33, E34, E35). */
final class Truncations {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private Truncations() {}

    static List<HostileResponse> all() {
        var family = new Family("cut");
        inTheHead(family, "at-once", "");
        inTheHead(family, "in-the-version", "HTTP/1");
        inTheHead(family, "in-the-status", "HTTP/1.1 2");
        inTheHead(family, "in-the-reason", "HTTP/1.1 200 O");
        inTheHead(family, "before-the-lf", "HTTP/1.1 200 OK\r");
        inTheHead(family, "after-the-status-line", OK);
        inTheHead(family, "in-a-name", OK + "Content-Le");
        inTheHead(family, "in-a-value", OK + "Content-Length: 2");
        inTheHead(family, "after-a-field", OK + "Content-Length: 2\r\n");
        inTheHead(family, "before-the-last-lf", OK + "Content-Length: 2\r\n\r");
        bodies(family);
        return family.members();
    }

    private static void inTheHead(Family family, String place, String bytes) {
        family.get(place + "-closed", bytes).closedFails(INVALID_RESPONSE);
        family.get(place + "-silent", bytes).openFails(TIMEOUT);
        family.get(place + "-reset", bytes).resetFails(RESET, ABORTED);
    }

    private static void bodies(Family family) {
        family.post("at-once-closed-to-a-post").closedFails(INVALID_RESPONSE);
        family.post("at-once-reset-to-a-post").resetFails(RESET, ABORTED);
        family.head("at-once-closed-to-a-head").closedFails(INVALID_RESPONSE);
        family.get("before-an-open-body-closed", OK, "\r\n").closedIsValue("");
        family.get("before-an-open-body-silent", OK, "\r\n").openFailsAfter("", TIMEOUT);
        family.get("before-an-open-body-reset", OK, "\r\n").resetFailsAfter("");
        family.get("in-an-open-body-closed", OK, "\r\nhello").closedIsValue("hello");
        family.get("in-an-open-body-silent", OK, "\r\nhello").openFailsAfter("hello", TIMEOUT);
        family.get("in-an-open-body-reset", OK, "\r\nhello").resetFailsAfter("hello");
        family.get("after-a-whole-body-reset", OK, "Content-Length: 2\r\n\r\nok").resetIsValue("ok");
        family.get("after-all-chunks-reset", OK, "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n").resetIsValue("ok");
        family.get("after-an-empty-body-reset", OK, "Content-Length: 0\r\n\r\n").resetIsValue("");
    }
}

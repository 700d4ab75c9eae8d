package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.INVALID_RESPONSE;
import static org.wininet4j.testkit.hostile.Family.INVALID_URL;

import java.util.List;

/** Header lines of every odd kind (Q19), and more of them than anyone needs (L2). */
final class Fields {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String TWO = "Content-Length: 2\r\n\r\nok";

    private Fields() {}

    static List<HostileResponse> all() {
        var family = new Family("field");
        odd(family);
        many(family);
        tooMany(family);
        meaning(family);
        return family.members();
    }

    private static void odd(Family family) {
        family.get("keep-alive-of-nonsense", OK, "Keep-Alive: timeout=-1, max=x, =, timeout\r\n", TWO).openIsValue("ok");
        family.get("keep-alive-beyond-any-number", OK, "Keep-Alive: timeout=99999999999999999999, max=-1\r\n", TWO).openIsValue("ok");
        family.get("keep-alive-of-commas", OK, "Keep-Alive: ", ",".repeat(5000), "\r\n", TWO).openIsValue("ok");
        family.get("keep-alive-for-nobody-else", OK, "Keep-Alive: max=0\r\n", TWO).openIsLastValue("ok");
        family.get("without-colon", OK, "nonsense\r\n", TWO).openIsValue("ok");
        family.get("without-name", OK, ": value\r\n:\r\n", TWO).openIsValue("ok");
        family.get("blanks-before-the-colon", OK, "Content-Length : 2\r\n\r\nok").openIsValue("ok");
        family.get("blanks-in-the-name", OK, "Content Length: 9\r\n", TWO).openIsValue("ok");
        family.get("controls-in-the-name", OK, "X\u0001\u007fY: 1\r\n", TWO).openIsValue("ok");
        family.get("high-bytes-in-the-name", OK, "\u00c4\u00d6: 1\r\n", TWO).openIsValue("ok");
        family.get("controls-in-the-value", OK, "X: \u0001\u0008\u001b[2J\u007f\r\n", TWO).openIsValue("ok");
        family.get("nul-in-the-value-drops-the-line", OK, "Content-Length: 9\0\r\n", TWO).openIsValue("ok");
        family.get("nul-in-the-name-drops-the-line", OK, "Content\0-Length: 9\r\n", TWO).openIsValue("ok");
        family.get("nuls-alone", OK, "\0\0\0\r\n", TWO).openIsValue("ok");
        family.get("cr-in-the-value", OK, "X: a\rContent-Length: 9\r\n", TWO).openIsValue("ok");
        family.get("folded-line-is-dropped", OK, "X: a\r\n Content-Length: 9\r\n\tContent-Length: 8\r\n", TWO).openIsValue("ok");
        family.get("folded-line-first", OK, " X: a\r\n", TWO).openIsValue("ok");
        family.get("second-status-line-is-dropped", OK, "HTTP/1.1 404 Not Found\r\n", TWO).openIsValue("ok");
        family.get("bare-lf-ends-the-head", OK, "Content-Length: 2\r\n\nok").openIsValue("ok");
        family.get("bare-lf-between-lines", OK, "X: 1\n", TWO).openIsValue("ok");
        family.get("lf-cr-does-not-end-the-head", OK, "Content-Length: 2\r\n\rX: 1\r\n\r\nok").openIsValue("ok");
        family.get("value-of-blanks", OK, "X: ", " ".repeat(1000), "\t\r\n", TWO).openIsValue("ok");
        family.get("format-characters", OK, "X: %s%n${jndi:x}{}\r\n", TWO).openIsValue("ok");
    }

    private static void many(Family family) {
        family.get("long-line-within-the-limit", OK, "X: ", "v".repeat(60_000), "\r\n", TWO).openIsValue("ok");
        family.get("long-name-within-the-limit", OK, "n".repeat(60_000), ": v\r\n", TWO).openIsValue("ok");
        family.get("five-thousand", OK, "X-Field: v\r\n".repeat(5_000), TWO).openIsValue("ok");
        family.get("two-hundred-kilobytes", OK, ("X: " + "v".repeat(50_000) + "\r\n").repeat(4), TWO).openIsValue("ok");
        family.get("thousands-of-colons", OK, "X", ":".repeat(50_000), "\r\n", TWO).openIsValue("ok");
    }

    private static void tooMany(Family family) {
        family.get("line-over-the-limit", OK, "X: ", "v".repeat(70_000), "\r\n", TWO).closedFails(INVALID_RESPONSE);
        family.get("name-over-the-limit", OK, "n".repeat(70_000), ": v\r\n", TWO).closedFails(INVALID_RESPONSE);
        family.get("head-over-the-limit", OK, "X-Field: v\r\n".repeat(25_000), TWO).closedFails(INVALID_RESPONSE);
        family.get("endless-line", OK, "X: ", "v".repeat(300_000)).openFails(INVALID_RESPONSE);
        family.get("endless-lines", OK, "X-Field: v\r\n".repeat(30_000)).openFails(INVALID_RESPONSE);
        family.get("endless-folds", OK, "X: v\r\n", " v\r\n".repeat(80_000)).openFails(INVALID_RESPONSE);
        family.get("endless-nonsense", OK, "nonsense\r\n".repeat(30_000)).openFails(INVALID_RESPONSE);
        family.get("endless-nuls", OK, "\0".repeat(300_000)).openFails(INVALID_RESPONSE);
        family.post("line-over-the-limit-to-a-post", OK, "X: ", "v".repeat(70_000), "\r\n", TWO).closedFails(INVALID_RESPONSE);
    }

    private static void meaning(Family family) {
        family.get("redirect-without-location", "HTTP/1.1 302 Found\r\n", TWO).openIsValue(302, "ok");
        family.get("redirect-to-another-scheme", "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n", TWO).openIsValue(302, "ok");
        family.get("redirect-without-host", "HTTP/1.1 302 Found\r\nLocation: http:///x\r\n", TWO).closedFails(INVALID_URL);
        family.get("not-modified-with-location", "HTTP/1.1 304 Not Modified\r\nLocation: http:///x\r\n\r\n").openIsValue(304, "");
        family.get("challenge-of-nonsense", "HTTP/1.1 401 No\r\nWWW-Authenticate: ,,=\",Basic realm=\"\r\n", TWO).openIsValue(401, "ok");
        family.get("cookies-of-nonsense", OK, "Set-Cookie: \r\nSet-Cookie: ;;=;\r\nSet-Cookie: =\r\n", TWO).openIsValue("ok");
        family.get("connection-of-nonsense", OK, "Connection: ,, ,\r\nKeep-Alive: timeout=-1\r\n", TWO).closedIsValue("ok");
        family.get("connection-close-hidden-in-a-list", OK, "Connection: keep-alive, CLOSE\r\n", TWO).openIsLastValue("ok");
        family.get("connection-close-in-a-second-line", OK, "Connection: keep-alive\r\nConnection: close\r\n", TWO).openIsLastValue("ok");
    }
}

package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.INVALID_RESPONSE;

import java.util.List;

/** Status lines of every odd kind (Q14, Q20): accepted, refused, too long. */
final class StatusLines {
    private static final String TWO = "\r\nContent-Length: 2\r\n\r\nok";

    private StatusLines() {}

    static List<HostileResponse> all() {
        var family = new Family("status-line");
        accepted(family);
        refused(family);
        tooLong(family);
        return family.members();
    }

    private static void accepted(Family family) {
        family.get("without-reason", "HTTP/1.1 200", TWO).openIsValue("ok");
        family.get("blank-after-the-status", "HTTP/1.1 200 ", TWO).openIsValue("ok");
        family.get("many-blanks-before-the-status", "HTTP/1.1    200   OK", TWO).openIsValue("ok");
        family.get("reason-of-all-bytes", "HTTP/1.1 200 \u0001\u007f\u0080\u00ff%s%n", TWO).openIsValue("ok");
        family.get("nul-in-the-reason", "HTTP/1.1 200 O\0K", TWO).openIsValue("ok");
        family.get("cr-in-the-reason", "HTTP/1.1 200 O\rK", TWO).openIsValue("ok");
        family.get("two-crs-before-lf", "HTTP/1.1 200 OK\r", TWO).openIsValue("ok");
        family.get("bare-lf", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok").openIsValue("ok");
        family.get("version-0.9", "HTTP/0.9 200 OK", TWO).openIsLastValue("ok");
        family.get("version-1.0-is-not-kept", "HTTP/1.0 200 OK", TWO).openIsLastValue("ok");
        family.get("version-2.0", "HTTP/2.0 200 OK", TWO).closedIsValue("ok");
        family.get("version-9.9", "HTTP/9.9 200 OK", TWO).closedIsValue("ok");
        family.get("status-299", "HTTP/1.1 299 Odd", TWO).openIsValue(299, "ok");
        family.get("status-600", "HTTP/1.1 600 Odd", TWO).openIsValue(600, "ok");
        family.get("status-999", "HTTP/1.1 999 Odd", TWO).openIsValue(999, "ok");
        family.get("long-reason-within-the-limit", "HTTP/1.1 200 ", "r".repeat(60_000), TWO).openIsValue("ok");
    }

    private static void refused(Family family) {
        family.get("no-status", "HTTP/1.1\r\n\r\n").closedFails(INVALID_RESPONSE);
        family.get("blank-instead-of-status", "HTTP/1.1 ", TWO).closedFails(INVALID_RESPONSE);
        family.get("letters-as-status", "HTTP/1.1 abc Bad", TWO).closedFails(INVALID_RESPONSE);
        family.get("two-digits", "HTTP/1.1 20 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("four-digits", "HTTP/1.1 2000 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("signed-status", "HTTP/1.1 -20 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("hex-status", "HTTP/1.1 0xC8 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("status-of-twelve-digits", "HTTP/1.1 200200200200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("status-grown-together-with-reason", "HTTP/1.1 200OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("version-grown-together-with-status", "HTTP/1.1200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("status-of-other-digits", "HTTP/1.1 \u00b2\u00b0\u00b0 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("no-version", "HTTP/ 200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("version-of-two-digits", "HTTP/11.1 200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("version-of-letters", "HTTP/x.y 200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("version-without-dot", "HTTP/1 200 OK", TWO).closedFails(INVALID_RESPONSE);
        family.get("refused-though-the-server-stays", "HTTP/1.1 abc Bad", TWO).openFails(INVALID_RESPONSE);
    }

    private static void tooLong(Family family) {
        family.get("reason-over-the-limit", "HTTP/1.1 200 ", "r".repeat(70_000), TWO).closedFails(INVALID_RESPONSE);
        family.get("endless-reason", "HTTP/1.1 200 ", "r".repeat(300_000)).openFails(INVALID_RESPONSE);
        family.get("endless-blanks", "HTTP/1.1 ", " ".repeat(300_000)).openFails(INVALID_RESPONSE);
        family.get("lines-end-in-cr-alone", "HTTP/1.1 200 OK\rContent-Length: 2\r\rok").closedFails(INVALID_RESPONSE);
    }
}

package org.wininet4j.testkit.hostile;

import static org.wininet4j.testkit.hostile.Family.ABORTED;
import static org.wininet4j.testkit.hostile.Family.RESET;
import static org.wininet4j.testkit.hostile.Family.TIMEOUT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers that do not begin with a status line: all of it is body, as of HTTP/0.9 (Q20). */
final class NoStatusLines {
    private static final String ALL_BYTES = IntStream.range(0, 256)
            .mapToObj(octet -> String.valueOf((char) octet))
            .collect(Collectors.joining());

    private NoStatusLines() {}

    static List<HostileResponse> all() {
        var family = new Family("no-status-line");
        for (var text : List.of(new Named("text", "this is not http\r\n\r\n"), new Named("one-byte", "x"),
                new Named("one-nul", "\0"), new Named("half-the-letters", "HTT"), new Named("all-bytes", ALL_BYTES),
                new Named("empty-line-before-the-status", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
                new Named("blank-before-the-status", " HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
                new Named("nul-before-the-status", "\0HTTP/1.1 200 OK\r\n\r\n"),
                new Named("byte-order-mark", "\u00ef\u00bb\u00bfHTTP/1.1 200 OK\r\n\r\n"),
                new Named("small-letters", "http/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
                new Named("another-protocol", "HTTQ/1.1 200 OK\r\n\r\n"), new Named("icy", "ICY 200 OK\r\nicy-name: radio\r\n\r\nmusic"),
                new Named("headers-alone", "Content-Length: 2\r\n\r\nok"), new Named("tls-alert", "\u0015\u0003\u0003\0\u0002\u0002("),
                new Named("http2-settings",
                        "\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0080\0\u0004\0\u0001\0\0\0\u0005\0\u00ff\u00ff\u00ff"),
                new Named("one-endless-line", "x".repeat(300_000)), new Named("endless-lines", "x: y\r\n".repeat(50_000)))) {
            family.get(text.name, text.text).closedIsValue(text.text);
        }
        family.post("to-a-post", "so what").closedIsValue("so what");
        family.head("to-a-head", "so what").closedIsValue("");
        family.get("greeting-that-waits", "SSH-2.0-OpenSSH_9.9\r\n").openFailsAfter("SSH-2.0-OpenSSH_9.9\r\n", TIMEOUT);
        family.get("then-reset", "so what").resetFailsAfter("so what");
        family.get("half-the-letters-then-silence", "HTTP").openFails(TIMEOUT);
        family.get("half-the-letters-then-reset", "HTTP").resetFails(RESET, ABORTED);
        return family.members();
    }

    private record Named(String name, String text) {}
}

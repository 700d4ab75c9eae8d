package org.wininet4j.codec.http1;

import java.time.Duration;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;

/** Whether a connection may serve another request after a response (K1); pure functions. */
public final class Persistence {
    private static final String CONNECTION = "Connection";
    private static final String PROXY_CONNECTION = "Proxy-Connection";
    private static final String CLOSE = "close";
    private static final String KEEP_ALIVE = "keep-alive";
    /** Of a number of seconds. */
    private static final int MAX_DIGITS = 9;
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

    /**
     * How long the server keeps an idle connection, as its Keep-Alive says by "timeout", in seconds; zero if by "max" no other request may come. Empty if it says
     * neither, or nonsense.
     */
    public static Optional<Duration> idleLife(ResponseHead head) {
        Optional<Duration> life = Optional.empty();
        for (String field : head.headers().all("Keep-Alive")) {
            for (int start = 0; start <= field.length();) {
                int comma = field.indexOf(',', start);
                int end = comma < 0 ? field.length() : comma;
                String item = Ascii.lower(field.substring(start, end)).replace(" ", "").replace("\t", "");
                if (item.equals("max=0")) {
                    return Optional.of(Duration.ZERO);
                }
                if (item.startsWith("timeout=") && life.isEmpty()) {
                    life = seconds(item.substring("timeout=".length()));
                }
                start = end + 1;
            }
        }
        return life;
    }

    private static Optional<Duration> seconds(String digits) {
        boolean isNumber = !digits.isEmpty() && digits.length() <= MAX_DIGITS && digits.chars().allMatch(Ascii::isDigit);
        return isNumber ? Optional.of(Duration.ofSeconds(Integer.parseInt(digits))) : Optional.empty();
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

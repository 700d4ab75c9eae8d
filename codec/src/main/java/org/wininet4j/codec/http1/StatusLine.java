package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.wininet4j.codec.WireFormatException;
import org.wininet4j.codec.WireFormatException.Fault;
import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.text.Excerpt;

/**
 * The first line of a response, {@code HTTP/1.1 200 OK} (RFC 9112, 4), as slices of the head's bytes; immutable. Lenient
 * in the number of blanks before the status and in a missing reason (Q14), strict in the rest (Q20).
 */
final class StatusLine {
    static final byte[] PREFIX = {'H', 'T', 'T', 'P', '/'};

    private static final int VERSION_END = PREFIX.length + 3;
    private static final int LOWEST_STATUS = 100;
    private static final byte[] MADE_UP = "HTTP/1.0 200 OK\n".getBytes(ISO_8859_1);

    private final byte[] head;
    private final int end;
    private final HttpVersion version;
    private final int status;
    private final int reasonStart;

    private StatusLine(byte[] head, int end, HttpVersion version, int status, int reasonStart) {
        this.head = head;
        this.end = end;
        this.version = version;
        this.status = status;
        this.reasonStart = reasonStart;
    }

    /** The line of an answer that has none (Q20). */
    static StatusLine madeUp() {
        int end = MADE_UP.length - 1;
        return new StatusLine(MADE_UP, end, HttpVersion.HTTP_1_0, 200, end - "OK".length());
    }

    /** Reads the line at the beginning of a head that is known to begin with {@link #PREFIX} and to have a line end. */
    static StatusLine parse(byte[] head) throws WireFormatException {
        int end = lineEnd(head);
        if (!hasVersion(head, end)) {
            throw bad(head, end);
        }
        int statusStart = skipBlanks(head, VERSION_END, end);
        int statusEnd = statusStart + 3;
        boolean separated = statusStart > VERSION_END && (statusEnd == end || (statusEnd < end && Ascii.isBlank(head[statusEnd])));
        int status = separated ? number(head, statusStart, statusEnd) : -1;
        if (status < LOWEST_STATUS) {
            throw bad(head, end);
        }
        HttpVersion version = HttpVersion.of(head[PREFIX.length] - '0', head[PREFIX.length + 2] - '0');
        return new StatusLine(head, end, version, status, Math.min(statusEnd + 1, end));
    }

    /** The whole line, without its end. */
    String text() {
        return new String(head, 0, end, ISO_8859_1);
    }

    HttpVersion version() {
        return version;
    }

    int status() {
        return status;
    }

    /** What follows the status and one blank, as received. */
    String reason() {
        return new String(head, reasonStart, end - reasonStart, ISO_8859_1);
    }

    /** Where the line after this one begins. */
    int nextLine() {
        return end + (head[end] == '\n' ? 1 : 2);
    }

    /** Finds the end of the line; a CR or NUL inside it becomes a space, so that texts made of it stay one line. */
    private static int lineEnd(byte[] head) {
        int lineFeed = 0;
        while (head[lineFeed] != '\n') {
            lineFeed++;
        }
        int end = head[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        for (int i = 0; i < end; i++) {
            if (head[i] == '\r' || head[i] == 0) {
                head[i] = ' ';
            }
        }
        return end;
    }

    private static boolean hasVersion(byte[] head, int end) {
        return end >= VERSION_END && Ascii.isDigit(head[PREFIX.length]) && head[PREFIX.length + 1] == '.'
                && Ascii.isDigit(head[PREFIX.length + 2]);
    }

    private static int skipBlanks(byte[] head, int start, int end) {
        int position = start;
        while (position < end && Ascii.isBlank(head[position])) {
            position++;
        }
        return position;
    }

    private static int number(byte[] head, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!Ascii.isDigit(head[i])) {
                return -1;
            }
            number = number * 10 + head[i] - '0';
        }
        return number;
    }

    private static WireFormatException bad(byte[] head, int end) {
        return new WireFormatException(Fault.BAD_STATUS_LINE, "no version and three-digit status in " + Excerpt.of(head, 0, end));
    }
}

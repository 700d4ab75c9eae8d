package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.wininet4j.codec.WireFormatException;

/** The status line and the fields of a response as received; immutable. Texts are ISO-8859-1 and made when asked for. */
public final class ResponseHead {
    private static final int SWITCHING_PROTOCOLS = 101;
    /** The status line and the empty one. */
    private static final int NOT_FIELDS = 2;

    private final StatusLine statusLine;
    private final FieldLines lines;
    private final HeaderBlock headers;
    private final int wireLength;
    private final boolean synthesised;

    private ResponseHead(StatusLine statusLine, FieldLines lines, int wireLength, boolean synthesised) {
        this.statusLine = statusLine;
        this.lines = lines;
        this.headers = lines.fields();
        this.wireLength = wireLength;
        this.synthesised = synthesised;
    }

    /** Reads a head kept as text, as {@code rawHeaders("\r\n")} gives it, with or without the empty line at its end. */
    public static ResponseHead parse(String rawHeaders) throws WireFormatException {
        var reader = new ResponseHeadReader(HeadLimits.DEFAULT, false);
        byte[] head = (rawHeaders + "\r\n\r\n").getBytes(ISO_8859_1);
        reader.feed(head, 0, head.length);
        return reader.head();
    }

    /** Takes over the bytes of a head that begins with a status line and has this many lines. */
    static ResponseHead parse(byte[] head, int lineCount, int wireLength) throws WireFormatException {
        StatusLine statusLine = StatusLine.parse(head);
        return new ResponseHead(statusLine, FieldLines.parse(head, statusLine.nextLine(), lineCount - NOT_FIELDS), wireLength, false);
    }

    /** The head of an answer that has none (Q20). */
    static ResponseHead withoutHead() {
        return new ResponseHead(StatusLine.madeUp(), FieldLines.parse(new byte[0], 0, 0), 0, true);
    }

    /** The same head without the fields of these names, in its raw text too (D9). */
    public ResponseHead without(String... names) {
        return new ResponseHead(statusLine, lines.without(names), wireLength, synthesised);
    }

    public HttpVersion version() {
        return statusLine.version();
    }

    /** The status, 100 to 999. */
    public int status() {
        return statusLine.status();
    }

    /** The text after the status, as received; empty if there is none (Q14). */
    public String reason() {
        return statusLine.reason();
    }

    /** The first line, as received. */
    public String statusLine() {
        return statusLine.text();
    }

    public HeaderBlock headers() {
        return headers;
    }

    /** Whether the server sent no head, so that this one was made up and everything received is body (Q20). */
    public boolean synthesised() {
        return synthesised;
    }

    /** Whether another head follows for the same request: a 1xx but 101 (D3). */
    public boolean isInterim() {
        return status() < 200 && status() != SWITCHING_PROTOCOLS;
    }

    /** How many bytes were received for this head, those skipped before it included; 0 if it was made up. */
    public int wireLength() {
        return wireLength;
    }

    /** The status line and every kept line (Q19), each followed by {@code lineEnd} (Q9, Q10: the caller adds the final one). */
    public String rawHeaders(String lineEnd) {
        var text = new StringBuilder(wireLength + lineEnd.length()).append(statusLine()).append(lineEnd);
        lines.appendTo(text, lineEnd);
        return text.toString();
    }

    /** The status line; no fields, which may hold secrets. */
    @Override
    public String toString() {
        return statusLine();
    }
}

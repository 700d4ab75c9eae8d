package org.wininet4j.codec.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

import org.wininet4j.codec.text.Ascii;

/**
 * The lines of a head or a trailer section that are kept (Q19), as slices of the bytes they came in; immutable.
 *
 * <p>Four numbers describe a line: where its name starts and ends, where its value starts and ends, both without blanks
 * around them. A line with an empty name is kept for the raw text only. Dropped are lines without a colon, further status
 * lines, folded continuations and lines with a NUL.
 */
final class FieldLines {
    static final int NAME_START = 0;
    static final int NAME_END = 1;
    static final int VALUE_START = 2;
    static final int VALUE_END = 3;
    static final int SLICES = 4;

    private final byte[] bytes;
    private final int[] slices;
    private int count;
    private int nameless;

    private FieldLines(byte[] bytes, int maxLines) {
        this.bytes = bytes;
        this.slices = new int[maxLines * SLICES];
    }

    /**
     * Takes apart the lines from {@code start} on, at most {@code maxLines}. A CR that ends no line becomes a space in the
     * bytes (RFC 9112, 2.2).
     */
    static FieldLines parse(byte[] bytes, int start, int maxLines) {
        var lines = new FieldLines(bytes, maxLines);
        int lineStart = start;
        while (lineStart < bytes.length) {
            lineStart = lines.parseLine(lineStart);
        }
        return lines;
    }

    /** The lines that have a name. */
    HeaderBlock fields() {
        if (nameless == 0) {
            return new HeaderBlock(bytes, slices, count);
        }
        FieldLines named = new FieldLines(bytes, count);
        for (int line = 0; line < count; line++) {
            if (!isNameless(line)) {
                named.copyLine(this, line);
            }
        }
        return new HeaderBlock(bytes, named.slices, named.count);
    }

    /** The lines except those of the fields with one of these names. */
    FieldLines without(String... names) {
        FieldLines rest = new FieldLines(bytes, count);
        HeaderBlock all = new HeaderBlock(bytes, slices, count);
        for (int line = 0; line < count; line++) {
            if (!all.isNamedAnyOf(line, names)) {
                rest.copyLine(this, line);
            }
        }
        return rest;
    }

    /** Appends every line as received, without blanks before its colon and at its end, each followed by {@code lineEnd}. */
    void appendTo(StringBuilder text, String lineEnd) {
        for (int line = 0; line < count; line++) {
            int nameStart = slice(line, NAME_START);
            int colon = slice(line, NAME_END);
            text.append(latin1(nameStart, colon));
            while (bytes[colon] != ':') {
                colon++;
            }
            int valueEnd = slice(line, VALUE_END);
            text.append(latin1(colon, Math.max(valueEnd, colon + 1))).append(lineEnd);
        }
    }

    private int parseLine(int start) {
        int colon = -1;
        boolean kept = !Ascii.isBlank(bytes[start]) && !isStatusLine(start);
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            if (bytes[end] == ':' && colon < 0) {
                colon = end;
            } else if (bytes[end] == '\r') {
                bytes[end] = ' ';
            }
            kept &= bytes[end] != 0;
            end++;
        }
        if (kept && colon >= 0) {
            addLine(start, colon, end);
        }
        return end + 1;
    }

    private boolean isStatusLine(int start) {
        int end = Math.min(start + StatusLine.PREFIX.length, bytes.length);
        return Arrays.equals(bytes, start, end, StatusLine.PREFIX, 0, StatusLine.PREFIX.length);
    }

    private void addLine(int start, int colon, int end) {
        int nameEnd = trimEnd(start, colon);
        int valueEnd = trimEnd(colon + 1, end);
        int valueStart = colon + 1;
        while (valueStart < valueEnd && Ascii.isBlank(bytes[valueStart])) {
            valueStart++;
        }
        int line = count++ * SLICES;
        slices[line + NAME_START] = start;
        slices[line + NAME_END] = nameEnd;
        slices[line + VALUE_START] = valueStart;
        slices[line + VALUE_END] = valueEnd;
        if (nameEnd == start) {
            nameless++;
        }
    }

    private int trimEnd(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Ascii.isBlank(bytes[trimmed - 1])) {
            trimmed--;
        }
        return trimmed;
    }

    private void copyLine(FieldLines from, int line) {
        System.arraycopy(from.slices, line * SLICES, slices, count++ * SLICES, SLICES);
        if (from.isNameless(line)) {
            nameless++;
        }
    }

    private boolean isNameless(int line) {
        return slice(line, NAME_START) == slice(line, NAME_END);
    }

    private int slice(int line, int part) {
        return slices[line * SLICES + part];
    }

    private String latin1(int start, int end) {
        return new String(bytes, start, end - start, ISO_8859_1);
    }
}

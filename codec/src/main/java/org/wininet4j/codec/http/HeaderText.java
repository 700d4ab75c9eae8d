package org.wininet4j.codec.http;

import java.util.ArrayList;
import java.util.List;

import org.wininet4j.codec.http.HeaderEditException.Problem;
import org.wininet4j.codec.text.Ascii;

/** The text of HttpAddRequestHeaders: lines {@code Name: value}, applied to the headers of a request (P20–P29); pure functions. */
public final class HeaderText {
    private HeaderText() {}

    /**
     * Applies every line of the text in order. INVALID changes nothing (P21); NOT_FOUND and ALREADY_EXISTS stop at the
     * line they are about, the lines before it stay applied (P24).
     */
    public static void apply(String text, HeaderEdit edit, RequestHeaders headers) throws HeaderEditException {
        for (Line line : parse(text)) {
            applyLine(line, edit, headers);
        }
    }

    private record Line(String name, String value) {}

    private static List<Line> parse(String text) throws HeaderEditException {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            String line = Ascii.trim(text.substring(start, end));
            if (!line.isEmpty()) {
                lines.add(parseLine(line, lines.size() + 1));
            }
            start = end + 1;
        }
        if (lines.isEmpty()) {
            throw new HeaderEditException(Problem.INVALID, "no header in the text");
        }
        return lines;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static Line parseLine(String line, int number) throws HeaderEditException {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new HeaderEditException(Problem.INVALID, "no colon in header " + number);
        }
        String name = Ascii.trim(line.substring(0, colon));
        if (!HeaderSyntax.isName(name)) {
            throw new HeaderEditException(Problem.INVALID, "the name of header " + number + " is not a token");
        }
        String value = Ascii.trim(line.substring(colon + 1));
        if (!HeaderSyntax.isValue(value)) {
            throw new HeaderEditException(Problem.INVALID, "the value of " + name + " has characters that cannot be sent");
        }
        return new Line(name, value);
    }

    private static void applyLine(Line line, HeaderEdit edit, RequestHeaders headers) throws HeaderEditException {
        switch (edit) {
            case ADD -> headers.add(line.name, line.value);
            case ADD_IF_NEW -> addIfNew(line, headers);
            case REPLACE -> replace(line, headers);
            case ADD_OR_REPLACE -> addOrReplace(line, headers);
            case COALESCE_WITH_COMMA -> coalesce(line, ", ", headers);
            case COALESCE_WITH_SEMICOLON -> coalesce(line, "; ", headers);
        }
    }

    private static void addIfNew(Line line, RequestHeaders headers) throws HeaderEditException {
        if (headers.contains(line.name)) {
            throw new HeaderEditException(Problem.ALREADY_EXISTS, "there is a header " + line.name);
        }
        headers.add(line.name, line.value);
    }

    private static void replace(Line line, RequestHeaders headers) throws HeaderEditException {
        if (!headers.removeFirst(line.name)) {
            throw new HeaderEditException(Problem.NOT_FOUND, "there is no header " + line.name);
        }
        if (!line.value.isEmpty()) {
            headers.add(line.name, line.value);
        }
    }

    // P26: an empty value asks for a removal, which needs something to remove, with ADD too.
    private static void addOrReplace(Line line, RequestHeaders headers) throws HeaderEditException {
        if (line.value.isEmpty()) {
            replace(line, headers);
        } else {
            headers.set(line.name, line.value);
        }
    }

    private static void coalesce(Line line, String separator, RequestHeaders headers) {
        int index = headers.indexOf(line.name, 0);
        if (index < 0) {
            headers.add(line.name, line.value);
        } else {
            headers.setValue(index, headers.value(index) + separator + line.value);
        }
    }
}

package org.wininet4j.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, at spaces where it can. */
final class Wrapping {

    private Wrapping() {}

    /** At least one line, none longer than {@code width}, which is positive. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : endOf(rest, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Not between the halves of a character. */
    private static int endOf(String text, int width) {
        return width > 1 && Character.isHighSurrogate(text.charAt(width - 1)) ? width - 1 : width;
    }
}

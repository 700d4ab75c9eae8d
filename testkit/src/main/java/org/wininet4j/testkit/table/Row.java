package org.wininet4j.testkit.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case of a table: cells parted by tabs, named by the table's first line. In a text {@code \N} is null, and {@code \\ \t \n \r} and
 * {@code \u005cuXXXX} are escapes. Immutable.
 *
 * @param cells what the table has, by the name of its column
 */
public record Row(Map<String, String> cells) {
    private static final String NULL = "\\N";
    private static final int UNICODE_DIGITS = 4;

    /** Copies the cells. */
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The rows of a file. */
    public static Stream<Row> in(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).map(line -> of(names, line.split("\t", -1)));
    }

    private static Row of(String[] names, String[] cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], i < cells.length ? cells[i] : "");
        }
        return new Row(row);
    }

    /** The cell as it stands in the table. */
    public String cell(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
        }
        return cell;
    }

    /** Whether the cell has this content. */
    public boolean is(String column, String content) {
        return cell(column).equals(content);
    }

    /** The number in a cell. */
    public int number(String column) {
        return Integer.parseInt(cell(column));
    }

    /** The text a cell stands for. */
    public @Nullable String text(String column) {
        String cell = cell(column);
        return cell.equals(NULL) ? null : unescaped(cell);
    }

    private static String unescaped(String cell) {
        var text = new StringBuilder(cell.length());
        int position = 0;
        while (position < cell.length()) {
            char character = cell.charAt(position++);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            char escape = cell.charAt(position++);
            switch (escape) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(cell, position, position + UNICODE_DIGITS, 16));
                    position += UNICODE_DIGITS;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }

    /** The case's name and how it is known: a row of Windows which Wine does not share says "win, not Wine". */
    @Override
    public String toString() {
        return cell("id") + " (" + cell("source") + (is("wine8", "n") ? ", not Wine)" : ")");
    }
}

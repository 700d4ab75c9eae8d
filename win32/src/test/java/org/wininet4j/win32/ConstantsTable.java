package org.wininet4j.win32;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The constants of the headers as constants.tsv has them: name, hex, decimal, group, kind, origin, note, parted by tabs (spec NC20 to NC22). */
final class ConstantsTable {
    private static final int NAME = 0;
    private static final int HEX = 1;
    private static final int NOTE = 6;
    /** A pointer with all bits set, which is an object in Java: {@code WinInet} has it. */
    private static final String THE_POINTER = "INTERNET_INVALID_STATUS_CALLBACK";

    private ConstantsTable() {}

    static Map<String, Object> read() {
        return text().lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> !row[NAME].equals(THE_POINTER))
                .collect(toMap(row -> row[NAME], ConstantsTable::value));
    }

    private static Object value(String[] row) {
        return row[HEX].isEmpty() ? quoted(row[NOTE]) : (Object) Integer.parseUnsignedInt(row[HEX].substring("0x".length()), 16);
    }

    private static String quoted(String note) {
        return note.substring(note.indexOf('"') + 1, note.lastIndexOf('"'));
    }

    private static String text() {
        try (var in = Objects.requireNonNull(ConstantsTable.class.getResourceAsStream("/constants.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

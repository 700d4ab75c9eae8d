package org.wininet4j.win32;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.wininet4j.testkit.table.Row;

/** The recorded cases of the functions on URLs and times, and what their columns mean in C. */
final class RecordedRows {
    private static final String NOT_ASKED_FOR = "-";
    private static final int AMPLE = 65_536;

    private RecordedRows() {}

    static Stream<Row> in(String table) throws IOException {
        return Row.in(Path.of("../codec/src/test/resources/" + table));
    }

    static boolean isNotAskedFor(Row row, String column) {
        return row.is(column, NOT_ASKED_FOR);
    }

    /** The column {@code buffer}: a number of characters, or ample room. */
    static int room(Row row) {
        return isNotAskedFor(row, "buffer") ? AMPLE : row.number("buffer");
    }

    static int flags(Row row) throws ReflectiveOperationException {
        int flags = 0;
        for (String name : row.cell("flags").split("\\|", -1)) {
            flags |= name.equals("0") ? 0 : UrlConstants.class.getField("ICU_" + name).getInt(null);
        }
        return flags;
    }

    /** The structure as the column {@code mode} of the table of cracked URLs prepares it. */
    static URL_COMPONENTS components(String mode) {
        var components = new URL_COMPONENTS();
        switch (mode) {
            case "none" -> {}
            case "ptr" -> fill(components, null, 1, 1);
            case "ptr-noextra" -> fill(components, null, 1, 0);
            case "buf" -> fill(components, "", AMPLE, AMPLE);
            case "buf0" -> fill(components, "", 0, 0);
            case "buf-noextra" -> {
                fill(components, "", AMPLE, 0);
                components.lpszExtraInfo = null;
            }
            default -> fillOne(components, mode.substring(0, mode.indexOf(':')), Integer.parseInt(mode.substring(mode.indexOf(':') + 1)));
        }
        return components;
    }

    private static void fill(URL_COMPONENTS components, String text, int length, int extraLength) {
        components.lpszScheme = text;
        components.dwSchemeLength = length;
        components.lpszHostName = text;
        components.dwHostNameLength = length;
        components.lpszUserName = text;
        components.dwUserNameLength = length;
        components.lpszPassword = text;
        components.dwPasswordLength = length;
        components.lpszUrlPath = text;
        components.dwUrlPathLength = length;
        components.lpszExtraInfo = text;
        components.dwExtraInfoLength = extraLength;
    }

    private static void fillOne(URL_COMPONENTS components, String part, int length) {
        switch (part) {
            case "scheme" -> {
                components.lpszScheme = "";
                components.dwSchemeLength = length;
            }
            case "host" -> {
                components.lpszHostName = "";
                components.dwHostNameLength = length;
            }
            case "path" -> {
                components.lpszUrlPath = "";
                components.dwUrlPathLength = length;
            }
            case "extra" -> {
                components.lpszExtraInfo = "";
                components.dwExtraInfoLength = length;
            }
            default -> throw new IllegalArgumentException(part);
        }
    }
}

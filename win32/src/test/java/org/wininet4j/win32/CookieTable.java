package org.wininet4j.win32;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table of the specification, its heading left out. */
final class CookieTable {
    private CookieTable() {}

    static List<String[]> rows(String name) {
        try (var table = CookieTable.class.getResourceAsStream("/" + name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

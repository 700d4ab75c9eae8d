package org.wininet4j.codec.url;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.wininet4j.testkit.table.Row;

/** The recorded cases of the URL functions, and the forms that the flags in their columns mean. */
final class UrlRows {
    private UrlRows() {}

    /** The cases of a table that succeed, or that fail for want of room alone, which is no matter of the codec. */
    static Stream<Row> answered(String table) throws IOException {
        return Row.in(Path.of("src/test/resources/" + table)).filter(row -> row.is("ok", "1") || row.is("error", "122"));
    }

    static CanonicalForm form(String flags) {
        boolean encodes = !flags.contains("NO_ENCODE");
        return new CanonicalForm(flags.contains("DECODE"), !flags.contains("NO_META"), escaping(flags, encodes));
    }

    private static Escaping escaping(String flags, boolean encodes) {
        if (flags.contains("ENCODE_SPACES_ONLY")) {
            return Escaping.BLANKS;
        }
        if (!encodes) {
            return Escaping.NONE;
        }
        return flags.contains("ENCODE_PERCENT") ? Escaping.UNSAFE_AND_PERCENT : Escaping.UNSAFE;
    }
}

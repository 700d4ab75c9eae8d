package org.wininet4j.win32;

import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table of options at one level: what reading and setting it does there, by the rules. */
record OptionCase(Row row, Level level) {

    /** The letters of the table: no handle, session, connection, request. */
    enum Level {
        N, S, C, R
    }

    record Row(String name, int number, String handles, String access, String type, String byDefault, String jvm, String source) {

        static Row of(String line) {
            var cells = line.split("\t", -1);
            return new Row(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], cells[5], cells[7], cells[8]);
        }

        boolean existsAt(Level level) {
            return List.of(handles.split(",")).contains(level.name());
        }

        boolean isBuilt() {
            return !jvm.equals("na");
        }
    }

    /** Of the process alone, which they say on handles (OP7, O18). */
    private static final Set<Integer> LIMITS = Set.of(73, 74, 103);

    /** Not implemented, yet kept as spec 07 §10 wants it. */
    private static final Set<Integer> DIALLING = Set.of(82, 83);

    /** Not documented, but named as something to be accepted. */
    private static final Set<Integer> PASSPORT = Set.of(87, 90);

    private static final int POLICY = 48;

    /** What there is nothing of on a request that was not sent (OP19, OP21, OP22, CA114, D9). */
    private static final Map<Integer, Integer> NOTHING_THERE = Map.of(
            32, ERROR_INTERNET_INVALID_OPERATION, 33, ERROR_INTERNET_ITEM_NOT_FOUND, 35, ERROR_INTERNET_INVALID_OPERATION, 69,
            ERROR_FILE_NOT_FOUND, 105, ERROR_INTERNET_INVALID_OPERATION, 147, ERROR_HTTP_HEADER_NOT_FOUND);

    static List<Row> rows() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/options.tsv"))
                    .stream()
                    .skip(1)
                    .map(Row::of)
                    .filter(row -> !row.byDefault().startsWith("as "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<OptionCase> all() {
        return rows().stream().flatMap(row -> Stream.of(Level.values()).map(level -> new OptionCase(row, level))).toList();
    }

    int number() {
        return row.number();
    }

    /** The error of InternetQueryOption, 0 for none. */
    int errorOfQuery() {
        if (number() == POLICY) {
            return ERROR_INVALID_PARAMETER;
        }
        if (!row.isBuilt() && !DIALLING.contains(number())) {
            return row.handles().equals("-") || row.existsAt(level) ? ERROR_INTERNET_INVALID_OPTION : errorOfUnreadableElsewhere();
        }
        if (!exists()) {
            return errorElsewhere();
        }
        return row.access().contains("g") ? NOTHING_THERE.getOrDefault(number(), 0) : ERROR_INTERNET_INVALID_OPTION;
    }

    /** The error of InternetQueryOption without a reference for the result. */
    int errorWithoutReference() {
        boolean asked = errorOfQuery() == 0 || (exists() && NOTHING_THERE.containsKey(number()));
        return asked ? ERROR_INVALID_PARAMETER : errorOfQuery();
    }

    private int errorOfUnreadableElsewhere() {
        return isAccepted() ? ERROR_INTERNET_INCORRECT_HANDLE_TYPE : ERROR_INTERNET_INVALID_OPTION;
    }

    /** The error of InternetSetOption with a good value, 0 for none. */
    int errorOfSet() {
        if (number() == POLICY) {
            return ERROR_INVALID_PARAMETER;
        }
        if (!row.isBuilt() && !isAccepted()) {
            return ERROR_INTERNET_INVALID_OPTION;
        }
        if (!exists()) {
            return errorElsewhere();
        }
        return !row.isBuilt() || row.access().contains("s") ? 0 : ERROR_INTERNET_OPTION_NOT_SETTABLE;
    }

    /** OP24. */
    private boolean isAccepted() {
        return row.source().contains("doc") || DIALLING.contains(number()) || PASSPORT.contains(number());
    }

    /** H4: PARENT_HANDLE has none to show on a session. */
    private boolean exists() {
        return row.existsAt(level) || (!row.isBuilt() && row.handles().equals("-"));
    }

    private int errorElsewhere() {
        return LIMITS.contains(number()) ? ERROR_INTERNET_INVALID_OPERATION : ERROR_INTERNET_INCORRECT_HANDLE_TYPE;
    }

    /** A value that can be set. */
    @Nullable
    Object good() {
        return OptionSamples.good(number(), row.type());
    }

    @Override
    public String toString() {
        return row.name() + " " + level;
    }
}

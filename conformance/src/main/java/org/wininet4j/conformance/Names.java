package org.wininet4j.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names that scenario files and traces use, with their numbers. They come from a table of the player's own and not from the library, so
 * that a wrong number in the library shows. Thread-safe.
 */
final class Names {
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<Integer, String> ERRORS = new HashMap<>();
    private static final Map<Integer, String> STATUSES = new HashMap<>();
    private static final String STATUS = "INTERNET_STATUS_";

    static {
        readTable();
    }

    private Names() {}

    /** The number of a name given without its prefix, or of a number. */
    static int number(String prefix, String nameOrNumber) throws ScenarioSyntaxException {
        Integer named = NUMBERS.get(prefix + nameOrNumber);
        if (named != null) {
            return named;
        }
        if (nameOrNumber.isEmpty() || !Character.isDigit(nameOrNumber.charAt(0))) {
            throw new ScenarioSyntaxException("unknown name " + prefix + nameOrNumber);
        }
        return (int) Statement.numberIn(nameOrNumber);
    }

    /** The union of {@code A|B|0x40}. */
    static int flags(String prefix, String set) throws ScenarioSyntaxException {
        int union = 0;
        for (String each : set.split("\\|", -1)) {
            union |= number(prefix, each);
        }
        return union;
    }

    /** Checks that the text names a status. */
    static String status(String name) throws ScenarioSyntaxException {
        return status(number(STATUS, name));
    }

    /** The status without its prefix, or its number if it has no name. */
    static String status(int status) {
        return STATUSES.getOrDefault(status, Integer.toUnsignedString(status));
    }

    /** The name of an error, if it has one. */
    static Optional<String> error(int error) {
        return Optional.ofNullable(ERRORS.get(error));
    }

    private static void readTable() {
        try (InputStream table = Names.class.getResourceAsStream("names.tsv");
                var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Names::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addLine(String line) {
        int tab = line.indexOf('\t');
        String name = line.substring(0, tab);
        int number = Integer.parseUnsignedInt(line.substring(tab + 1));
        NUMBERS.put(name, number);
        if (name.startsWith("ERROR_")) {
            ERRORS.putIfAbsent(number, name);
        } else if (name.startsWith(STATUS)) {
            STATUSES.putIfAbsent(number, name.substring(STATUS.length()));
        }
    }
}

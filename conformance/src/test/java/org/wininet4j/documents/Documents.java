package org.wininet4j.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the project, and the source tree they speak of. */
final class Documents {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| (.*) \\|$");

    private Documents() {}

    /** Every document: those in the root folder and those under docs. */
    static List<Path> all() {
        try (var top = Files.list(ROOT); var below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, below).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file, named from the root. */
    static String text(String name) {
        return text(ROOT.resolve(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How people call it: its path from the root, with slashes. */
    static String nameOf(Path document) {
        return ROOT.relativize(document).toString().replace('\\', '/');
    }

    /** The cells of every table row of a text, heads and rulers too. */
    static List<List<String>> tableRows(String text) {
        return TABLE_ROW.matcher(text).results().map(row -> List.of(row.group(1).split(" \\| ", -1))).toList();
    }

    /** The first group of every match. */
    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    /** The part of a text under a heading, up to the next heading of any level. */
    static String section(String text, String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new AssertionError("no heading " + heading);
        }
        int end = text.indexOf("\n#", start + 1 + heading.length());
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The source file of a class of the main code, wherever it is. */
    static List<Path> sources(String folder, String fileName) {
        try (var files = Files.walk(ROOT, 16)) {
            return files.filter(file -> file.endsWith(fileName) && nameOf(file).contains(folder)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wininet4j.win32;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The functions three times: as docs/functions.md lists them, as WinInet has them, and as the headers do. */
final class FunctionsPage {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(?:[\\w\\[\\]]+ )?(\\w+)\\(.*");
    private static final Pattern SIGNATURE = Pattern.compile("^\\| `([^`]+)` \\|");
    private static final Pattern DECLARED = Pattern.compile("public static ([^;{=]*?)(\\w+)\\(([^;{]*?)\\)\\s*\\{");
    private static final Pattern MISSING = Pattern.compile("`(\\w+)`");
    private static final String MISSING_HEADING = "\n## Not there yet\n";

    private FunctionsPage() {}

    /** The signature of each function the page lists, by name. */
    static Map<String, String> listed() {
        return LISTED.matcher(page())
                .results()
                .collect(toMap(row -> row.group(1), row -> signatureIn(row.group()), (a, _) -> a, TreeMap::new));
    }

    private static String signatureIn(String row) {
        var signature = SIGNATURE.matcher(row);
        return signature.find() ? signature.group(1) : row;
    }

    /** The signature of each function in the source, without annotations. */
    static Map<String, String> declared() {
        return DECLARED.matcher(read(Path.of("src/main/java/org/wininet4j/win32/WinInet.java")))
                .results()
                .collect(toMap(found -> found.group(2), found -> plain(found.group(1) + found.group(2) + "(" + found.group(3) + ")"),
                        (a, _) -> a, TreeMap::new));
    }

    private static String plain(String signature) {
        return signature.replace("@Nullable ", "").replace(" []", "[]").replaceAll("\\s+", " ").replace("( ", "(");
    }

    /** The names the class has. */
    static Set<String> compiled() {
        return Arrays.stream(WinInet.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** The names which the page says are not there yet. */
    static Set<String> missingByThePage() {
        var page = page();
        return MISSING.matcher(page.substring(page.indexOf(MISSING_HEADING)))
                .results()
                .map(name -> name.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** The functions of the headers, A and W forms as one, that WinInet does not have. */
    static Set<String> missingByTheTable() {
        var missing = new TreeSet<String>();
        read(Path.of("src/test/resources/functions.tsv")).lines().skip(1).flatMap(FunctionsPage::forms).forEach(missing::add);
        missing.removeAll(compiled());
        return missing;
    }

    /** The function of a row, and its Ex form if it has one. */
    private static Stream<String> forms(String row) {
        var cells = row.split("\t", -1);
        boolean extended = Arrays.stream(cells[2].split(",")).anyMatch(variant -> variant.startsWith(cells[0] + "Ex"));
        return extended ? Stream.of(cells[0], cells[0] + "Ex") : Stream.of(cells[0]);
    }

    private static String page() {
        return read(Path.of("../docs/functions.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wininet4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wininet4j.StatusEvent;
import org.wininet4j.win32.StatusConstants;

/** The tables of the documents say what the code says. */
class TablesTest {
    private static final Pattern CONSTANT = Pattern.compile("`(\\w+)\\.(\\w+ = [^`]+)`");

    @Test
    void theReadmeHasTheNumberOfEveryDocumentedEvent() throws Exception {
        var numbers = new TreeMap<String, String>();
        documentedEvents().forEach(row -> numbers.put(row.get(1), row.get(0)));

        assertThat(numbers).hasSize(26).isEqualTo(numbersOfTheHeaders());
    }

    @Test
    void theReadmeNamesEveryEventRecord() {
        var named = new TreeSet<>(documentedEvents().stream().map(row -> row.get(2)).toList());
        named.addAll(Documents.found(
                "(?:^|[^`\\w])([A-Z][a-z]+(?:[A-Z][a-z]+)?(?:Started|Ended|Leased|Released)|Hop|Transfer|Trailers|CookieStep|ProxyStep|AuthStep)\\b",
                Documents.section(Documents.text("README.md"), "## The events")));

        assertThat(named).isEqualTo(eventRecords());
    }

    private static List<List<String>> documentedEvents() {
        return Documents.tableRows(Documents.section(Documents.text("README.md"), "## The events"))
                .stream()
                .filter(row -> row.get(0).matches("\\d+"))
                .toList();
    }

    private static Map<String, String> numbersOfTheHeaders() throws IllegalAccessException {
        var numbers = new TreeMap<String, String>();
        for (var field : StatusConstants.class.getFields()) {
            if (field.getName().startsWith("INTERNET_STATUS_")) {
                numbers.put(field.getName().substring("INTERNET_STATUS_".length()), field.get(null).toString());
            }
        }
        return numbers;
    }

    private static TreeSet<String> eventRecords() {
        return Arrays.stream(StatusEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void theLimitsAreThoseOfTheCode() {
        var limits = CONSTANT.matcher(Documents.text("SECURITY.md")).results().toList();

        assertThat(limits).hasSizeGreaterThan(10)
                .allSatisfy(limit -> assertThat(Documents.sources("src/main/java", limit.group(1) + ".java")).as(limit.group())
                        .anySatisfy(source -> assertThat(Documents.text(source)).contains(limit.group(2) + ";")));
    }

    @Test
    void everyLockIsNamed() throws Exception {
        var locks = Documents.section(Documents.text("ARCHITECTURE.md"), "## Locks");
        assertThat(new TreeSet<>(Documents.found("(?m)^\\| `(\\w+)", locks))).isEqualTo(classesThatLock());
    }

    private static TreeSet<String> classesThatLock() throws Exception {
        try (var files = Files.walk(Documents.ROOT, 16)) {
            return files.filter(file -> Documents.nameOf(file).matches("(codec|core|store|win32)/src/main/java/.*\\.java"))
                    .filter(file -> Documents.text(file).matches("(?s).*\\b(synchronized|ReentrantLock|StampedLock|Semaphore)\\b.*"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }
}

package org.wininet4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class DocumentsTest {
    private static final Pattern RULE = Pattern.compile("\\b(?:CO|OP|PR|TM|UR|[ACDEFGHKLOPQRSTVX])[1-9]\\d{0,2}[a-z]?\\b");
    private static final String GROUPS = "handles|callbacks|context|sync|async|read-ex|send-ex|headers|query|errors|redirect|options|open-url|seek|url|time|cookies";

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(Documents.all()).allSatisfy(document -> assertThat(linksOf(document)).allSatisfy(
                link -> assertThat(document.resolveSibling(link)).as(Documents.nameOf(document)).exists()));
    }

    private static List<String> linksOf(Path document) {
        return Documents.found("\\]\\(([^)#]+)(?:#[^)]*)?\\)", Documents.text(document))
                .stream()
                .filter(link -> !link.contains(":"))
                .toList();
    }

    @Test
    void everyLinkIntoAPageLeadsToAHeading() {
        assertThat(Documents.all()).allSatisfy(document -> assertThat(anchorsOf(document)).as(Documents.nameOf(document))
                .allSatisfy(anchor -> assertThat(headings(anchor.page())).contains(anchor.heading())));
    }

    private record Anchor(Path page, String heading) {}

    private static List<Anchor> anchorsOf(Path document) {
        return Pattern.compile("\\]\\(([^)#:]*)#([^)]+)\\)")
                .matcher(Documents.text(document))
                .results()
                .map(link -> new Anchor(link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)), link.group(2)))
                .toList();
    }

    private static List<String> headings(Path page) {
        return Documents.found("(?m)^#+ (.+)$", Documents.text(page)).stream().map(DocumentsTest::anchorOf).toList();
    }

    private static String anchorOf(String heading) {
        return heading.toLowerCase().replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    @Test
    void everyScenarioNamedIsThere() {
        assertThat(named("`((?:" + GROUPS + ")/[a-z0-9-]+)`")).isNotEmpty()
                .allSatisfy(name -> assertThat(Documents.ROOT.resolve("conformance/scenarios/" + name + ".scn")).exists());
    }

    @Test
    void everyTestClassNamedIsThere() {
        assertThat(named("`([A-Z]\\w+Test)`")).isNotEmpty()
                .allSatisfy(name -> assertThat(Documents.sources("src/test/java", name + ".java")).as(name).isNotEmpty());
    }

    private static TreeSet<String> named(String pattern) {
        return Documents.all()
                .stream()
                .flatMap(document -> Documents.found(pattern, Documents.text(document)).stream())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void everyRuleTheCodeCitesIsExplained() throws Exception {
        assertThat(rulesCited()).isNotEmpty().isSubsetOf(rulesExplained());
    }

    private static TreeSet<String> rulesCited() throws Exception {
        try (var files = Files.walk(Documents.ROOT, 16)) {
            return files.filter(file -> Documents.nameOf(file).matches("(codec|core|store|win32|cli)/src/main/java/.*\\.java"))
                    .flatMap(file -> commentsOf(Documents.text(file)))
                    .flatMap(comment -> RULE.matcher(comment).results().map(rule -> rule.group()))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    private static Stream<String> commentsOf(String source) {
        return source.lines().filter(line -> line.matches("\\s*(/\\*\\*|\\*|//).*")).map(line -> line.replaceAll("design S\\d", ""));
    }

    private static List<String> rulesExplained() {
        return Documents.all()
                .stream()
                .filter(document -> Documents.nameOf(document).startsWith("docs/behaviour/"))
                .flatMap(document -> Documents.found("(?m)^\\| ([A-Z]+\\d+[a-z]?) \\| ", Documents.text(document)).stream())
                .toList();
    }

    @Test
    void everyTraceForWindowsIsExplained() throws Exception {
        var page = Documents.text("docs/behaviour/windows-and-wine.md");
        assertThat(new TreeSet<>(Documents.found("(?m)^\\| `([a-z0-9-]+/[a-z0-9-]+)` ", page))).isEqualTo(tracesForWindows());
    }

    private static TreeSet<String> tracesForWindows() throws Exception {
        var scenarios = Documents.ROOT.resolve("conformance/scenarios");
        try (var files = Files.walk(scenarios)) {
            return files.map(file -> scenarios.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".windows.trace"))
                    .map(name -> name.replace(".windows.trace", ""))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    @Test
    void noDocumentNamesAFolderOfAMachine() {
        assertThat(Documents.all()).allSatisfy(document -> assertThat(Documents.text(document)).as(Documents.nameOf(document))
                .doesNotContainPattern("(?<![\\w.:/])/(work|root|home|tmp|usr|opt|var)/"));
    }
}

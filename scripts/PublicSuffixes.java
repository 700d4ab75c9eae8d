import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Makes the list of public suffixes that the library carries from the one of publicsuffix.org: {@code java scripts/PublicSuffixes.java FROM TO}. Licence, version
 * and commit stay; names become ASCII, rules are sorted by their bytes.
 */
final class PublicSuffixes {
    private PublicSuffixes() {}

    static void main(String[] args) throws IOException {
        var from = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        var text = new StringBuilder();
        header(from).forEach(line -> text.append(line).append('\n'));
        rules(from).forEach(rule -> text.append(rule).append('\n'));
        Files.writeString(Path.of(args[1]), text, StandardCharsets.US_ASCII);
    }

    private static List<String> header(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> !line.startsWith("// Instructions"))
                .filter(line -> line.startsWith("//"))
                .toList();
    }

    private static TreeSet<String> rules(List<String> lines) {
        var rules = new TreeSet<String>();
        for (String line : lines) {
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("//")) {
                rules.add(ascii(rule));
            }
        }
        return rules;
    }

    private static String ascii(String rule) {
        String mark = rule.startsWith("!") ? "!" : rule.startsWith("*.") ? "*." : "";
        return mark + IDN.toASCII(rule.substring(mark.length()), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }
}

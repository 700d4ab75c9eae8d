package org.wininet4j.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of Java in a document. What it shows is all there is: its imports, then statements, which become the body of a method that may throw
 * anything.
 *
 * @param document where it stands
 * @param line the line of its first statement or import, from 1
 */
record JavaSample(String document, int line, String code) {
    static final String CLASS_NAME = "Sample";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String HEAD = "public final class Sample { private Sample() {} public static void run() throws Exception { ";
    private static final String TAIL = "\n}}\n";

    /** Every sample of a document. */
    static List<JavaSample> in(Path document) {
        return in(Documents.nameOf(document), Documents.text(document));
    }

    static List<JavaSample> in(String name, String text) {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new JavaSample(name, lineAt(text, block.start(1)), block.group(1)))
                .toList();
    }

    private static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(character -> character == '\n').count();
    }

    /** The same sample with other words in it. */
    JavaSample with(String shown, String instead) {
        if (!code.contains(shown)) {
            throw new AssertionError(this + " does not hold " + shown);
        }
        return new JavaSample(document, line, code.replace(shown, instead));
    }

    /** A compilation unit whose lines are those of the block. */
    String source() {
        int end = endOfImports();
        return code.substring(0, end) + HEAD + code.substring(end) + TAIL;
    }

    private int endOfImports() {
        int end = 0;
        for (int at = 0; at < code.length(); at = code.indexOf('\n', at) + 1) {
            if (code.startsWith("import ", at)) {
                end = code.indexOf('\n', at) + 1;
            }
        }
        return end;
    }

    @Override
    public String toString() {
        return document + ":" + line;
    }
}

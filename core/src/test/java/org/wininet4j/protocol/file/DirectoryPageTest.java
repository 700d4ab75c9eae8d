package org.wininet4j.protocol.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OU17. */
class DirectoryPageTest {
    private static final Instant TIME = Instant.parse("2020-01-02T03:04:05Z");

    private static String page(boolean parent, FolderEntry... entries) {
        return new String(DirectoryPage.html("/a & b", parent, List.of(entries)), StandardCharsets.UTF_8);
    }

    @Test
    void everyEntryIsARow() {
        assertThat(page(true, new FolderEntry("b.txt", false, true, 12, TIME), new FolderEntry("c", true, true, 0, TIME))).isEqualTo("""
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="utf-8">
                <title>/a &amp; b</title>
                </head>
                <body>
                <h1>/a &amp; b</h1>
                <table>
                <tr><td><a href="../">../</a></td><td></td><td></td></tr>
                <tr><td><a href="./b.txt">b.txt</a></td><td>12</td><td>2020-01-02T03:04:05Z</td></tr>
                <tr><td><a href="./c/">c/</a></td><td></td><td>2020-01-02T03:04:05Z</td></tr>
                </table>
                </body>
                </html>
                """);
    }

    @Test
    void noNameBreaksOut() {
        var page = page(false, new FolderEntry("\"><script>alert('1')</script>", false, true, 1, TIME),
                new FolderEntry("javascript:x", false, true, 1, TIME));

        assertThat(page).doesNotContain("<script>", "href=\"javascript:")
                .contains(
                        "href=\"./%22%3E%3Cscript%3Ealert%28%271%27%29%3C%2Fscript%3E\">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;<",
                        "href=\"./javascript%3Ax\"");
    }

    @Test
    void theRootHasNoParent() {
        assertThat(page(false)).doesNotContain("../");
    }
}

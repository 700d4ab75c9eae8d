package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.testkit.table.Row;

/** InternetCanonicalizeUrl (UR50–UR74). */
class UrlCanonicalizerTest {

    static Stream<Row> rows() throws IOException {
        return UrlRows.answered("url-canonicalize.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAsRecorded(Row row) {
        String canonical = UrlCanonicalizer.canonicalize(row.text("input"), UrlRows.form(row.cell("flags")));

        if (row.is("ok", "1")) {
            assertThat(canonical).isEqualTo(row.text("output")).hasSize(row.number("length"));
        } else {
            assertThat(canonical).hasSize(row.number("length") - 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://a?x                     | http://a/?x
            http://a#x                     | http://a/#x
            HTTP://User@HOST/Path          | http://User@host/Path
            ftp://A\\B\\..\\C              | ftp://a\\C
            res://X.dll\\a b               | res://x.dll\\a%20b
            news:a/b                       | news:a%2Fb
            mailto:fo/o                    | mailto:fo%2Fo
            mailto:a b?c d                 | mailto:a%20b?c d
            xyz:a/b c                      | xyz:a%2Fb%20c
            xyz://a\\b/c\\d                | xyz://a%5Cb/c%5Cd
            //h/../x                       | //h/../x
            ./a b                          | a%20b
            1:2                            | 1:2
            q:x                            | q:x
            """)
    void everySchemeHasItsRules(String url, String canonical) {
        assertThat(UrlCanonicalizer.canonicalize(url, CanonicalForm.DEFAULT)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://[::1]:80/[a]            | http://[::1]:80/%5Ba%5D
            http://\u00E4.test/\u00E4      | http://\u00E4.test/%E4
            http://\u00E4@b.test/          | http://%E4@b.test/
            """)
    void aHostKeepsItsBracketsAndItsLetters(String url, String canonical) {
        assertThat(UrlCanonicalizer.canonicalize(url, CanonicalForm.DEFAULT)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http:a/..///b                  | http:/.//b
            xyz:/a/..//b                   | xyz:/.//b
            a/..///b                       | /.//b
            /a/..//b                       | /.//b
            a/../b:c                       | ./b:c
            ./q:/a                         | ./q:/a
            file:///a/..//b                | file://\\.\\\\b
            file:///a/../C:/b              | file://\\.\\C:\\b
            """)
    void dotsNeverLayAHostOrASchemeBare(String url, String canonical) {
        assertThat(UrlCanonicalizer.canonicalize(url, CanonicalForm.DEFAULT)).isEqualTo(canonical);
        assertThat(UrlCanonicalizer.canonicalize(canonical, CanonicalForm.DEFAULT)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:                          | file:
            file:name/x                    | file:name%2Fx
            file:/a/b                      | file://\\a\\b
            file://                        | file://
            file:C:/a                      | file://C:\\a
            file://C:                      | file://C:
            file://localhost               | file://\\
            file://LocalHost/C:/a          | file://C:\\a
            file:////h/a                   | file://\\\\h\\a
            file://///a                    | file://\\\\\\a
            file://C:/..                   | file://C:\\..\\
            file:///C:/a/.#b/..            | file://C:\\a\\#b/..
            \\\\localhost\\b               | file://\\\\localhost\\b
            """)
    void fileUrlsGetTheFormOfWindows(String url, String canonical) {
        assertThat(UrlCanonicalizer.canonicalize(url, CanonicalForm.DEFAULT)).isEqualTo(canonical);
        assertThat(UrlCanonicalizer.canonicalize(canonical, CanonicalForm.DEFAULT)).isEqualTo(canonical);
    }

    @Test
    void aDecodedNulWouldEndTheTextInC() {
        assertThat(UrlCanonicalizer.canonicalize("http://a/%00%41", UrlRows.form("DECODE"))).isEqualTo("http://a/%00A");
    }

    @Test
    void aFragmentBeforeAQueryGoesBehindIt() {
        assertThat(UrlCanonicalizer.canonicalize("xyz://a/b#c \u0001?d#e", CanonicalForm.DEFAULT)).isEqualTo("xyz://a/b?d#e#c");
    }
}

package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.testkit.table.Row;

/** InternetCombineUrl (UR80–UR89). */
class UrlCombinerTest {

    static Stream<Row> rows() throws IOException {
        return UrlRows.answered("url-combine.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAsRecorded(Row row) {
        String combined = UrlCombiner.combine(row.text("base"), row.text("relative"), UrlRows.form(row.cell("flags")));

        if (row.is("ok", "1")) {
            assertThat(combined).isEqualTo(row.text("output")).hasSize(row.number("length"));
        } else {
            assertThat(combined).hasSize(row.number("length") - 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://a/b          | ../../c             | http://a/c
            http://a/b          | ..                  | http://a/
            http://a/b          | /../c               | http://a/c
            http://a/../b/c     | d                   | http://a/b/d
            http://a            | ?x                  | http://a/?x
            http://a/b#c?d      | #e                  | http://a/b#e
            http://a/b          | :x                  | http://a/:x
            http://a/b          | HTTP:c              | http://a/c
            http://a/b          | /\\h/x              | http://h/x
            http:a/b            | c                   | http:a%2Fc
            xyz:@a/b            | dir/file            | xyz:dir%2Ffile
            foo:/today/         | foo:calendar        | foo:/today/calendar
            foo:today           | #x                  | foo:today#x
            xyz://a/b/c         | ../../../d          | xyz://a/../../d
            mailto:a@b          | c                   | mailto:c
            """)
    void theRelativeUrlIsReadByTheRulesOfTheBase(String base, String relative, String combined) {
        assertThat(UrlCombiner.combine(base, relative, CanonicalForm.DEFAULT)).isEqualTo(combined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:///C:/a/b      | c                   | file://C:\\a\\c
            file:///C:/a/b      | /c                  | file://C:\\c
            file:///C:/a/b      | ../../c             | file://C:\\..\\c
            file:///a/b         | c                   | file://\\a\\c
            file://h/a/b        | c                   | file://\\\\h\\a\\c
            file://h/a/b        | \\c                 | file://\\\\h\\c
            file://h/a/b        | //i/c               | file://\\\\i\\c
            file://C:           | c                   | file://C:\\c
            file://             | c                   | file://\\c
            file:name           | c                   | file:c
            C:\\a\\b            | c                   | file://C:\\a\\c
            http://a/b          | C:\\c               | file://C:\\c
            http://a/b          | \\\\h\\c            | file://\\\\h\\c
            """)
    void aFileStaysOnItsDriveOrMachine(String base, String relative, String combined) {
        assertThat(UrlCombiner.combine(base, relative, CanonicalForm.DEFAULT)).isEqualTo(combined);
    }

    @Test
    void escapesAreDecodedOnce() {
        assertThat(UrlCombiner.combine("http://a/%2541/", "%2542", UrlRows.form("DECODE"))).isEqualTo("http://a/%41/%42");
    }

    @Test
    void percentSignsAreEscapedOnce() {
        assertThat(UrlCombiner.combine("http://a/%41 /", "%42", UrlRows.form("ENCODE_PERCENT"))).isEqualTo("http://a/%2541%20/%2542");
    }

    @Test
    void blanksOnlyMeansThoseOfTheQueryToo() {
        assertThat(UrlCombiner.combine("http://a/b", "c d?e f", UrlRows.form("ENCODE_SPACES_ONLY"))).isEqualTo("http://a/c%20d?e%20f");
    }
}

package org.wininet4j.codec.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.codec.http.HeaderEdit.ADD;
import static org.wininet4j.codec.http.HeaderEdit.ADD_IF_NEW;
import static org.wininet4j.codec.http.HeaderEdit.ADD_OR_REPLACE;
import static org.wininet4j.codec.http.HeaderEdit.REPLACE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderTextTest {
    private final RequestHeaders headers = new RequestHeaders();

    // P23 to P29: a list with two fields of the name, and a list with none
    @ParameterizedTest
    @CsvSource(textBlock = """
            ADD                    , X: v , X: a|Y: y|X: b , ''             , '|X: a|Y: y|X: b|X: v|'
            ADD                    , X: v , Y: y           , ''             , '|Y: y|X: v|'
            ADD                    , X:   , Y: y           , ''             , '|Y: y|X: |'
            ADD_IF_NEW             , X: v , X: a|Y: y|X: b , ALREADY_EXISTS , '|X: a|Y: y|X: b|'
            ADD_IF_NEW             , X: v , Y: y           , ''             , '|Y: y|X: v|'
            REPLACE                , X: v , X: a|Y: y|X: b , ''             , '|Y: y|X: b|X: v|'
            REPLACE                , X: v , Y: y           , NOT_FOUND      , '|Y: y|'
            REPLACE                , X:   , X: a|Y: y|X: b , ''             , '|Y: y|X: b|'
            REPLACE                , X:   , Y: y           , NOT_FOUND      , '|Y: y|'
            ADD_OR_REPLACE         , X: v , X: a|Y: y|X: b , ''             , '|Y: y|X: b|X: v|'
            ADD_OR_REPLACE         , X: v , Y: y           , ''             , '|Y: y|X: v|'
            ADD_OR_REPLACE         , X:   , X: a|Y: y|X: b , ''             , '|Y: y|X: b|'
            ADD_OR_REPLACE         , X:   , Y: y           , NOT_FOUND      , '|Y: y|'
            COALESCE_WITH_COMMA    , X: v , X: a|Y: y|X: b , ''             , '|X: a, v|Y: y|X: b|'
            COALESCE_WITH_COMMA    , X: v , Y: y           , ''             , '|Y: y|X: v|'
            COALESCE_WITH_SEMICOLON, X: v , X: a|Y: y|X: b , ''             , '|X: a; v|Y: y|X: b|'
            COALESCE_WITH_SEMICOLON, X: v , Y: y           , ''             , '|Y: y|X: v|'
            """)
    void anEditDoesWhatItsNameSays(HeaderEdit edit, String text, String start, String problem, String expected) {
        startWith(start.replace('|', '\n'));

        assertThat(apply(text, edit)).isEqualTo(problem);
        assertThat(headers.rawText("", "|")).isEqualTo(expected);
    }

    // P20
    @ParameterizedTest
    @CsvSource(textBlock = """
            'A: 1'                        , '|A: 1|'
            'A: 1\\r\\n'                  , '|A: 1|'
            '\\r\\n\\r\\nA: 1\\r\\n\\r\\n', '|A: 1|'
            'A: 1\\nB: 2'                 , '|A: 1|B: 2|'
            'A: 1\\rB: 2'                 , '|A: 1|B: 2|'
            'A: 1\\n\\r\\r\\nB: 2\\r\\n'  , '|A: 1|B: 2|'
            'A: 1\\r\\n  \\r\\nB: 2'      , '|A: 1|B: 2|'
            ' A \\t:\\t 1 '               , '|A: 1|'
            'A:1:2'                       , '|A: 1:2|'
            'A: a\\tb \u00e4\u00ff'       , '|A: a\tb \u00e4\u00ff|'
            """)
    void aTextIsCutIntoTrimmedLines(String text, String expected) {
        assertThat(apply(text.translateEscapes(), ADD)).isEmpty();
        assertThat(headers.rawText("", "|")).isEqualTo(expected);
    }

    // P20, P21
    @ParameterizedTest
    @CsvSource(textBlock = """
            ''
            '\\r\\n'
            ' '
            'no colon'
            ': no name'
            ' : no name'
            'A: 1\\r\\nno colon'
            'A: 1\\r\\n: no name\\r\\nB: 2'
            'A: 1\\r\\nB: \\0'
            'A: 1\\0'
            'A\\0: 1'
            '\\0'
            'A B: 1'
            'A: \\b'
            'A: \177'
            'A: \u0100'
            """)
    void aTextThatIsNoListOfHeadersChangesNothing(String text) {
        startWith("X: a");

        assertThat(apply(text.translateEscapes(), ADD_OR_REPLACE)).isEqualTo("INVALID");
        assertThat(headers.rawText("", "|")).isEqualTo("|X: a|");
    }

    @ParameterizedTest
    @EnumSource(HeaderEdit.class)
    void emptyTextIsInvalidForEveryEdit(HeaderEdit edit) {
        assertThat(apply("", edit)).isEqualTo("INVALID");
    }

    // scenario headers/add-if-new
    @Test
    void theLinesBeforeTheOneThatExistsAreAdded() {
        startWith("X-One: 1");

        assertThat(apply("x-one: 3\r\n", ADD_IF_NEW)).isEqualTo("ALREADY_EXISTS");
        assertThat(apply("X-Two: 1\r\nX-One: 4\r\nX-Three: 1\r\n", ADD_IF_NEW)).isEqualTo("ALREADY_EXISTS");
        assertThat(headers.rawText("GET /a HTTP/1.1", "\r\n")).isEqualTo("GET /a HTTP/1.1\r\nX-One: 1\r\nX-Two: 1\r\n");
    }

    // scenario headers/replace, with what Windows answers
    @Test
    void replacingTakesOneHeaderPerCall() {
        startWith("X-One: 1");

        assertThat(apply("X-One: 2\r\n", REPLACE)).isEmpty();
        assertThat(apply("X-Two: 2\r\n", REPLACE)).isEqualTo("NOT_FOUND");
        assertThat(apply("X-Two: 2\r\n", ADD_OR_REPLACE)).isEmpty();
        assertThat(apply("X-Two: 3\r\n", ADD_OR_REPLACE)).isEmpty();
        assertThat(apply("X-One: b\r\n", ADD)).isEmpty();
        assertThat(apply("X-One: c\r\n", ADD_OR_REPLACE)).isEmpty();
        assertThat(headers.rawText("", "|")).isEqualTo("|X-Two: 3|X-One: b|X-One: c|");
        assertThat(apply("X-One:\r\n", REPLACE)).isEmpty();
        assertThat(headers.rawText("", "|")).isEqualTo("|X-Two: 3|X-One: c|");
        assertThat(apply("X-One: \r\n", ADD_OR_REPLACE)).isEmpty();
        assertThat(headers.rawText("", "|")).isEqualTo("|X-Two: 3|");
    }

    // scenario headers/send-headers-override
    @Test
    void severalLinesAreAppliedInOrder() {
        startWith("X-One: added\r\nContent-Type: text/plain\r\n");

        assertThat(apply("X-One: sent\r\nContent-Length: 99\r\nContent-Type: text/html\r\n", ADD_OR_REPLACE)).isEmpty();
        assertThat(headers.rawText("", "|")).isEqualTo("|X-One: sent|Content-Length: 99|Content-Type: text/html|");
    }

    @Test
    void aProblemNeverTellsAValue() {
        assertThat(messageOf("Authorization: secret\u0100")).doesNotContain("secret").contains("Authorization");
        assertThat(messageOf("secret")).doesNotContain("secret");
    }

    private void startWith(String text) {
        assertThat(apply(text, ADD)).isEmpty();
    }

    private String apply(String text, HeaderEdit edit) {
        try {
            HeaderText.apply(text, edit, headers);
            return "";
        } catch (HeaderEditException e) {
            return e.problem().name();
        }
    }

    private String messageOf(String text) {
        try {
            HeaderText.apply(text, ADD, headers);
            return "";
        } catch (HeaderEditException e) {
            return e.toString();
        }
    }
}

package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    // P3
    @ParameterizedTest
    @CsvSource(textBlock = """
            ''                          , /
            /                           , /
            a                           , /a
            *                           , /*
            ?q=1                        , /?q=1
            /a b/c                      , /a%20b/c
            '/a?b c d'                  , /a?b%20c%20d
            '/a%20b%zz%'                , /a%20b%zz%
            /a#frag                     , /a
            '/a?q=1#frag ment'          , /a?q=1
            '#frag'                     , /
            '/\u00e9\u20ac'             , /%C3%A9%E2%82%AC
            '/?q=\ud83d\ude00'          , /?q=%F0%9F%98%80
            '/"<>[]{}|^`\\'             , '/"<>[]{}|^`\\'
            http://h/a                  , /http://h/a
            """)
    void aNameBecomesAnEscapedPathAndQuery(String name, String target) {
        assertThat(RequestTarget.of(name)).isEqualTo(target);
    }

    // P4; RFC 3986, 5.2.4
    @ParameterizedTest
    @CsvSource(textBlock = """
            /A/../B/./C/../../x     , /x
            /a/b/c/./../../g        , /a/g
            /..                     , /
            /.                      , /
            /../..                  , /
            /a/..                   , /
            /a/b/..                 , /a/
            /a/.                    , /a/
            /a/./                   , /a/
            /a//../b                , /a/b
            //a                     , //a
            /.hidden                , /.hidden
            /...                    , /...
            /a..                    , /a..
            /a/..b/c                , /a/..b/c
            ../a                    , /a
            ./a                     , /a
            /a/../b?c/../d          , /b?c/../d
            /a/../b#/../c           , /b
            /%2e%2e/a               , /%2e%2e/a
            """)
    void dotSegmentsAreRemovedFromThePath(String name, String target) {
        assertThat(RequestTarget.of(name)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nX: 1", "/a\n", "/a\0", "/#\r"})
    void aNameOfMoreThanOneLineIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.of(name));
    }

    @Test
    void otherControlsAndLoneSurrogatesAreEscaped() {
        assertThat(RequestTarget.of("/\t\u007f")).isEqualTo("/%09%7F");
        assertThat(RequestTarget.of("/\ud83d")).isEqualTo("/%3F");
    }

    @Test
    void aTargetStaysWhatItIs() {
        String target = RequestTarget.of("/a b/../\u00e9?x y");

        assertThat(RequestTarget.of(target)).isEqualTo(target);
    }

    @Test
    @Timeout(10)
    void aLongNameTakesLinearTime() {
        assertThat(RequestTarget.of("/a".repeat(1_000_000) + "/..".repeat(1_000_000))).isEqualTo("/");
    }
}

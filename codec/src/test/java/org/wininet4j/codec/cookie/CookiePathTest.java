package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiePathTest {
    // CO34
    @ParameterizedTest
    @CsvSource({"/bar.html,/", "/bar/,/bar/", "/bar,/", "/,/", "'',/", "/a/b/c,/a/b/", "*,/"})
    void theFolderOfAUrlEndsWithItsLastSlash(String path, String folder) {
        assertThat(CookiePath.folder(path)).isEqualTo(folder);
    }

    // CO61; RFC 6265, 5.1.4
    @ParameterizedTest
    @CsvSource({"/,/,true", "/,/x,true", "/foo,/foo,true", "/foo,/foo/,true", "/foo,/foo/x,true", "/foo,/foobar,false", "/foo/,/foo,false",
            "/foo/,/foo/x,true", "/foo,/bar,false", "/Foo,/foo,false"})
    void aRequestsPathMatchesWholeParts(String cookie, String url, boolean matches) {
        assertThat(CookiePath.matches(cookie, url)).isEqualTo(matches);
    }

    // CO60
    @ParameterizedTest
    @CsvSource({"/foo,/foobar/,true", "/foo,/foobar,false", "/foo/,/foo/bar,true", "/foo,/foo/bar,true", "/,/x,true",
            "/foo/bar,/foo/bar,false"})
    void aCallersFolderBeginsWithThePath(String cookie, String url, boolean matches) {
        assertThat(CookiePath.beginsFolder(cookie, url)).isEqualTo(matches);
    }
}

package org.wininet4j.codec.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

class HttpUrlTest {
    @Test
    void aUrlIsDividedIntoItsParts() throws Exception {
        HttpUrl url = HttpUrl.parse("HTTPS://user:pa%20ss@Host.EXAMPLE:8443/a b/../c?d e#f g");

        assertThat(url.scheme()).isEqualTo("https");
        assertThat(url.isSecure()).isTrue();
        assertThat(url.userInfo()).hasValue("user:pa%20ss");
        assertThat(url.host()).isEqualTo("host.example");
        assertThat(url.port()).isEqualTo(8443);
        assertThat(url.target()).isEqualTo("/c?d%20e");
        assertThat(url.path()).isEqualTo("/c");
        assertThat(url.fragment()).hasValue("f%20g");
        assertThat(url.authority()).isEqualTo("host.example:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h:81/b c#d", "http://H:81/b", "http://u@h:81/", "http://h/", "http://h:811/", "http://h:8/",
            "https://h:81/"})
    void aUrlReadBesideAnotherOneIsTheSame(String text) throws Exception {
        var read = HttpUrl.parse(text, HttpUrl.parse("http://h:81/a"));

        assertThat(read).isEqualTo(HttpUrl.parse(text));
        assertThat(read.textWithFragment()).isEqualTo(HttpUrl.parse(text).textWithFragment());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://h                        , http://h/               , 80
            https://h                       , https://h/              , 443
            http://h:                       , http://h/               , 80
            http://h:80/                    , http://h/               , 80
            http://h:443/                   , http://h:443/           , 443
            https://h:80/                   , https://h:80/           , 80
            http://h:0081                   , http://h:81/            , 81
            http://h:65535                  , http://h:65535/         , 65535
            http://h?q                      , http://h/?q             , 80
            http://h#f                      , http://h/               , 80
            http://127.0.0.1:81/a           , http://127.0.0.1:81/a   , 81
            http://[::1]/a                  , http://[::1]/a          , 80
            http://[FE80::A.1]:81/a         , http://[fe80::a.1]:81/a , 81
            http://a@b@h/                   , http://h/               , 80
            http://u:p@h:81                 , http://h:81/            , 81
            http://h/@:x                    , http://h/@:x            , 80
            http://under_score.h/           , http://under_score.h/   , 80
            http://h./                      , http://h./              , 80
            http://h/\u00e9                 , http://h/%C3%A9         , 80
            http://B\u00dcCHER.h/           , http://b\u00fccher.h/   , 80
            """)
    void aUrlIsWrittenInOneForm(String text, String expected, int port) throws Exception {
        assertThat(HttpUrl.parse(text)).hasToString(expected);
        assertThat(HttpUrl.parse(text).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''                        , NO_SCHEME
            h                         , NO_SCHEME
            /a                        , NO_SCHEME
            //h/a                     , NO_SCHEME
            ://h                      , NO_SCHEME
            1http://h                 , NO_SCHEME
            'ht tp://h'               , NO_SCHEME
            ftp://h/                  , UNKNOWN_SCHEME
            httpx://h/                , UNKNOWN_SCHEME
            h:80                      , UNKNOWN_SCHEME
            mailto:a@b                , UNKNOWN_SCHEME
            http:                     , NO_HOST
            http:/a                   , NO_HOST
            http:a                    , NO_HOST
            http://                   , NO_HOST
            http:///a                 , NO_HOST
            http://:80/               , NO_HOST
            http://u@/                , NO_HOST
            http://?q                 , NO_HOST
            http://h:x/               , BAD_PORT
            http://h:0/               , BAD_PORT
            http://h:65536/           , BAD_PORT
            http://h:99999999999/     , BAD_PORT
            http://h:-1/              , BAD_PORT
            http://h:80:81/           , BAD_PORT
            http://[::1]x/            , BAD_PORT
            http://[::1]x:1/          , BAD_PORT
            http://::1/               , NO_HOST
            'http://h h/'             , BAD_CHARACTER
            'http://h\\\\@other/'     , BAD_CHARACTER
            'http://h\\\\a'           , BAD_CHARACTER
            http://h%41/              , BAD_CHARACTER
            http://h;x/               , BAD_CHARACTER
            http://[::1/              , BAD_CHARACTER
            http://[1]/               , BAD_CHARACTER
            http://[::g]/             , BAD_CHARACTER
            http://[]/                , BAD_CHARACTER
            http://h]/                , BAD_CHARACTER
            'http://h/\\na'           , BAD_CHARACTER
            'http://h/\\t'            , BAD_CHARACTER
            'http://h\\0/'            , BAD_CHARACTER
            'http://h\u00a0/'         , BAD_CHARACTER
            'http://h\u3000/'         , BAD_CHARACTER
            """)
    void whatIsNoUrlHasItsProblem(String text, Problem problem) {
        assertThatThrownBy(() -> HttpUrl.parse(text.translateEscapes())).isInstanceOfSatisfying(MalformedUrlException.class,
                e -> assertThat(e.problem()).isEqualTo(problem));
    }

    // RFC 3986, 5.4
    @ParameterizedTest
    @CsvSource(textBlock = """
            g              , http://a/b/c/g
            ./g            , http://a/b/c/g
            g/             , http://a/b/c/g/
            /g             , http://a/g
            //g            , http://g/
            ?y             , http://a/b/c/d;p?y
            g?y            , http://a/b/c/g?y
            #s             , http://a/b/c/d;p?q#s
            g#s            , http://a/b/c/g#s
            g?y#s          , http://a/b/c/g?y#s
            ;x             , http://a/b/c/;x
            g;x            , http://a/b/c/g;x
            ''             , http://a/b/c/d;p?q
            .              , http://a/b/c/
            ./             , http://a/b/c/
            ..             , http://a/b/
            ../g           , http://a/b/g
            ../..          , http://a/
            ../../g        , http://a/g
            ../../../g     , http://a/g
            /./g           , http://a/g
            /../g          , http://a/g
            g.             , http://a/b/c/g.
            .g             , http://a/b/c/.g
            g..            , http://a/b/c/g..
            ./../g         , http://a/b/g
            ./g/.          , http://a/b/c/g/
            g/./h          , http://a/b/c/g/h
            g/../h         , http://a/b/c/h
            g;x=1/../y     , http://a/b/c/y
            g?y/../x       , http://a/b/c/g?y/../x
            g#s/../x       , http://a/b/c/g#s/../x
            """)
    void aReferenceIsResolvedAsTheStandardSays(String location, String expected) throws Exception {
        assertThat(HttpUrl.parse("http://a/b/c/d;p?q").resolve(location).textWithFragment()).isEqualTo(expected);
    }

    // R2, scenario redirect/locations
    @ParameterizedTest
    @CsvSource(textBlock = """
            ?q=1                            , http://127.0.0.1:12345/a/b?q=1
            //127.0.0.1:12345/c d           , http://127.0.0.1:12345/c%20d
            sub/e#frag                      , http://127.0.0.1:12345/a/sub/e#frag
            http://127.0.0.1:54321/two?x=1  , http://127.0.0.1:54321/two?x=1
            /two                            , http://127.0.0.1:12345/two
            two                             , http://127.0.0.1:12345/a/two
            HTTPS://Other/                  , https://other/
            //other                         , http://other/
            /?u=http://x/                   , http://127.0.0.1:12345/?u=http://x/
            '/caf\u00c3\u00a9 %41'          , 'http://127.0.0.1:12345/caf\u00c3\u00a9%20%41'
            /\u20ac                         , http://127.0.0.1:12345/%E2%82%AC
            """)
    void aLocationIsResolvedAgainstTheUrl(String location, String expected) throws Exception {
        assertThat(HttpUrl.parse("http://127.0.0.1:12345/a/b").resolve(location).textWithFragment()).isEqualTo(expected);
    }

    // R3, R4
    @ParameterizedTest
    @CsvSource(textBlock = """
            ftp://h/           , UNKNOWN_SCHEME
            javascript:alert() , UNKNOWN_SCHEME
            'mailto:a@b'       , UNKNOWN_SCHEME
            http://            , NO_HOST
            http:///a          , NO_HOST
            http:a             , NO_HOST
            //                 , NO_HOST
            ///a               , NO_HOST
            http://h:x/        , BAD_PORT
            //h:x/             , BAD_PORT
            '/a\\tb'           , BAD_CHARACTER
            'http://h h/'      , BAD_CHARACTER
            """)
    void aLocationThatLeadsNowhereHasItsProblem(String location, Problem problem) throws Exception {
        HttpUrl base = HttpUrl.parse("http://a/b");

        assertThatThrownBy(() -> base.resolve(location.translateEscapes())).isInstanceOfSatisfying(MalformedUrlException.class,
                e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void theUserStaysOnTheSameServerOnly() throws Exception {
        HttpUrl base = HttpUrl.parse("http://u:p@h/a");

        assertThat(base.resolve("/b").userInfo()).hasValue("u:p");
        assertThat(base.resolve("//h/b").userInfo()).isEmpty();
        assertThat(base.resolve("http://x@h/b").userInfo()).hasValue("x");
    }

    @Test
    void aUrlIsMadeOfTheServerAndTheTarget() throws Exception {
        assertThat(HttpUrl.of("http", "Host", 80, "/a?b")).hasToString("http://host/a?b");
        assertThat(HttpUrl.of("https", "::1", 8443, "/")).hasToString("https://[::1]:8443/");
        assertThat(HttpUrl.of("https", "[::1]", 443, "/").host()).isEqualTo("::1");
        assertThatThrownBy(() -> HttpUrl.of("http", "u@h", 80, "/")).isInstanceOf(MalformedUrlException.class);
        assertThatThrownBy(() -> HttpUrl.of("http", "h/a", 80, "/")).isInstanceOf(MalformedUrlException.class);
        assertThatThrownBy(() -> HttpUrl.of("http", "h", 0, "/")).isInstanceOf(MalformedUrlException.class);
    }

    @Test
    void theHostCanBeExchanged() throws Exception {
        HttpUrl url = HttpUrl.parse("http://u@b\u00fccher.h:81/a?b#c").withHost("xn--bcher-kva.h");

        assertThat(url.textWithFragment()).isEqualTo("http://xn--bcher-kva.h:81/a?b#c");
        assertThat(url.userInfo()).hasValue("u");
    }

    @Test
    void theTargetOfATunnelAlwaysHasItsPort() throws Exception {
        assertThat(HttpUrl.parse("https://h/").hostAndPort()).isEqualTo("h:443");
        assertThat(HttpUrl.parse("https://[::1]/").hostAndPort()).isEqualTo("[::1]:443");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://h/a          , http://H:80/b      , true
            http://u@h/a        , http://h/a         , true
            http://h/a          , https://h/a        , false
            http://h:443/a      , https://h/a        , false
            http://h/a          , http://h:81/a      , false
            http://h/a          , http://g/a         , false
            """)
    void theOriginIsSchemeHostAndPort(String one, String other, boolean same) throws Exception {
        assertThat(HttpUrl.parse(one).hasSameOrigin(HttpUrl.parse(other))).isEqualTo(same);
    }

    @Test
    void urlsOfTheSamePartsAreEqual() throws Exception {
        HttpUrl url = HttpUrl.parse("http://u@h/a#f");

        assertThat(HttpUrl.parse("HTTP://u@H:80/a#f")).isEqualTo(url).hasSameHashCodeAs(url);
        assertThat(HttpUrl.parse("http://u@h/b#f")).isNotEqualTo(url);
        assertThat(HttpUrl.parse("http://h/a#f")).isNotEqualTo(url);
        assertThat(HttpUrl.parse("http://u@h/a")).isNotEqualTo(url);
    }

    @Test
    void aPasswordIsNotShownByItself() throws Exception {
        assertThat(HttpUrl.parse("http://u:secret@h/").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> HttpUrl.parse("http://u:secret@h:x/")).hasMessageNotContaining("secret");
    }
}

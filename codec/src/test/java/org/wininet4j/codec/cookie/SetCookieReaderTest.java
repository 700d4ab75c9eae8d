package org.wininet4j.codec.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.cookie.MalformedCookieException.Problem;
import org.wininet4j.codec.cookie.SetCookie.Attributes;
import org.wininet4j.codec.cookie.SetCookie.SameSiteValue;

class SetCookieReaderTest {
    // CO30, CO74; RFC 6265, 5.2
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1               | a   | 1
            'a = 1 '          | a   | 1
            'a=1; path=/'     | a   | 1
            a=                | a   | ''
            'a=;b=2'          | a   | ''
            a=b=c             | a   | b=c
            'a="x y"'         | a   | '"x y"'
            nameless          | ''  | nameless
            =nameless         | ''  | nameless
            'nameless; path=/'| ''  | nameless
            'a b=1'           | a b | 1
            """)
    void aLineIsANameAndAValue(String line, String name, String value) throws Exception {
        var cookie = SetCookieReader.line(line);

        assertThat(cookie.name()).isEqualTo(name);
        assertThat(cookie.value()).isEqualTo(value);
    }

    // CO5
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1          | a | 1
            a            | a | ''
            'a; path=/'  | a | ''
            a=b=c        | a | b=c
            """)
    void dataWithoutANameBeginsWithIt(String data, String name, String value) throws Exception {
        var cookie = SetCookieReader.data(data);

        assertThat(cookie.name()).isEqualTo(name);
        assertThat(cookie.value()).isEqualTo(value);
    }

    // CO5, CO6
    @Test
    void dataWithANameIsTheValueAlone() throws Exception {
        var cookie = SetCookieReader.data("a", "b=c; secure");

        assertThat(cookie.name()).isEqualTo("a");
        assertThat(cookie.value()).isEqualTo("b=c");
        assertThat(cookie.attributes().secure()).isTrue();
    }

    // CO6, CO30, CO39
    @Test
    void attributesAreBlindToCaseAndUnknownOnesSkipped() throws Exception {
        var attributes = SetCookieReader
                .line("a=1;DOMAIN = .Example.COM ;  Path=/x y; SECURE; version=1; HttpOnly=yes; ; =; max-age = 60; samesite=LAX")
                .attributes();

        assertThat(attributes.domain()).isEqualTo("example.com");
        assertThat(attributes.path()).isEqualTo("/x y");
        assertThat(attributes.secure()).isTrue();
        assertThat(attributes.httpOnly()).isTrue();
        assertThat(attributes.maxAgeSeconds()).hasValue(60);
        assertThat(attributes.sameSite()).isEqualTo(SameSiteValue.LAX);
    }

    // CO31: one dot is dropped, no more
    @ParameterizedTest
    @CsvSource({".example.com,example.com", "example.com,example.com", "..example.com,.example.com", "'',''", ".,''"})
    void oneLeadingDotOfADomainIsDropped(String written, String read) throws Exception {
        assertThat(SetCookieReader.line("a=1; domain=" + written).attributes().domain()).isEqualTo(read);
    }

    // CO33
    @ParameterizedTest
    @CsvSource({"/foo,/foo", "/,/", "foo,''", "'',''"})
    void aPathBeginsWithASlash(String written, String read) throws Exception {
        assertThat(SetCookieReader.line("a=1; path=" + written).attributes().path()).isEqualTo(read);
    }

    // CO35
    @Test
    void whatIsNoDateIsNoExpiry() throws Exception {
        assertThat(SetCookieReader.line("a=1; expires=").attributes()).isEqualTo(Attributes.NONE);
        assertThat(SetCookieReader.line("a=1; expires=now").attributes()).isEqualTo(Attributes.NONE);
        assertThat(SetCookieReader.line("a=1; expires=Fri, 07-Jan-2005 12:06:35 GMT; expires=x").attributes().expires())
                .hasValue(Instant.parse("2005-01-07T12:06:35Z"));
    }

    // CO37
    @ParameterizedTest
    @CsvSource({"0,0", "-1,-1", "60,60", "007,7", "99999999999999999999,1000000000000", "-99999999999999999999,-1000000000000"})
    void anAgeIsANumberOfSeconds(String written, long read) throws Exception {
        assertThat(SetCookieReader.line("a=1; Max-Age=" + written).attributes().maxAgeSeconds()).hasValue(read);
    }

    // CO37
    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "1.5", "1 2", "x", "--1"})
    void whatIsNoNumberIsNoAge(String written) throws Exception {
        assertThat(SetCookieReader.line("a=1; Max-Age=" + written).attributes().maxAgeSeconds()).isEqualTo(OptionalLong.empty());
    }

    // RFC 6265, 5.3
    @Test
    void theLastOfSeveralAttributesCounts() throws Exception {
        var attributes = SetCookieReader.line("a=1; path=/x; path=/y; max-age=1; max-age=2; samesite=strict; samesite=odd").attributes();

        assertThat(attributes.path()).isEqualTo("/y");
        assertThat(attributes.maxAgeSeconds()).hasValue(2);
        assertThat(attributes.sameSite()).isEqualTo(SameSiteValue.MISSING);
    }

    // CO42
    @Test
    void nameAndValueAreLimitedTogether() throws Exception {
        assertThat(SetCookieReader.line("a=" + "x".repeat(4095)).value()).hasSize(4095);
        assertThat(problem("a=" + "x".repeat(4096))).isEqualTo(Problem.TOO_LONG);
        assertThat(problem("x".repeat(4097) + "=")).isEqualTo(Problem.TOO_LONG);
    }

    // CO42
    @Test
    void anAttributeThatIsTooLongIsSkipped() throws Exception {
        assertThat(SetCookieReader.line("a=1; path=/" + "x".repeat(1023)).attributes().path()).hasSize(1024);
        assertThat(SetCookieReader.line("a=1; path=/ok; path=/" + "x".repeat(1024)).attributes().path()).isEqualTo("/ok");
    }

    // CO42, P31
    @ParameterizedTest
    @ValueSource(strings = {"a=\u0001", "a\u0000=1", "a=b\u007fc", "a=\u20ac", "a=b\nc", "a=b\rc"})
    void aCharacterThatCannotBeSentMakesNoCookie(String line) {
        assertThat(problem(line)).isEqualTo(Problem.BAD_CHARACTER);
    }

    // CO42
    @Test
    void aControlInAnAttributeSkipsItAndATabIsNone() throws Exception {
        assertThat(SetCookieReader.line("a=1; path=/x\u0001; secure").attributes())
                .isEqualTo(SetCookieReader.line("a=1; secure").attributes());
        assertThat(SetCookieReader.line("a=b\tc").value()).isEqualTo("b\tc");
    }

    // CO74
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "=", " = ; path=/", "; a=1"})
    void aLineWithoutNameAndValueSetsNothing(String line) {
        assertThat(problem(line)).isEqualTo(Problem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a;b", "a\n"})
    void anApplicationsNameCannotEndTheName(String name) {
        assertThatThrownBy(() -> SetCookieReader.data(name, "1")).isInstanceOf(MalformedCookieException.class);
    }

    // CO102
    @Test
    void theTextTellsNeitherNameNorValue() throws Exception {
        assertThat(SetCookieReader.line("secretname=secretvalue; path=/")).asString().doesNotContain("secret");
    }

    private static Problem problem(String line) {
        try {
            SetCookieReader.line(line);
            throw new AssertionError("a cookie was read");
        } catch (MalformedCookieException e) {
            return e.problem();
        }
    }
}

package org.wininet4j.codec.cookie;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSuffixesTest {
    private static final PublicSuffixes LIST = PublicSuffixes.of("""
            // a licence

            !www.ck
            *.ck
            *.kawasaki.jp
            co.uk
            com
            github.io
            io
            jp
            uk
            """.getBytes(US_ASCII));

    // CO52; the rules of publicsuffix.org
    @ParameterizedTest
    @CsvSource({"com,true", "example.com,false", "co.uk,true", "uk,true", "bbc.co.uk,false", "github.io,true", "me.github.io,false",
            "ck,true", "x.ck,true", "www.ck,false", "a.x.ck,false", "kawasaki.jp,false", "x.kawasaki.jp,true", "unknown,true",
            "example.unknown,false", "localhost,true"})
    void aSuffixIsWhatTheLongestRuleSays(String domain, boolean suffix) {
        assertThat(LIST.contains(domain)).isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource({"example.com,example.com", "a.b.example.com,example.com", "com,com", "a.bbc.co.uk,bbc.co.uk", "me.github.io,me.github.io",
            "a.me.github.io,me.github.io", "a.www.ck,www.ck", "a.b.x.ck,b.x.ck", "localhost,localhost", "a.localhost,a.localhost",
            "1.2.3.4,1.2.3.4",
            "::1,::1", "a.example.unknown,example.unknown"})
    void aSiteIsTheSuffixAndOneLabel(String host, String site) {
        assertThat(LIST.site(host)).isEqualTo(site);
    }

    // CO52
    @ParameterizedTest
    @CsvSource({"com,true", "co.uk,true", "com.pl,true", "gov.uk,true", "example.de,false", "example.com,false", "bbc.co.uk,false",
            "localhost,true",
            "abc.example,false"})
    void withoutAListShortNamesBelowACountryAreSuffixes(String domain, boolean suffix) {
        assertThat(PublicSuffixes.WITHOUT_LIST.contains(domain)).isEqualTo(suffix);
    }

    @Test
    void everyRuleOfAListIsFound() {
        var rules = IntStream.range(0, 1000).mapToObj(i -> "d" + (10_000 + i) + ".com").toList();
        var list = PublicSuffixes.of(rules.stream().collect(Collectors.joining("\n", "// x\n", "\n")).getBytes(US_ASCII));

        assertThat(rules).allMatch(list::contains);
        assertThat(list.contains("d9999.com")).isFalse();
        assertThat(list.contains("d11000.com")).isFalse();
    }
}

package org.wininet4j.codec.cookie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.codec.cookie.CookieDomain.Answer;

class CookieDomainTest {
    private static final PublicSuffixes LIST = PublicSuffixes.of("co.uk\ncom\nuk\n".getBytes(UTF_8));

    static Stream<Arguments> windows() throws IOException {
        try (var table = CookieDomainTest.class.getResourceAsStream("cookie-domain-legal.tsv")) {
            return new String(table.readAllBytes(), UTF_8).lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(
                            row -> Arguments.of(row[0], row[1].replace("\\N", ""), row[2].replace("\\N", ""), row[3].equals("1")));
        }
    }

    // CO50–CO53: what Windows says
    @ParameterizedTest(name = "{0}")
    @MethodSource("windows")
    void aDomainIsLegalAsOnWindows(String row, String domain, String host, boolean legal) {
        assertThat(CookieDomain.ask(domain, host, LIST) == Answer.LEGAL).isEqualTo(legal);
        assertThat(CookieDomain.ask(domain, host, PublicSuffixes.WITHOUT_LIST) == Answer.LEGAL).isEqualTo(legal);
    }

    // CO50, CO52, CO55
    @ParameterizedTest
    @CsvSource({"EXAMPLE.com,www.Example.COM,LEGAL", "co.uk,bbc.co.uk,PUBLIC_SUFFIX", "co.uk,co.uk,PUBLIC_SUFFIX",
            "ample.com,www.example.com,ILLEGAL", "2.3.4,1.2.3.4,ILLEGAL", "1.2.3.4,1.2.3.4,LEGAL", "::1,::1,LEGAL", "1,::1,ILLEGAL",
            "3.4,1.2.3.4,ILLEGAL", "example.com.,www.example.com,ILLEGAL"})
    void aDomainMustHoldTheHostAndBelongToOneOwner(String domain, String host, Answer answer) {
        assertThat(CookieDomain.ask(domain, host, LIST)).isEqualTo(answer);
    }

    // CO55
    @ParameterizedTest
    @CsvSource({"1.2.3.4,true", "127.0.0.1,true", "::1,true", "fe80::1,true", "1.2.3,false", "1.2.3.4.5,false", "1.2.3.x,false",
            "a.b.c.d,false", "1..2.3,false", "1.2.3.,false", "'',false", "localhost,false"})
    void anAddressIsNoName(String host, boolean address) {
        assertThat(CookieDomain.isAddress(host)).isEqualTo(address);
    }
}

package org.wininet4j.codec.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            gzip               | gzip
            GZip               | gzip
            x-gzip             | gzip
            ' gzip , br '      | gzip br
            gzip,,deflate,     | gzip deflate
            identity           | ''
            identity, gzip     | gzip
            ''                 | ''
            ', ,'              | ''
            g zip              | g zip
            a,b,c,d,e,f,g      | a b c d e f
            """)
    void codingsAreReadInTheirOrder(String value, String names) {
        assertThat(String.join(" ", CodingNames.applied(List.of(value), 5))).isEqualTo(names);
    }

    @Test
    void severalFieldsAreOneList() {
        assertThat(CodingNames.applied(List.of("gzip", "br, zstd"), 5)).containsExactly("gzip", "br", "zstd");
        assertThat(CodingNames.applied(List.of(), 5)).isEmpty();
    }

    @Test
    void aThousandCodingsAreNotAllLookedAt() {
        assertThat(CodingNames.applied(List.of("gzip,".repeat(1000)), 5)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                  | gzip    | true
            GZIP                  | gzip    | true
            x-gzip                | gzip    | true
            gzip, deflate         | deflate | true
            deflate               | gzip    | false
            gzip;q=0.5            | gzip    | true
            gzip; q=1             | gzip    | true
            gzip;q=0              | gzip    | false
            gzip; Q=0.000         | gzip    | false
            gzip;q=0.001          | gzip    | true
            gzip;q=0, gzip        | gzip    | true
            *                     | gzip    | false
            gzipped               | gzip    | false
            ''                    | gzip    | false
            """)
    void D7_theApplicationHasToNameTheCoding(String value, String coding, boolean accepted) {
        assertThat(CodingNames.accepts(List.of(value), coding)).isEqualTo(accepted);
    }
}

package org.wininet4j.codec.http1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderBlockTest {
    private static final HeaderBlock FIELDS = HeaderBlock
            .of(List.of(Map.entry("X-One", "1"), Map.entry("Other", ""), Map.entry("x-one", "2"),
                    Map.entry("X-On", "no"), Map.entry("X-ONE", "3")));

    @Test
    void fieldsKeepTheirOrderAndTheirLetters() {
        assertThat(FIELDS).hasToString("[X-One, Other, x-one, X-On, X-ONE]");
        assertThat(FIELDS.size()).isEqualTo(5);
        assertThat(FIELDS.name(2)).isEqualTo("x-one");
        assertThat(FIELDS.value(2)).isEqualTo("2");
    }

    @Test
    void namesAreFoundInAnyCaseOfLetters() {
        assertThat(FIELDS.first("X-oNE")).hasValue("1");
        assertThat(FIELDS.all("X-oNE")).containsExactly("1", "2", "3");
        assertThat(FIELDS.count("X-oNE")).isEqualTo(3);
        assertThat(FIELDS.first("other")).hasValue("");
    }

    @Test
    void aSearchGoesOnFromWhereItIsTold() {
        assertThat(FIELDS.indexOf("x-one", 0)).isZero();
        assertThat(FIELDS.indexOf("x-one", 1)).isEqualTo(2);
        assertThat(FIELDS.indexOf("x-one", 3)).isEqualTo(4);
        assertThat(FIELDS.indexOf("x-one", 5)).isEqualTo(-1);
    }

    @Test
    void anAbsentNameIsNotFound() {
        assertThat(FIELDS.first("absent")).isEmpty();
        assertThat(FIELDS.all("absent")).isEmpty();
        assertThat(FIELDS.count("absent")).isZero();
        assertThat(FIELDS.contains("absent")).isFalse();
        assertThat(HeaderBlock.EMPTY.contains("X-One")).isFalse();
    }

    @Test
    void aPlaceBeyondTheLastFieldIsAProgrammersError() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> FIELDS.name(5));
    }

    @Test
    void aFieldThatCouldNotBeSentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderBlock.of(List.of(Map.entry("a b", ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderBlock.of(List.of(Map.entry("a", "x\ny"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'close'                     , true
            'CLOSE'                     , true
            'keep-alive, Close'         , true
            'keep-alive,\\tclose ,x'     , true
            ',,close'                   , true
            'closed'                    , false
            'not close'                 , false
            'close;now'                 , false
            ''                          , false
            ','                         , false
            """)
    void aTokenIsFoundInAList(String value, boolean found) {
        HeaderBlock headers = HeaderBlock.of(List.of(Map.entry("Connection", value.translateEscapes())));

        assertThat(headers.hasToken("connection", "close")).isEqualTo(found);
    }

    @Test
    void aTokenIsFoundInALaterFieldOfTheName() {
        HeaderBlock headers = HeaderBlock.of(List.of(Map.entry("Connection", "x"), Map.entry("connection", "y, close")));

        assertThat(headers.hasToken("Connection", "close")).isTrue();
        assertThat(headers.hasToken("Proxy-Connection", "close")).isFalse();
    }
}

package org.wininet4j.codec.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RequestHeadersTest {
    private final RequestHeaders headers = new RequestHeaders();

    @Test
    void fieldsKeepTheirOrderAndTheirLetters() {
        headers.add("X-One", "1");
        headers.add("Two", "2");
        headers.add("x-one", "3");

        assertThat(headers.rawText("GET /a HTTP/1.1", "|")).isEqualTo("GET /a HTTP/1.1|X-One: 1|Two: 2|x-one: 3|");
        assertThat(headers.size()).isEqualTo(3);
        assertThat(headers.name(2)).isEqualTo("x-one");
        assertThat(headers.value(2)).isEqualTo("3");
    }

    @Test
    void namesAreFoundInAnyCaseOfLetters() {
        headers.add("X-One", "1");
        headers.add("x-one", "2");

        assertThat(headers.first("X-ONE")).hasValue("1");
        assertThat(headers.all("X-ONE")).containsExactly("1", "2");
        assertThat(headers.indexOf("X-ONE", 1)).isEqualTo(1);
        assertThat(headers.contains("X-Two")).isFalse();
        assertThat(headers.first("X-Two")).isEmpty();
    }

    // P25, P27
    @Test
    void settingRemovesTheFirstAndAppendsTheNew() {
        headers.add("A", "1");
        headers.add("A", "2");
        headers.set("a", "3");
        headers.set("B", "4");

        assertThat(headers.rawText("", "|")).isEqualTo("|A: 2|a: 3|B: 4|");
    }

    @Test
    void replacingNeedsAFieldToReplace() {
        headers.add("A", "1");

        assertThat(headers.replaceFirst("a", "2")).isTrue();
        assertThat(headers.replaceFirst("B", "3")).isFalse();
        assertThat(headers.rawText("", "|")).isEqualTo("|a: 2|");
    }

    // P30
    @Test
    void removingTakesOneFieldUnlessAllAreMeant() {
        headers.add("A", "1");
        headers.add("B", "2");
        headers.add("a", "3");
        headers.add("A", "4");

        assertThat(headers.removeFirst("A")).isTrue();
        assertThat(headers.rawText("", "|")).isEqualTo("|B: 2|a: 3|A: 4|");
        assertThat(headers.removeAll("A")).isTrue();
        assertThat(headers.rawText("", "|")).isEqualTo("|B: 2|");
        assertThat(headers.removeAll("A")).isFalse();
        assertThat(headers.removeFirst("A")).isFalse();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        headers.add("A", "1");
        RequestHeaders copy = headers.copy();
        copy.add("B", "2");
        headers.setValue(0, "3");

        assertThat(copy.rawText("", "|")).isEqualTo("|A: 1|B: 2|");
        assertThat(headers.rawText("", "|")).isEqualTo("|A: 3|");
    }

    @Test
    void whatCouldNotBeSentIsRefused() {
        headers.add("A", "1");

        assertThatIllegalArgumentException().isThrownBy(() -> headers.add("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> headers.add("A B", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> headers.add("A", "x\r\nB: y"));
        assertThatIllegalArgumentException().isThrownBy(() -> headers.set("A", "x\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> headers.setValue(0, "\u0100"));
        assertThat(headers.rawText("", "|")).isEqualTo("|A: 1|");
    }

    @Test
    void valuesAreNotShownByThemselves() {
        headers.add("Authorization", "secret");

        assertThat(headers).hasToString("[Authorization]");
    }
}

package org.wininet4j.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wininet4j.InternetOption;

class OptionValuesTest {

    @Test
    void whatIsNotGivenHasItsDefault() {
        var values = OptionValues.of(Map.of(InternetOption.CONNECT_RETRIES, 2));

        assertThat(values.get(InternetOption.CONNECT_RETRIES)).isEqualTo(2);
        assertThat(values.get(InternetOption.MAX_REDIRECTS)).isEqualTo(20);
    }

    @Test
    void aCopyAndItsOriginGoTheirOwnWays() {
        var origin = OptionValues.of(Map.of());
        var copy = origin.copy();
        copy.set(InternetOption.CONNECT_RETRIES, 3);
        origin.set(InternetOption.MAX_REDIRECTS, 4);

        assertThat(origin.get(InternetOption.CONNECT_RETRIES)).isEqualTo(5);
        assertThat(copy.get(InternetOption.CONNECT_RETRIES)).isEqualTo(3);
        assertThat(copy.get(InternetOption.MAX_REDIRECTS)).isEqualTo(20);
    }

    /** OP2. */
    @Test
    void whatIsNotInheritedBeginsAnew() {
        var origin = OptionValues.of(Map.of());
        origin.set(InternetOption.IGNORE_OFFLINE, true);
        origin.set(InternetOption.CONNECT_RETRIES, 3);
        var copy = origin.copy();

        assertThat(origin.get(InternetOption.IGNORE_OFFLINE)).isTrue();
        assertThat(origin.get(InternetOption.CONNECT_RETRIES)).isEqualTo(3);
        assertThat(copy.get(InternetOption.IGNORE_OFFLINE)).isFalse();
        assertThat(copy.get(InternetOption.CONNECT_RETRIES)).isEqualTo(3);
    }

    @Test
    void whatIsMadeOfTheValuesIsMadeOnceForAllThatShareThem() {
        var origin = OptionValues.of(Map.of());
        var copy = origin.copy();
        var made = retries(origin);

        assertThat(retries(origin)).isSameAs(made);
        assertThat(retries(copy)).isSameAs(made);

        copy.set(InternetOption.CONNECT_RETRIES, 3);
        assertThat(retries(copy)).isEqualTo(new Retries(3));
        assertThat(retries(copy.copy())).isSameAs(retries(copy));
        assertThat(retries(origin)).isSameAs(made);
    }

    @Test
    void whatIsMadeWhileAValueChangesIsNotKept() {
        var values = OptionValues.of(Map.of());
        values.made(before -> {
            var made = new Retries(before.get(InternetOption.CONNECT_RETRIES));
            before.set(InternetOption.CONNECT_RETRIES, 3);
            return made;
        });

        assertThat(retries(values)).isEqualTo(new Retries(3));
    }

    private record Retries(int count) {}

    private static Retries retries(OptionValues values) {
        return values.made(all -> new Retries(all.get(InternetOption.CONNECT_RETRIES)));
    }
}

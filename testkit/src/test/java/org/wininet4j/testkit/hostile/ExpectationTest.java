package org.wininet4j.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final byte[] OK = {'o', 'k'};
    private static final byte[] SHORT = {'o'};

    @Test
    void aValueIsStatusAndWholeBody() {
        var expected = new Expectation.Value(200, Octets.of("ok"));

        assertThat(expected.admits(Observation.value(200, OK))).isTrue();
        assertThat(expected.admits(Observation.value(404, OK))).isFalse();
        assertThat(expected.admits(Observation.value(200, SHORT))).isFalse();
        assertThat(expected.admits(Observation.readFailed(200, OK, 12030))).isFalse();
        assertThat(expected.admits(Observation.sendFailed(12152))).isFalse();
    }

    @Test
    void aFailingSendHasOneOfTheErrors() {
        var expected = new Expectation.SendFails(Set.of(12030, 12031));

        assertThat(expected.admits(Observation.sendFailed(12031))).isTrue();
        assertThat(expected.admits(Observation.sendFailed(12152))).isFalse();
        assertThat(expected.admits(Observation.readFailed(200, SHORT, 12031))).isFalse();
        assertThat(expected.admits(Observation.value(200, OK))).isFalse();
    }

    @Test
    void aFailingReadDeliversWhatIsAtHandFirst() {
        var expected = new Expectation.ReadFails(Octets.of("ok"), Set.of(12030));

        assertThat(expected.admits(Observation.readFailed(200, OK, 12030))).isTrue();
        assertThat(expected.admits(Observation.readFailed(200, SHORT, 12030))).isFalse();
        assertThat(expected.admits(Observation.readFailed(200, OK, 12002))).isFalse();
        assertThat(expected.admits(Observation.sendFailed(12030))).isFalse();
        assertThat(expected.admits(Observation.value(200, OK))).isFalse();
    }

    @Test
    void octetsPrintAsTheyWouldBeWritten() {
        assertThat(Octets.of("a\r\n\t\"\\\0\u00ff")).hasToString("\"a\\r\\n\\t\\\"\\\\\\x00\\xFF\"");
    }

    @Test
    void longOctetsPrintTheirEndsAlone() {
        assertThat(Octets.of("x".repeat(1_000_000))).asString().hasSizeLessThan(500).contains("\" ... 999600 bytes ... \"");
    }
}

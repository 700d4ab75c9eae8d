package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.protocol.http.SeekPolicy.Facts;
import org.wininet4j.protocol.http.SeekPolicy.Origin;
import org.wininet4j.protocol.http.SeekPolicy.Refuse;
import org.wininet4j.protocol.http.SeekPolicy.To;

/** D11. */
class SeekPolicyTest {
    private static String outcome(SeekPolicy.Decision decision) {
        return switch (decision) {
            case To(long position) -> Long.toString(position);
            case Refuse refuse -> refuse.error().name();
        };
    }

    @ParameterizedTest
    @CsvSource({"BEGIN, 0, 0", "BEGIN, 7, 7", "BEGIN, 100, 100", "BEGIN, 101, 101", "BEGIN, -1, NEGATIVE_SEEK", "CURRENT, 0, 40",
            "CURRENT, -40, 0", "CURRENT, -41, NEGATIVE_SEEK", "CURRENT, 5, 45", "END, 0, 100", "END, -100, 0", "END, -101, NEGATIVE_SEEK",
            "END, 9223372036854775807, INVALID_OPERATION", "BEGIN, 9223372036854775807, 9223372036854775807",
            "END, -9223372036854775808, NEGATIVE_SEEK"})
    void theDistanceCountsFromTheOrigin(Origin origin, long distance, String outcome) {
        assertThat(outcome(SeekPolicy.decide(new Facts(true, true, true, 100, 40, false), origin, distance))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, 100, false, 40", "false, true, true, 100, false, INVALID_OPERATION",
            "true, false, true, 100, false, INVALID_OPERATION", "true, true, false, 100, false, INVALID_OPERATION",
            "true, true, true, -1, false, INVALID_OPERATION", "true, true, true, 100, true, INVALID_OPERATION"})
    void everyConditionMustHold(boolean cacheable, boolean whole, boolean ranges, long length, boolean ended, String outcome) {
        assertThat(outcome(SeekPolicy.decide(new Facts(cacheable, whole, ranges, length, 40, ended), Origin.CURRENT, 0)))
                .isEqualTo(outcome);
    }
}

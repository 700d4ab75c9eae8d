package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceComparisonTest {
    private static final TraceComparison HTTP = new TraceComparison(false);
    private static final TraceComparison FTP = new TraceComparison(true);

    @Test
    void dropsNotesAndEmptyLines() {
        assertThat(HTTP.normalised(List.of("# windows: x", "call x", "", "ret  TRUE"))).containsExactly("call x", "ret  TRUE");
    }

    @Test
    void dropsTheNumberOfBytesReceived() {
        assertThat(HTTP.normalised(List.of("cb   A r ctx=2 RESPONSE_RECEIVED 16 @caller", "cb   A r ctx=2 REQUEST_SENT 16 @caller")))
                .containsExactly("cb   A r ctx=2 RESPONSE_RECEIVED @caller", "cb   A r ctx=2 REQUEST_SENT 16 @caller");
    }

    @Test
    void dropsWhatFtpSendsOnlyWhereFtpIsSpoken() {
        var trace = List.of("cb   A c ctx=1 SENDING_REQUEST @caller", "cb   A c ctx=1 REQUEST_SENT 5 @worker", "ret  TRUE");
        assertThat(FTP.normalised(trace)).containsExactly("ret  TRUE");
        assertThat(HTTP.normalised(trace)).isEqualTo(trace);
    }

    @Test
    void dropsTheIndexOfAFailedQuery() {
        assertThat(HTTP.normalised(List.of("ret  FALSE 12150 ERROR_HTTP_HEADER_NOT_FOUND index=2", "ret  TRUE \"x\" len=1 index=2")))
                .containsExactly("ret  FALSE 12150 ERROR_HTTP_HEADER_NOT_FOUND", "ret  TRUE \"x\" len=1 index=2");
    }

    @ParameterizedTest
    @CsvSource({"ret  INVALID untouched,ret  INVALID 6 ERROR_INVALID_HANDLE", "ret  FALSE untouched,ret  FALSE 10054",
            "ret  FALSE untouched,ret  FALSE untouched", "ret  FALSE untouched,ret  FALSE 122 ERROR_INSUFFICIENT_BUFFER len=9",
            "ret  FALSE untouched @worker,ret  FALSE 6 ERROR_INVALID_HANDLE @worker"})
    void untouchedIsMetByAnyError(String expected, String played) {
        assertThat(TraceComparison.meets(expected, played)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ret  INVALID untouched,ret  null", "ret  FALSE untouched,ret  TRUE",
            "ret  FALSE 6 ERROR_INVALID_HANDLE,ret  FALSE untouched",
            "ret  FALSE untouched,ret  FALSE 6 ERROR_INVALID_HANDLE @worker", "ret  FALSE 6 ERROR_INVALID_HANDLE,ret  FALSE 87"})
    void otherLinesMustBeEqual(String expected, String played) {
        assertThat(TraceComparison.meets(expected, played)).isFalse();
    }

    @Test
    void aTraceWithALineMoreOrLessOrSwappedDiffers() {
        var trace = List.of("a", "b");
        assertThat(TraceComparison.same(trace, List.of("a", "b"))).isTrue();
        assertThat(TraceComparison.same(trace, List.of("a"))).isFalse();
        assertThat(TraceComparison.same(trace, List.of("a", "b", "c"))).isFalse();
        assertThat(TraceComparison.same(trace, List.of("b", "a"))).isFalse();
    }

    @Test
    void theDifferenceShowsWhatIsMissingAndWhatIsTooMuch() {
        var expected = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        var played = List.of("1", "2", "3", "4", "x", "6", "7", "8");
        assertThat(TraceDifference.between(expected, played)).containsExactly("  ...", "  3", "  4", "- 5", "+ x", "  6", "  7", "  ...");
    }

    @Test
    void theDifferenceFindsItsPlaceAgain() {
        assertThat(TraceDifference.between(List.of("a", "b", "c"), List.of("b", "c", "d"))).containsExactly("- a", "  b", "  c", "+ d");
    }
}

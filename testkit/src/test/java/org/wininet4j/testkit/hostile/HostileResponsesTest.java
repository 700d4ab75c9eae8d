package org.wininet4j.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileResponsesTest {
    private static final Set<Integer> ERRORS = Set.of(12002, 12005, 12030, 12031, 12152, 12175);

    private static final List<HostileResponse> ALL = Stream.of(HostileResponses.all(), HostileResponses.stackedCodings())
            .flatMap(List::stream)
            .toList();

    @Test
    void thereAreManyOfThem() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void namesAreUniqueAndPlain() {
        assertThat(ALL).extracting(HostileResponse::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9.-]+"));
    }

    @Test
    void noTwoAreTheSameAnswer() {
        assertThat(ALL).extracting(answer -> List.of(answer.method(), answer.ending(), answer.bytes()))
                .doesNotHaveDuplicates();
    }

    @Test
    void dumpsAreOneLineOfPrintableText() {
        assertThat(ALL).extracting(HostileResponse::dump)
                .allSatisfy(dump -> assertThat(dump).matches("(GET|HEAD|POST) -> [ -~]+ (CLOSE|RESET|STAY_OPEN)").hasSizeLessThan(2000));
    }

    @Test
    void everyEndingAndOutcomeOccurs() {
        assertThat(ALL).extracting(HostileResponse::ending).contains(Ending.values());
        assertThat(ALL).extracting(answer -> answer.expected().getClass().getSimpleName())
                .contains("Value", "SendFails",
                        "ReadFails", "ReadFailsSomewhere");
    }

    @Test
    void onlyErrorsOfTheSpecificationAreExpected() {
        assertThat(ALL).extracting(HostileResponse::expected)
                .allSatisfy(expected -> assertThat(errorsOf(expected)).isSubsetOf(ERRORS));
    }

    @Test
    void aTimeoutNeedsAServerThatStays() {
        assertThat(ALL).filteredOn(answer -> errorsOf(answer.expected()).contains(12002))
                .isNotEmpty()
                .extracting(HostileResponse::ending)
                .containsOnly(Ending.STAY_OPEN);
    }

    @Test
    void onlyAWholeAnswerLeavesAReusableConnection() {
        assertThat(ALL).filteredOn(HostileResponse::reusable)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.ending()).isEqualTo(Ending.STAY_OPEN))
                .allSatisfy(answer -> assertThat(answer.expected()).isInstanceOf(Expectation.Value.class));
    }

    private static Set<Integer> errorsOf(Expectation expected) {
        return switch (expected) {
            case Expectation.Value _ -> Set.of();
            case Expectation.SendFails(Set<Integer> errors) -> errors;
            case Expectation.ReadFails(Octets _, Set<Integer> errors) -> errors;
            case Expectation.ReadFailsSomewhere(Set<Integer> errors) -> errors;
        };
    }
}

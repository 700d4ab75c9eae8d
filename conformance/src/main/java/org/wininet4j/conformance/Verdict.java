package org.wininet4j.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one scenario went.
 *
 * @param passed whether the play did what the trace says
 * @param findings for a reader: the notes of the trace and the difference, or why there is nothing to compare
 * @param answered the statements the player answered itself
 */
record Verdict(boolean passed, List<String> findings, List<String> answered) {
    Verdict {
        findings = List.copyOf(findings);
        answered = List.copyOf(answered);
    }

    /** Plays the scenario of this file and compares. */
    static Verdict on(ScenarioFile file) throws InterruptedException {
        try {
            Scenario scenario = file.scenario();
            Optional<List<String>> expected = file.expected();
            if (expected.isEmpty()) {
                return new Verdict(false, List.of("there is no trace beside it"), List.of());
            }
            return compared(scenario, expected.get(), Player.play(scenario));
        } catch (IOException | ScenarioSyntaxException e) {
            return new Verdict(false, List.of(String.valueOf(e.getMessage())), List.of());
        }
    }

    private static Verdict compared(Scenario scenario, List<String> trace, Performance performance) {
        var comparison = new TraceComparison(scenario.speaksFtp());
        List<String> expected = comparison.normalised(trace);
        List<String> played = comparison.normalised(performance.lines());
        if (TraceComparison.same(expected, played)) {
            return new Verdict(true, List.of(), performance.answered());
        }
        var findings = new ArrayList<>(trace.stream().filter(line -> line.startsWith("# ")).toList());
        findings.addAll(TraceDifference.between(expected, played));
        return new Verdict(false, findings, performance.answered());
    }
}

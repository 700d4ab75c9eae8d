package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two traces for a reader: {@code -} what was expected and did not come, {@code +} what came instead, with the lines around.
 * Found by their longest common subsequence.
 */
final class TraceDifference {
    private static final int LINES_AROUND = 2;
    /** Longer traces are compared from their first difference on, in plain order. */
    private static final long MOST_CELLS = 4_000_000;

    private final List<String> expected;
    private final List<String> played;
    private final int[][] common;

    private TraceDifference(List<String> expected, List<String> played) {
        this.expected = expected;
        this.played = played;
        boolean tooLong = (expected.size() + 1L) * (played.size() + 1L) > MOST_CELLS;
        common = tooLong ? new int[0][0] : commonLengths();
    }

    /** The lines to print. */
    static List<String> between(List<String> expected, List<String> played) {
        return withoutDistantLines(new TraceDifference(expected, played).all());
    }

    /** {@code lengths[i][j]}: how many lines those from i on and those from j on have in common. */
    private int[][] commonLengths() {
        var lengths = new int[expected.size() + 1][played.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = played.size() - 1; j >= 0; j--) {
                lengths[i][j] = meets(i, j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private List<String> all() {
        var lines = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < played.size()) {
            if (i < expected.size() && j < played.size() && meets(i, j)) {
                lines.add("  " + played.get(j));
                i++;
                j++;
            } else if (isMissing(i, j)) {
                lines.add("- " + expected.get(i));
                i++;
            } else {
                lines.add("+ " + played.get(j));
                j++;
            }
        }
        return lines;
    }

    private boolean isMissing(int i, int j) {
        if (i == expected.size() || j == played.size() || common.length == 0) {
            return i < expected.size();
        }
        return common[i + 1][j] >= common[i][j + 1];
    }

    private boolean meets(int i, int j) {
        return TraceComparison.meets(expected.get(i), played.get(j));
    }

    private static List<String> withoutDistantLines(List<String> all) {
        var near = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            boolean shown = isNearDifference(all, i);
            if (shown) {
                near.add(all.get(i));
            } else if (near.isEmpty() || !near.getLast().equals("  ...")) {
                near.add("  ...");
            }
        }
        return near;
    }

    private static boolean isNearDifference(List<String> all, int index) {
        int from = Math.max(0, index - LINES_AROUND);
        int to = Math.min(all.size(), index + LINES_AROUND + 1);
        return all.subList(from, to).stream().anyMatch(line -> !line.startsWith("  "));
    }
}

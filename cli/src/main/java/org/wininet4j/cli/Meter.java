package org.wininet4j.cli;

/** A bar of characters that shows a part of a whole. */
final class Meter {

    private static final int HUNDRED = 100;

    private Meter() {}

    /** Such as "[####------]  40%"; {@code width} characters between the brackets, {@code total} above zero. */
    static String of(long part, long total, int width) {
        double share = Math.clamp((double) part / total, 0, 1);
        int filled = (int) (share * width);
        return "[" + "#".repeat(filled) + "-".repeat(width - filled) + "]" + "%4d%%".formatted((int) (share * HUNDRED));
    }
}

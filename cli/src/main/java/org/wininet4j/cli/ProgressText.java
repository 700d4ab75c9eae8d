package org.wininet4j.cli;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The line of a progress bar.
 *
 * @param label what is transferred
 * @param bytes so far
 * @param total if known
 * @param bytesPerSecond at present
 * @param elapsed since the start
 */
record ProgressText(String label, long bytes, OptionalLong total, double bytesPerSecond, Duration elapsed) {

    private static final int LEAST_METER = 5;
    private static final int MOST_METER = 40;
    private static final int PERCENT_WIDTH = 7;
    private static final int MOST_LABEL = 24;
    private static final int LONGEST_WAIT_HOURS = 100;

    /** At most {@code columns} characters: the label goes first where they are few, then the meter. */
    String fitting(int columns) {
        var figures = figures();
        int room = columns - figures.length() - 1;
        var meter = meter(Math.min(MOST_METER, room - PERCENT_WIDTH - 1 - Math.min(label.length(), MOST_LABEL)));
        var shown = shortened(label, room - meter.length() - (meter.isEmpty() ? 0 : 1));
        var line = (shown.isEmpty() ? "" : shown + " ") + (meter.isEmpty() ? "" : meter + " ") + figures;
        return line.length() > columns ? line.substring(0, Math.max(0, columns)) : line;
    }

    /** Of fixed width, so that the line does not jump. */
    private String figures() {
        var rate = bytesPerSecond > 0 ? Amount.rate(bytesPerSecond) : "stalled";
        return "%10s %12s  %s".formatted(Amount.bytes(bytes), rate, timeText());
    }

    private String timeText() {
        if (total.isEmpty()) {
            return "%7s     ".formatted(Amount.clock(elapsed));
        }
        double secondsLeft = Math.max(0, total.getAsLong() - bytes) / bytesPerSecond;
        boolean known = bytesPerSecond > 0 && secondsLeft < Duration.ofHours(LONGEST_WAIT_HOURS).toSeconds();
        return "%7s left".formatted(known ? Amount.clock(Duration.ofSeconds((long) Math.ceil(secondsLeft))) : "-:--");
    }

    private String meter(int width) {
        return total.isPresent() && total.getAsLong() > 0 && width >= LEAST_METER ? Meter.of(bytes, total.getAsLong(), width) : "";
    }

    private static String shortened(String text, int room) {
        if (text.length() <= Math.min(room, MOST_LABEL)) {
            return text;
        }
        int kept = Math.min(room, MOST_LABEL) - 2;
        return kept > 2 ? text.substring(0, kept) + ".." : "";
    }
}

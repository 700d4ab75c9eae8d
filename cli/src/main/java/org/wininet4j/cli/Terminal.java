package org.wininet4j.cli;

import java.util.function.IntSupplier;

/**
 * A terminal at the end of a stream.
 *
 * @param movesCursor whether a line can be drawn over
 * @param colour whether it shows colours, and its user wants them
 * @param width its present columns
 */
record Terminal(boolean movesCursor, boolean colour, IntSupplier width) {

    /** The width of a terminal that does not tell. */
    static final int USUAL_WIDTH = 80;

    /** What the environment says of a terminal; the width is asked of file descriptor {@code descriptor}. */
    static Terminal of(Environment environment, int descriptor) {
        boolean able = !environment.value("TERM").orElse("dumb").equals("dumb");
        boolean colour = able && environment.value("NO_COLOR").isEmpty();
        return new Terminal(able, colour, () -> WindowSize.columns(descriptor).orElse(USUAL_WIDTH));
    }

    int columns() {
        return width.getAsInt();
    }
}

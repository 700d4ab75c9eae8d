package org.wininet4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A line at the end of a terminal that shows how far a transfer is. It appears when the transfer takes a while, and is gone after closing. */
final class ProgressBar extends Gauge {

    private static final Duration STEP = Duration.ofMillis(100);

    private final Terminal terminal;
    private final LiveLines lines;

    private ProgressBar(PrintStream out, Terminal terminal, String label) {
        super(label);
        this.terminal = terminal;
        lines = new LiveLines(out, STEP, this::texts);
    }

    static ProgressBar start(PrintStream out, Terminal terminal, String label) {
        var bar = new ProgressBar(out, terminal, label);
        bar.lines.start();
        return bar;
    }

    /** None before the first byte. The last column stays free: a terminal may go to the next line there. */
    private List<String> texts(long now) {
        var text = text(now, terminal.columns() - 1);
        return bytes() > 0 ? List.of(text) : List.of();
    }

    @Override
    public void close() {
        lines.close();
    }
}

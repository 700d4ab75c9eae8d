package org.wininet4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines at the end of a terminal that show how far several transfers are, and all of them together. It appears when they take a while, and is gone after closing;
 * other lines go above it by {@link #print}. Thread-safe.
 */
final class ProgressBoard implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final int MOST_LINES = 8;

    private final Terminal terminal;
    private final int all;
    private final long startNanos = System.nanoTime();
    private final LiveLines live;
    private final TransferRate rate = new TransferRate();
    // guarded by this
    private final List<Gauge> lines = new ArrayList<>();
    private long movedBefore;
    private int done;
    private int failed;

    private ProgressBoard(PrintStream out, Terminal terminal, int all) {
        this.terminal = terminal;
        this.all = all;
        live = new LiveLines(out, STEP, this::texts);
    }

    /** For so many transfers. */
    static ProgressBoard start(PrintStream out, Terminal terminal, int all) {
        var board = new ProgressBoard(out, terminal, all);
        board.live.start();
        return board;
    }

    /** A transfer begins; it has ended when this is closed. */
    synchronized Gauge begin(String label) {
        var line = new Gauge(label) {
            @Override
            public void close() {
                remove(this);
            }
        };
        lines.add(line);
        return line;
    }

    private synchronized void remove(Gauge line) {
        lines.remove(line);
        movedBefore += line.bytes();
    }

    /** One of them has come to its end. */
    synchronized void count(boolean succeeded) {
        done += succeeded ? 1 : 0;
        failed += succeeded ? 0 : 1;
    }

    /** Prints a line above. */
    void print(String line) {
        live.print(line);
    }

    /** The last column stays free: a terminal may go to the next line there. */
    private synchronized List<String> texts(long now) {
        int columns = terminal.columns() - 1;
        var texts = new ArrayList<>(lines.stream().limit(MOST_LINES).map(line -> line.text(now, columns)).toList());
        if (lines.size() > MOST_LINES) {
            texts.add("... and " + (lines.size() - MOST_LINES) + " more");
        }
        // room for what the terminal shows of Ctrl-C
        texts.add(sum(now, columns - 2));
        return texts;
    }

    private String sum(long now, int columns) {
        long bytes = movedBefore + lines.stream().mapToLong(Gauge::bytes).sum();
        rate.sample(now, bytes);
        var counts = done + " of " + all + " done" + (failed > 0 ? ", " + failed + " failed" : "");
        var figures = "%10s %12s  %7s     ".formatted(
                Amount.bytes(bytes), Amount.rate(rate.bytesPerSecond()), Amount.clock(Duration.ofNanos(now - startNanos)));
        var text = counts + " ".repeat(Math.max(1, columns - counts.length() - figures.length())) + figures;
        return text.substring(0, Math.min(text.length(), Math.max(0, columns)));
    }

    @Override
    public void close() {
        live.close();
    }
}

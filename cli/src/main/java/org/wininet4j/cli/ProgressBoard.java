package org.wininet4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;

/**
 * Lines at the end of a terminal that show how far several transfers are, and all of them together. It appears when they take a while, is drawn again by a thread of its own,
 * and is gone after closing; other lines go above it by {@link #print}. Thread-safe.
 */
final class ProgressBoard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int MOST_LINES = 8;
    private static final String ERASED_LINE = "\r\u001b[K";
    private static final String LINE_ABOVE = "\u001b[A\u001b[K";

    private final PrintStream out;
    private final Terminal terminal;
    private final int all;
    private final long startNanos = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread painter;
    private final TransferRate rate = new TransferRate();
    // guarded by this
    private final List<Line> lines = new ArrayList<>();
    private long movedBefore;
    private int done;
    private int failed;
    private int drawn;

    private ProgressBoard(PrintStream out, Terminal terminal, int all) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        painter = Thread.ofVirtual().name("progress-board").unstarted(this::paint);
    }

    /** For so many transfers. */
    static ProgressBoard start(PrintStream out, Terminal terminal, int all) {
        var board = new ProgressBoard(out, terminal, all);
        board.painter.start();
        return board;
    }

    /** The line of one transfer, and its part of the sum. */
    private final class Line implements Gauge {
        private final String label;
        private final long lineStartNanos = System.nanoTime();
        private final TransferRate lineRate = new TransferRate();
        private volatile long bytes;
        private volatile OptionalLong total = OptionalLong.empty();

        Line(String label) {
            this.label = label;
        }

        @Override
        public boolean wants(Class<? extends StatusEvent> type) {
            return type == StatusEvent.Transfer.class;
        }

        @Override
        public void onStatus(Notification notification) {
            if (notification.event() instanceof StatusEvent.Transfer(_, long moved, var of, _)) {
                bytes = moved;
                total = of;
            }
        }

        String text(long now, int columns) {
            lineRate.sample(now, bytes);
            var elapsed = Duration.ofNanos(now - lineStartNanos);
            return new ProgressText(label, bytes, total, lineRate.bytesPerSecond(), elapsed).fitting(columns);
        }

        @Override
        public void close() {
            remove(this);
        }
    }

    /** A transfer begins; it has ended when this is closed. */
    synchronized Gauge begin(String label) {
        var line = new Line(label);
        lines.add(line);
        return line;
    }

    private synchronized void remove(Line line) {
        lines.remove(line);
        movedBefore += line.bytes;
    }

    /** One of them has come to its end. */
    synchronized void count(boolean succeeded) {
        done += succeeded ? 1 : 0;
        failed += succeeded ? 0 : 1;
    }

    /** Prints a line above. */
    synchronized void print(String line) {
        out.print(erased() + line + "\n");
        out.flush();
    }

    private void paint() {
        try {
            while (!ended.await(STEP.toNanos(), TimeUnit.NANOSECONDS)) {
                if (System.nanoTime() - startNanos > PATIENCE.toNanos()) {
                    draw(System.nanoTime());
                }
            }
        } catch (InterruptedException _) {
            // nobody interrupts it; if somebody does, it ends
        }
    }

    /** The last column stays free: a terminal may go to the next line there. */
    private synchronized void draw(long now) {
        int columns = terminal.columns() - 1;
        var texts = new ArrayList<>(lines.stream().limit(MOST_LINES).map(line -> line.text(now, columns)).toList());
        if (lines.size() > MOST_LINES) {
            texts.add("... and " + (lines.size() - MOST_LINES) + " more");
        }
        // room for what the terminal shows of Ctrl-C
        texts.add(sum(now, columns - 2));
        out.print(erased() + String.join("\n", texts));
        out.flush();
        drawn = texts.size();
    }

    private String sum(long now, int columns) {
        long bytes = movedBefore + lines.stream().mapToLong(line -> line.bytes).sum();
        rate.sample(now, bytes);
        var counts = done + " of " + all + " done" + (failed > 0 ? ", " + failed + " failed" : "");
        var figures = "%10s %12s  %7s     ".formatted(
                Amount.bytes(bytes), Amount.rate(rate.bytesPerSecond()), Amount.clock(Duration.ofNanos(now - startNanos)));
        var text = counts + " ".repeat(Math.max(1, columns - counts.length() - figures.length())) + figures;
        return text.substring(0, Math.min(text.length(), Math.max(0, columns)));
    }

    private String erased() {
        var text = drawn == 0 ? "" : ERASED_LINE + LINE_ABOVE.repeat(drawn - 1);
        drawn = 0;
        return text;
    }

    @Override
    public void close() {
        ended.countDown();
        boolean interrupted = false;
        while (painter.isAlive()) {
            try {
                painter.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            out.print(erased());
            out.flush();
        }
    }
}

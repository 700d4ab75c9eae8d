package org.wininet4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Lines at the end of a terminal which a thread of their own draws again and again. They appear when the work takes a while, and are gone after closing; other lines
 * go above them by {@link #print}. Thread-safe.
 */
final class LiveLines implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final String ERASED_LINE = "\r\u001b[K";
    private static final String LINE_ABOVE = "\u001b[A\u001b[K";

    private final PrintStream out;
    private final Duration step;
    private final LongFunction<List<String>> texts;
    private final long startNanos = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread painter = Thread.ofVirtual().name("progress").unstarted(this::paint);
    // guarded by this
    private int drawn;

    /** Asks with each step what is to be shown at that moment of {@link System#nanoTime}; where that is nothing, what was drawn stays. */
    LiveLines(PrintStream out, Duration step, LongFunction<List<String>> texts) {
        this.out = out;
        this.step = step;
        this.texts = texts;
    }

    void start() {
        painter.start();
    }

    private void paint() {
        try {
            while (!ended.await(step.toNanos(), TimeUnit.NANOSECONDS)) {
                long now = System.nanoTime();
                var lines = texts.apply(now);
                if (now - startNanos > PATIENCE.toNanos() && !lines.isEmpty()) {
                    draw(lines);
                }
            }
        } catch (InterruptedException _) {
            // nobody interrupts it; if somebody does, it ends
        }
    }

    private synchronized void draw(List<String> lines) {
        write(ERASED_LINE + String.join("\n", lines));
        drawn = lines.size();
    }

    /** Prints a line above. */
    synchronized void print(String line) {
        write(line + "\n");
    }

    /** In place of what is drawn. */
    private void write(String text) {
        out.print((drawn == 0 ? "" : ERASED_LINE + LINE_ABOVE.repeat(drawn - 1)) + text);
        out.flush();
        drawn = 0;
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
            write("");
        }
    }
}

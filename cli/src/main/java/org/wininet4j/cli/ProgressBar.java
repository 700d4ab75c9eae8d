package org.wininet4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;

/**
 * A line on a terminal that shows how far a transfer is, by the events of its request. It appears when the transfer takes a while, is drawn
 * again by a thread of its own, stalled or not, and is gone after closing.
 */
final class ProgressBar implements Gauge {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final String ERASED_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final Terminal terminal;
    private final String label;
    private final long startNanos = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread painter;
    private volatile Moved moved = new Moved(0, OptionalLong.empty());

    /** Bytes so far, of how many. */
    private record Moved(long bytes, OptionalLong total) {}

    private ProgressBar(PrintStream out, Terminal terminal, String label) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
        painter = Thread.ofVirtual().name("progress-bar").unstarted(this::paint);
    }

    static ProgressBar start(PrintStream out, Terminal terminal, String label) {
        var bar = new ProgressBar(out, terminal, label);
        bar.painter.start();
        return bar;
    }

    @Override
    public boolean wants(Class<? extends StatusEvent> type) {
        return type == StatusEvent.Transfer.class;
    }

    @Override
    public void onStatus(Notification notification) {
        if (notification.event() instanceof StatusEvent.Transfer(_, long bytes, var total, _)) {
            moved = new Moved(bytes, total);
        }
    }

    private void paint() {
        var rate = new TransferRate();
        boolean shown = false;
        try {
            while (!ended.await(STEP.toNanos(), TimeUnit.NANOSECONDS)) {
                long now = System.nanoTime();
                rate.sample(now, moved.bytes());
                if (now - startNanos > PATIENCE.toNanos() && moved.bytes() > 0) {
                    draw(rate, Duration.ofNanos(now - startNanos));
                    shown = true;
                }
            }
        } catch (InterruptedException _) {
            // nobody interrupts it; if somebody does, it ends
        }
        if (shown) {
            print(ERASED_LINE);
        }
    }

    /** The last column stays free: a terminal may go to the next line there. */
    private void draw(TransferRate rate, Duration elapsed) {
        var text = new ProgressText(label, moved.bytes(), moved.total(), rate.bytesPerSecond(), elapsed);
        print(ERASED_LINE + text.fitting(terminal.columns() - 1));
    }

    private void print(String text) {
        out.print(text);
        out.flush();
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
    }
}

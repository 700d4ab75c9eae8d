package org.wininet4j.cli;

import java.time.Duration;
import java.util.OptionalLong;
import org.wininet4j.Notification;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusListener;

/** Shows in a line how far one transfer is, by the events of its request, until it is closed. The line is for one thread at a time. */
abstract class Gauge implements StatusListener, AutoCloseable {

    private final String label;
    private final long startNanos = System.nanoTime();
    private final TransferRate rate = new TransferRate();
    private volatile Moved moved = new Moved(0, OptionalLong.empty());

    /** Bytes so far, of how many. */
    private record Moved(long bytes, OptionalLong total) {}

    Gauge(String label) {
        this.label = label;
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

    /** Bytes so far. */
    long bytes() {
        return moved.bytes();
    }

    /** The line at a moment of {@link System#nanoTime}, at most {@code columns} characters. */
    String text(long now, int columns) {
        var present = moved;
        rate.sample(now, present.bytes());
        var elapsed = Duration.ofNanos(now - startNanos);
        return new ProgressText(label, present.bytes(), present.total(), rate.bytesPerSecond(), elapsed).fitting(columns);
    }

    @Override
    public abstract void close();
}

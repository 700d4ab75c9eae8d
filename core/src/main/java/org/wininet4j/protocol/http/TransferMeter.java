package org.wininet4j.protocol.http;

import java.util.OptionalLong;
import org.wininet4j.StatusEvent;
import org.wininet4j.StatusEvent.Direction;
import org.wininet4j.call.CallReporter;

/** Reports the progress of one body: not too often, and once at its end. Confined to the call. */
final class TransferMeter {

    private static final long STEP_BYTES = 1024 * 1024;

    private static final long STEP_NANOS = 100_000_000;

    private final Direction direction;
    private final OptionalLong total;
    private long reportedBytes;
    private long reportedDecoded;
    private long reportedNanos;

    TransferMeter(Direction direction, OptionalLong total) {
        this.direction = direction;
        this.total = total;
    }

    /** {@code bytes} so far. */
    void moved(CallReporter report, long bytes, boolean ended) {
        moved(report, bytes, bytes, ended);
    }

    /** {@code bytes} so far on the network, and as many as {@code decoded} of what they stand for. */
    void moved(CallReporter report, long bytes, long decoded, boolean ended) {
        if ((bytes == reportedBytes && decoded == reportedDecoded) || !report.wants(StatusEvent.Transfer.class)) {
            return;
        }
        long now = System.nanoTime();
        if (ended || bytes - reportedBytes >= STEP_BYTES || decoded - reportedDecoded >= STEP_BYTES || now - reportedNanos >= STEP_NANOS) {
            reportedBytes = bytes;
            reportedDecoded = decoded;
            reportedNanos = now;
            report.transfer(direction, bytes, total, decoded);
        }
    }
}

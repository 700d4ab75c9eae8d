package org.wininet4j.benchmarks.run;

import org.wininet4j.benchmarks.drive.Metric;
import org.wininet4j.benchmarks.drive.Sample;
import org.wininet4j.benchmarks.drive.Task;

/** What a workload's table tells first. */
public enum Unit {
    /** Requests in a second. */
    REQUESTS("requests/s", true),
    /** Mebibytes in a second. */
    TRANSFER("MiB/s", true),
    /** Seconds for all. */
    SECONDS("s", false),
    /** Bytes of heap for one waiting call. */
    HELD("heap bytes a pending call", false);

    private static final double MEBIBYTE = 1 << 20;

    private final String text;
    private final boolean moreIsBetter;

    Unit(String text, boolean moreIsBetter) {
        this.text = text;
        this.moreIsBetter = moreIsBetter;
    }

    /** How good {@code value} is as a ratio to {@code other}: above 1 is better. */
    public double ratio(double value, double other) {
        return moreIsBetter ? value / other : other / value;
    }

    /** The value of a sample. */
    public double value(Sample sample, Task task) {
        return switch (this) {
            case REQUESTS -> need(sample, Metric.REQUESTS) / need(sample, Metric.SECONDS);
            case TRANSFER -> need(sample, Metric.REQUESTS) * task.length() / MEBIBYTE / need(sample, Metric.SECONDS);
            case SECONDS -> need(sample, Metric.SECONDS);
            case HELD -> need(sample, Metric.PENDING_HEAP_BYTES);
        };
    }

    private static double need(Sample sample, Metric metric) {
        return sample.get(metric).orElseThrow(() -> new IllegalStateException("no " + metric + " in " + sample));
    }

    @Override
    public String toString() {
        return text;
    }
}

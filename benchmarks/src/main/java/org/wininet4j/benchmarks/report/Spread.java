package org.wininet4j.benchmarks.report;

import java.util.Collection;

/** Median, least and greatest of some values. */
record Spread(double median, double min, double max) {

    /** Of at least one value. */
    static Spread of(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}

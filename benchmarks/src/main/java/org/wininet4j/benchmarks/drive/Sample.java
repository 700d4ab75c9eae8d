package org.wininet4j.benchmarks.drive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one process measured. Travels as one line of JSON, an object of numbers.
 *
 * @param values what was measured; what was not is missing
 */
public record Sample(Map<Metric, Double> values) {

    /** Copies the map. */
    public Sample {
        var copy = new EnumMap<Metric, Double>(Metric.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** A value, if it was measured. */
    public OptionalDouble get(Metric metric) {
        var value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** This sample with one value more. */
    public Sample with(Metric metric, double value) {
        var more = new EnumMap<Metric, Double>(Metric.class);
        more.putAll(values);
        more.put(metric, value);
        return new Sample(more);
    }

    /** One line. */
    public String toJson() {
        return values.entrySet()
                .stream()
                .map(entry -> String.format(Locale.ROOT, "\"%s\":%.6f", entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads what {@link #toJson} and the floors in C write. */
    public static Sample ofJson(String line) {
        var values = new EnumMap<Metric, Double>(Metric.class);
        for (var metric : Metric.values()) {
            var value = Pattern.compile("\"" + metric.key() + "\":(-?[0-9.]+)").matcher(line);
            if (value.find()) {
                values.put(metric, Double.valueOf(value.group(1)));
            }
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("not a sample: " + line);
        }
        return new Sample(values);
    }
}

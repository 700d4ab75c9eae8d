package org.wininet4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wininet4j.benchmarks.drive.Metric;
import org.wininet4j.benchmarks.run.Rounds;
import org.wininet4j.benchmarks.run.Unit;

/** Tables of text that are Markdown as well. */
public final class Table {

    private static final double CPU_REQUESTS = 10_000;
    private static final double GIBIBYTE = 1L << 30;
    private static final double MEBIBYTE = 1 << 20;

    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> header) {
        rows.add(header);
    }

    /** The table of a workload. */
    public static String of(Rounds.Result result) {
        var unit = result.workload().unit();
        var standings = Standing.of(result);
        boolean compared = standings.stream().anyMatch(standing -> standing.ofBefore().isPresent());
        var table = new Table(header(unit, compared));
        for (var standing : standings) {
            var row = new ArrayList<String>();
            row.add(standing.contestant().name());
            row.add(spread(standing.value()));
            row.add(ratio(standing.ofFloor()));
            row.add(ratio(standing.ofBestPeer()));
            if (compared) {
                row.add(ratio(standing.ofBefore()));
            }
            row.addAll(details(unit, standing, result.task().length()));
            table.rows.add(row);
        }
        return "## " + result.workload().title() + "\n\n" + table.text() + troubles(result.troubles());
    }

    private static List<String> header(Unit unit, boolean compared) {
        var header = new ArrayList<>(List.of("agent", unit + ", median [min..max]", "of floor", "of best peer"));
        if (compared) {
            header.add("of before");
        }
        header.addAll(switch (unit) {
            case REQUESTS -> List.of("CPU s / 10,000", "bytes / request", "connections");
            case TRANSFER -> List.of("CPU s / GiB", "bytes / transfer", "connections");
            case SECONDS -> List.of("failures", "CPU s", "peak heap MiB", "peak RSS MiB", "connections");
            case HELD -> List.of("RSS / pending", "heap / idle", "RSS / idle", "heap / handle");
        });
        return header;
    }

    private static List<String> details(Unit unit, Standing standing, long length) {
        var connections = Long.toString(standing.connections());
        return switch (unit) {
            case REQUESTS -> List.of(
                    number("%.3f", standing.perRequest(Metric.CPU_SECONDS), CPU_REQUESTS),
                    number("%,.0f", standing.perRequest(Metric.ALLOCATED_BYTES), 1),
                    connections);
            case TRANSFER -> List.of(
                    number("%.3f", standing.perRequest(Metric.CPU_SECONDS), GIBIBYTE / length),
                    number("%,.0f", standing.perRequest(Metric.ALLOCATED_BYTES), 1),
                    connections);
            case SECONDS -> List.of(
                    median("%.0f", standing, Metric.FAILURES, 1),
                    median("%.2f", standing, Metric.CPU_SECONDS, 1),
                    median("%.0f", standing, Metric.PEAK_HEAP_BYTES, 1 / MEBIBYTE),
                    median("%.0f", standing, Metric.PEAK_RSS_BYTES, 1 / MEBIBYTE),
                    connections);
            case HELD -> List.of(
                    median("%,.0f", standing, Metric.PENDING_RSS_BYTES, 1),
                    median("%,.0f", standing, Metric.IDLE_HEAP_BYTES, 1),
                    median("%,.0f", standing, Metric.IDLE_RSS_BYTES, 1),
                    median("%,.0f", standing, Metric.HANDLE_HEAP_BYTES, 1));
        };
    }

    /** The table of cold starts; the first command is what the others are compared with. */
    public static String ofColdStarts(Map<String, List<Double>> millis) {
        var table = new Table(List.of("command", "ms, median [min..max]", "times the first"));
        double first = Spread.of(millis.values().iterator().next()).median();
        millis.forEach((command, values) -> {
            var spread = Spread.of(values);
            table.rows.add(List.of(command, spread(spread), format("%.2f", spread.median() / first)));
        });
        return "## cold start, one GET, to exit\n\n" + table.text();
    }

    private static String troubles(List<String> troubles) {
        return troubles.stream().map(trouble -> "! " + trouble + "\n").collect(Collectors.joining());
    }

    private static String spread(Spread spread) {
        var pattern = spread.median() < 100 ? "%.2f [%.2f..%.2f]" : "%,.0f [%,.0f..%,.0f]";
        return String.format(Locale.ROOT, pattern, spread.median(), spread.min(), spread.max());
    }

    private static String ratio(OptionalDouble ratio) {
        return number("%.2f", ratio, 1);
    }

    private static String number(String pattern, OptionalDouble value, double factor) {
        return value.isPresent() ? format(pattern, value.getAsDouble() * factor) : "–";
    }

    private static String median(String pattern, Standing standing, Metric metric, double factor) {
        var value = standing.medians().get(metric);
        return value == null ? "–" : format(pattern, value * factor);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** Columns of one width, the first to the left. */
    private String text() {
        var text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.getFirst().size(); column++) {
                text.append("| ").append(cell(row, column)).append(' ');
            }
            text.append("|\n");
            if (row == 0) {
                text.append(rule());
            }
        }
        return text.toString();
    }

    private String cell(int row, int column) {
        var cell = rows.get(row).get(column);
        var space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private String rule() {
        var rule = new StringBuilder();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            rule.append('|').append("-".repeat(width(column) + 1)).append(column == 0 ? '-' : ':');
        }
        return rule.append("|\n").toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

package org.wininet4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wininet4j.benchmarks.run.Rounds;

/** Every turn of every agent as JSON, with the machine it was measured on. */
public final class JsonReport {

    private final List<String> workloads = new ArrayList<>();

    /** Adds a workload. */
    public void add(Rounds.Result result) {
        var agents = result.turns()
                .entrySet()
                .stream()
                .map(entry -> quote(entry.getKey().name()) + ":" + turns(entry.getValue()))
                .collect(Collectors.joining(",\n    ", "{", "}"));
        var troubles = result.troubles().stream().map(JsonReport::quote).collect(Collectors.joining(",", "[", "]"));
        workloads.add(quote(result.workload().title()) + ":{\"unit\":" + quote(result.workload().unit().toString())
                + ",\"agents\":" + agents + ",\"troubles\":" + troubles + "}");
    }

    private static String turns(List<Rounds.Turn> turns) {
        return turns.stream()
                .map(turn -> "{\"connections\":" + turn.connections() + ",\"sample\":" + turn.sample().toJson() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Adds the cold starts. */
    public void addColdStarts(Map<String, List<Double>> millis) {
        var commands = millis.entrySet()
                .stream()
                .map(entry -> quote(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        workloads.add("\"cold\":{\"unit\":\"ms\",\"commands\":" + commands + "}");
    }

    /** Writes it. */
    public void write(Path file) throws IOException {
        var machine = "{\"date\":" + quote(Instant.now().toString())
                + ",\"cores\":" + Runtime.getRuntime().availableProcessors()
                + ",\"os\":" + quote(System.getProperty("os.name") + " " + System.getProperty("os.version"))
                + ",\"java\":" + quote(Runtime.version().toString()) + "}";
        Files.writeString(file, "{\"machine\":" + machine + ",\n \"workloads\":{" + String.join(",\n  ", workloads) + "}}\n");
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}

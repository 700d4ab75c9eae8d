package org.wininet4j.benchmarks.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wininet4j.benchmarks.server.BenchmarkServer;

/** Times whole processes, one GET each: the command line of this library without and with an option, curl, and a JVM that does nothing. */
public final class ColdStarts {

    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Pace pace;

    /** Against {@code server}. */
    public ColdStarts(Places places, BenchmarkServer server, Pace pace) {
        var url = server.plain().resolve("/kibibyte").toString();
        commands.put("curl", List.of("curl", "-s", "-o", "/dev/null", url));
        var inet = places.root().resolve("inet").toString();
        commands.put("inet get", List.of(inet, "get", url));
        commands.put("inet get -q", List.of(inet, "get", "-q", url));
        commands.put("empty JVM", List.of(Places.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-version"));
        this.pace = pace;
    }

    /** Milliseconds of each launch, by command. One launch of each goes before, and builds what has to be built. */
    public Map<String, List<Double>> run() throws IOException, InterruptedException {
        var millis = new LinkedHashMap<String, List<Double>>();
        for (var command : commands.values()) {
            launch(command);
        }
        for (int i = 0; i < pace.rounds() * pace.launches(); i++) {
            for (var command : commands.entrySet()) {
                millis.computeIfAbsent(command.getKey(), _ -> new ArrayList<>()).add(launch(command.getValue()));
            }
        }
        return millis;
    }

    private static double launch(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        int exit = process.waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
        return millis;
    }
}

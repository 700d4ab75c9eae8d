package org.wininet4j.benchmarks.drive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an agent's process is to do. Travels as arguments {@code KEY=VALUE}, the same for the floors in C.
 *
 * @param drive how requests are made
 * @param url what is asked for, or where a body goes
 * @param length of the body of each response or upload, in bytes
 * @param concurrency callers or chains
 * @param count requests at once, or things to be held in memory
 * @param warmup how long requests are made at first
 * @param refresh how long they are made before each measuring
 * @param measure how long they are measured
 * @param certificate the server's, in PEM
 */
public record Task(
        Drive drive, URI url, long length, int concurrency, int count, Duration warmup, Duration refresh,
        Duration measure, Path certificate) {

    /** As arguments. */
    public List<String> toArguments() {
        return List.of(
                "drive=" + drive,
                "url=" + url,
                "length=" + length,
                "concurrency=" + concurrency,
                "count=" + count,
                "warmupMillis=" + warmup.toMillis(),
                "refreshMillis=" + refresh.toMillis(),
                "measureMillis=" + measure.toMillis(),
                "certificate=" + certificate);
    }

    /** From arguments. */
    public static Task ofArguments(List<String> arguments) {
        Map<String, String> values = arguments.stream()
                .map(argument -> argument.split("=", 2))
                .peek(pair -> require(pair.length == 2, Arrays.toString(pair)))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Task(
                Drive.valueOf(value(values, "drive")),
                URI.create(value(values, "url")),
                Long.parseLong(value(values, "length")),
                Integer.parseInt(value(values, "concurrency")),
                Integer.parseInt(value(values, "count")),
                Duration.ofMillis(Long.parseLong(value(values, "warmupMillis"))),
                Duration.ofMillis(Long.parseLong(value(values, "refreshMillis"))),
                Duration.ofMillis(Long.parseLong(value(values, "measureMillis"))),
                Path.of(value(values, "certificate")));
    }

    private static String value(Map<String, String> values, String key) {
        var value = values.get(key);
        require(value != null, "no " + key);
        return value == null ? "" : value;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("arguments are KEY=VALUE, one for each part of a task: " + what);
        }
    }

    /** The same with another warm-up. */
    public Task withWarmup(Duration newWarmup) {
        return new Task(drive, url, length, concurrency, count, newWarmup, refresh, measure, certificate);
    }

    /** How many connections the client may need. */
    public int connections() {
        return Math.max(Math.max(concurrency, 1), drive.atOnce() ? count : 1);
    }

    /** Another path of the same server. */
    public String sibling(String path) {
        return url.resolve(path).toString();
    }

    /** Fails if a body has another length than it should. */
    public void expectLength(long received) {
        if (received != length) {
            throw new IllegalStateException(url + ": a body of " + received + " bytes instead of " + length);
        }
    }
}

package org.wininet4j.benchmarks.server;

import java.io.IOException;
import org.wininet4j.benchmarks.run.Pinning;
import org.wininet4j.benchmarks.run.Places;

/**
 * All servers of a run.
 *
 * @param free nginx, on any core
 * @param pinned nginx, on the core of the pinned agents
 * @param patient the one for late answers and uploads
 */
public record Servers(BenchmarkServer free, BenchmarkServer pinned, BenchmarkServer patient) implements AutoCloseable {

    /** Starts them. */
    public static Servers start(Places places, RunFolder folder) throws IOException {
        return new Servers(
                new Nginx(places, folder.path(), Pinning.FREE),
                new Nginx(places, folder.path(), Pinning.ONE_CORE),
                new Patient(places));
    }

    @Override
    public void close() {
        free.close();
        pinned.close();
        patient.close();
    }
}

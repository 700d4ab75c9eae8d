package org.wininet4j.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing as fast as they can. */
final class BusyCores implements AutoCloseable {

    private final List<Process> loops = new ArrayList<>();

    private BusyCores() {}

    /** No such process. */
    static BusyCores none() {
        return new BusyCores();
    }

    /** One for each core; they end with this JVM at the latest. */
    static BusyCores all() throws IOException {
        var busy = new BusyCores();
        Runtime.getRuntime().addShutdownHook(new Thread(busy::close));
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            busy.loops.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
        return busy;
    }

    @Override
    public void close() {
        loops.forEach(Process::destroyForcibly);
    }
}

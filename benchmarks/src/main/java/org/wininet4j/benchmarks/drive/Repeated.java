package org.wininet4j.benchmarks.drive;

import java.time.Duration;

/** Requests made for a while. */
interface Repeated {

    /** Makes requests for so long, at least one; answers how many succeeded. */
    long runFor(Duration time) throws Exception;

    /** Measures, awake. */
    default Sample measure(Task task) throws Exception {
        runFor(task.refresh());
        var meter = new Meter();
        return meter.finish(runFor(task.measure()), 0);
    }
}

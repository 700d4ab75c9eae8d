package org.wininet4j.benchmarks.run;

import java.util.List;

/** Which cores a process may use. */
public enum Pinning {
    /** All. */
    FREE,
    /** The first one: with client and server there, a single connection measures work, not the luck of wake-ups. */
    ONE_CORE;

    /** What stands before the command. */
    public List<String> prefix() {
        return this == ONE_CORE ? List.of("taskset", "-c", "0") : List.of();
    }
}

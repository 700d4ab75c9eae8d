package org.wininet4j.conformance;

import java.util.List;

/**
 * What happened when a scenario was played.
 *
 * @param lines the trace: the client's lines, then each server's log
 * @param answered the statements the player answered without the library, or instead of it
 */
record Performance(List<String> lines, List<String> answered) {
    Performance {
        lines = List.copyOf(lines);
        answered = List.copyOf(answered);
    }
}

package org.wininet4j.testkit.server;

import java.util.ArrayList;
import java.util.List;

/** The lines about one connection, in the order things happened. Thread-safe. */
final class ConnectionLog {
    private final List<String> lines = new ArrayList<>();

    ConnectionLog(int number) {
        lines.add("conn " + number);
    }

    synchronized void add(String line) {
        lines.add(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}

package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.List;

/** The statements which the player answered itself, and why. Thread-safe. */
final class Answers {
    // guarded by this
    private final List<String> given = new ArrayList<>();

    synchronized void add(Statement statement, String why) {
        given.add(statement.text() + "  (" + why + ')');
    }

    synchronized List<String> given() {
        return List.copyOf(given);
    }
}

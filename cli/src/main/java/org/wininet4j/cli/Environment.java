package org.wininet4j.cli;

import java.util.Map;
import java.util.Optional;

/** The variables of the environment: one that is empty counts as not set, as no-color.org asks. */
record Environment(Map<String, String> variables) {

    static Environment system() {
        return new Environment(System.getenv());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}

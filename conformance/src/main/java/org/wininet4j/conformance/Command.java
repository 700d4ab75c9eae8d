package org.wininet4j.conformance;

/** Makes one kind of call; the result is what the trace writes after {@code ret}. */
@FunctionalInterface
interface Command {
    /** Plays the statement. */
    String play(Statement statement) throws ScenarioSyntaxException;
}

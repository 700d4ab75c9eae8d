package org.wininet4j.conformance;

/** A scenario file says something that is no scenario; the message says what, and where when it is known. */
final class ScenarioSyntaxException extends Exception {
    ScenarioSyntaxException(String message) {
        super(message);
    }

    /** The same with the place in front. */
    ScenarioSyntaxException at(int line) {
        return new ScenarioSyntaxException("line " + line + ": " + getMessage());
    }
}

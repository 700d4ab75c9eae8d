package org.wininet4j.testkit.server;

/** The peer ended a script early; the message is the mark for the log. */
final class ScriptEndedException extends Exception {
    ScriptEndedException(String mark) {
        super(mark, null, false, false);
    }

    String mark() {
        return String.valueOf(getMessage());
    }
}

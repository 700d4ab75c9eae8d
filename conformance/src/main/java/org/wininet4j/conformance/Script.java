package org.wininet4j.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays client statements, on whatever thread they come: the script's own, or that of a callback. Thread-safe. */
final class Script {
    private final Trace trace;
    private final Directions directions;
    private final Map<String, Command> commands;

    Script(Trace trace, Directions directions, List<Map<String, Command>> families) {
        this.trace = trace;
        this.directions = directions;
        var all = new HashMap<String, Command>();
        families.forEach(all::putAll);
        commands = Map.copyOf(all);
    }

    /**
     * Plays the statements one after the other; the first one that cannot be played ends it. Before a request is sent {@code settle} runs: what
     * a kept connection is worth must not depend on how fast a server's thread is.
     */
    void playAll(List<Statement> statements, Runnable settle) {
        for (Statement statement : statements) {
            if (statement.verb().startsWith("send")) {
                settle.run();
            }
            if (!play(statement)) {
                return;
            }
        }
    }

    private boolean play(Statement statement) {
        try {
            if (Directions.include(statement)) {
                directions.follow(statement, this::play);
            } else {
                call(statement);
            }
            return true;
        } catch (ScenarioSyntaxException e) {
            trace.add("failed " + e.getMessage());
        } catch (InterruptedException _) {
            trace.add("interrupted " + statement.text());
        }
        return false;
    }

    private void call(Statement statement) throws ScenarioSyntaxException {
        String where = trace.onCaller() ? "" : " @worker";
        trace.enter();
        try {
            trace.add("call " + statement.text() + where);
            LastError.mark();
            trace.add("ret  " + resultOf(statement) + where);
        } finally {
            trace.leave();
        }
    }

    private String resultOf(Statement statement) throws ScenarioSyntaxException {
        Command command = commands.get(statement.verb());
        if (command == null) {
            throw new ScenarioSyntaxException("nobody plays " + statement.verb());
        }
        try {
            return command.play(statement);
        } catch (RuntimeException e) {
            // the library promises error numbers, not exceptions: the trace must show this one, whatever it is
            return "threw " + e;
        }
    }
}

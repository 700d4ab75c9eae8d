package org.wininet4j.testkit.server;

/** Says what a server does on one connection, as a lambda: {@code c -> c.request().reply("200 OK", "", "one").eof()}. */
@FunctionalInterface
public interface ScriptSteps {
    /** Adds the steps to the script. */
    void addTo(ConnectionScript script);
}

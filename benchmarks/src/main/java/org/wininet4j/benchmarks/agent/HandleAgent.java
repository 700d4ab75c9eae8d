package org.wininet4j.benchmarks.agent;

/** A client whose requests are handles, which can be open without a request being sent. */
public interface HandleAgent extends Agent {

    /** Opens a handle for a GET; nothing is sent. Closing the agent closes it. */
    Object openHandle(String url);
}

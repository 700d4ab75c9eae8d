package org.wininet4j.testkit.hostile;

import java.util.Objects;

/**
 * One answer and what is to come of it. Immutable.
 *
 * @param name a sentence without spaces, unique in the table
 * @param method the method of the request it answers, which the server has read completely; POST has a small body
 * @param bytes what the server sends
 * @param ending what it does then
 * @param expected what the client makes of it, its receive timeout being short
 * @param reusable false if no other request may be sent on this connection, nor take an answer from it
 */
public record HostileResponse(String name, String method, Octets bytes, Ending ending, Expectation expected, boolean reusable) {
    public HostileResponse {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(expected, "expected");
    }

    /** Method, bytes and ending on one line of printable ASCII; the middle of long bytes is left out. */
    public String dump() {
        return method + " -> " + bytes + " " + ending;
    }

    @Override
    public String toString() {
        return name;
    }
}

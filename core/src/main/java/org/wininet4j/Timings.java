package org.wininet4j;

import java.time.Duration;
import java.util.Optional;

/**
 * How long each step of an exchange took; a step that did not happen (name known, connection reused) is empty.
 *
 * @param resolving looking up the name
 * @param connecting the TCP connect
 * @param securing the TLS handshake
 * @param sending writing the request
 * @param waiting from the request sent to the response head
 * @param total from the call to the response head, all hops
 */
public record Timings(
        Optional<Duration> resolving,
        Optional<Duration> connecting,
        Optional<Duration> securing,
        Duration sending,
        Duration waiting,
        Duration total) {}

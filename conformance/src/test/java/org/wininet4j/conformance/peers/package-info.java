/**
 * Checks against real servers, run by {@code scripts/real-peers.sh}: their names end in {@code Check}, which keeps them out of {@code mvn verify},
 * since they need nginx. {@link org.wininet4j.conformance.peers.Nginx} is the peer, {@link org.wininet4j.conformance.peers.Client} the program
 * that calls the functions. {@link org.wininet4j.conformance.peers.CancelLatency} measures; {@code scripts/cancel-latency.sh} runs it.
 */
@NullMarked
package org.wininet4j.conformance.peers;

import org.jspecify.annotations.NullMarked;

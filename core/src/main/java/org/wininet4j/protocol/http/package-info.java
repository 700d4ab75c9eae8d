/**
 * HTTP/1.1: {@link org.wininet4j.protocol.http.HttpEngine} is the list of steps, {@link org.wininet4j.protocol.http.HttpExchange} the
 * connection and body in use, {@link org.wininet4j.protocol.http.RequestState} what a handle shows. Decisions are pure:
 * {@code RedirectPolicy}, {@code EndOfExchange}.
 */
@NullMarked
package org.wininet4j.protocol.http;

import org.jspecify.annotations.NullMarked;

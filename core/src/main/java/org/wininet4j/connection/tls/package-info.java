/**
 * TLS, but for the bytes: which {@code SSLContext} a request gets ({@link org.wininet4j.connection.tls.TlsContexts}), and what is wrong with a server's
 * certificate ({@link org.wininet4j.connection.tls.ChainCheck} and the pure functions it asks).
 */
@NullMarked
package org.wininet4j.connection.tls;

import org.jspecify.annotations.NullMarked;

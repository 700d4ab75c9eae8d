package org.wininet4j.protocol.http;

/**
 * What redirects of a session's requests are ruled by, besides the request's own settings. Immutable.
 *
 * @param limit how many are followed at most (R12)
 * @param strict whether WinINet's letter counts: R2, R9, R21
 */
public record RedirectTerms(int limit, boolean strict) {}

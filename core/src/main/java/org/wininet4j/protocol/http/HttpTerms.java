package org.wininet4j.protocol.http;

import org.wininet4j.connection.RoutePolicy;

/**
 * What the sendings of a request are ruled by: its options, and those of its session. Immutable.
 *
 * @param redirects which redirects are followed, and how
 * @param cookies what the jar is asked for, and how
 * @param routes the ways to servers
 * @param decoding which content codings are taken off
 * @param continueNanos how long a server that is asked whether it wants the body is waited for; 0 if it is not asked
 */
public record HttpTerms(RedirectTerms redirects, CookieTerms cookies, RoutePolicy routes, DecodingTerms decoding, long continueNanos) {}

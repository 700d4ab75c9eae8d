/**
 * Authentication as text (RFC 9110, 11; RFC 7617; RFC 7616): the challenges of a server or proxy, and the credentials that answer them. Pure functions; who
 * decides whether to answer, and with what, is {@code org.wininet4j.protocol.http}.
 */
@NullMarked
package org.wininet4j.codec.auth;

import org.jspecify.annotations.NullMarked;

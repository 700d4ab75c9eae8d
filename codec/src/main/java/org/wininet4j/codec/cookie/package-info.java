/**
 * Cookies as text and the rules about them (RFC 6265): Set-Cookie lines and what callers set, domains, paths, dates, public suffixes, and
 * the file form {@code cookies.txt}. Pure functions; a jar is made of them in {@code org.wininet4j.cookie}.
 */
@NullMarked
package org.wininet4j.codec.cookie;

import org.jspecify.annotations.NullMarked;

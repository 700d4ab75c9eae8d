/**
 * URLs, in two ways which have little in common.
 *
 * <p>The URLs of requests, by RFC 3986: what a handle is opened with on the way down, what a redirect leads to on the way up.
 * {@link org.wininet4j.codec.url.HttpUrl} is an absolute URL in its parts, {@link org.wininet4j.codec.url.RequestTarget} makes the text of
 * the request line from an object's name.
 *
 * <p>The URL functions of WinINet, which take any scheme and have rules of their own (spec 05):
 * {@link org.wininet4j.codec.url.CrackedUrl}, {@link org.wininet4j.codec.url.UrlCanonicalizer},
 * {@link org.wininet4j.codec.url.UrlCombiner} and {@link org.wininet4j.codec.url.UrlBuilder}.
 */
@NullMarked
package org.wininet4j.codec.url;

import org.jspecify.annotations.NullMarked;

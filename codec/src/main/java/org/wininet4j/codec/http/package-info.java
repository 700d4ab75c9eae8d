/**
 * What is the same in every version of HTTP: the fields of a request, the edits an application makes to them, and dates.
 *
 * <p>On the way down a handle collects {@link org.wininet4j.codec.http.RequestHeaders}, mostly through
 * {@link org.wininet4j.codec.http.HeaderText}; the writer of the protocol's version puts them on the wire.
 */
@NullMarked
package org.wininet4j.codec.http;

import org.jspecify.annotations.NullMarked;

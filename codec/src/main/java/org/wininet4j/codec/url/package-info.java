/**
 * The URLs of requests: what a handle is opened with on the way down, what a redirect leads to on the way up. (The four
 * WinINet functions on URLs have rules of their own and are not here.)
 *
 * <p>{@link org.wininet4j.codec.url.HttpUrl} is an absolute URL in its parts, {@link org.wininet4j.codec.url.RequestTarget}
 * makes the text of the request line from an object's name.
 */
@NullMarked
package org.wininet4j.codec.url;

import org.jspecify.annotations.NullMarked;

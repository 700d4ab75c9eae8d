/**
 * HTTP/1.1 on the wire, without the wire: the step below a connection's exchange. A driver feeds what it has read and
 * asks for heads and body bytes; it asks for a request's bytes and sends them.
 *
 * <p>{@link org.wininet4j.codec.http1.ResponseHeadReader} makes heads, {@link org.wininet4j.codec.http1.BodyFraming} says
 * how the body ends, {@link org.wininet4j.codec.http1.ChunkedBodyReader} takes chunks apart,
 * {@link org.wininet4j.codec.http1.Persistence} says whether the connection may be kept and
 * {@link org.wininet4j.codec.http1.RequestHeadWriter} writes.
 */
@NullMarked
package org.wininet4j.codec.http1;

import org.jspecify.annotations.NullMarked;

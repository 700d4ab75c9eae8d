/**
 * Content codings (RFC 9110, 8.4): what the fields about them say, and the decoders of gzip and deflate, which take bytes of any cut and hold none back.
 *
 * <p>{@link org.wininet4j.codec.content.CodingNames} reads the fields; {@link org.wininet4j.codec.content.GzipDecoder} and
 * {@link org.wininet4j.codec.content.DeflateDecoder} are {@link org.wininet4j.codec.content.ContentDecoder}s.
 */
@NullMarked
package org.wininet4j.codec.content;

import org.jspecify.annotations.NullMarked;

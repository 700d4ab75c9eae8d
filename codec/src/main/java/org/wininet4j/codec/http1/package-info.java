/**
 * HTTP/1.1 as values: a reader and a writer that are fed bytes and give events. The last step of a call on its way down. Uses the JDK alone and
 * does no I/O.
 */
@NullMarked
package org.wininet4j.codec.http1;

import org.jspecify.annotations.NullMarked;

/**
 * The lowest step of a call: bytes and texts on one side, values on the other. Nothing here does I/O, starts threads or
 * looks at the clock; every reader works in time linear in its input and stops at a named limit.
 *
 * <p>This package holds {@link org.wininet4j.codec.WireFormatException}, the one failure of all readers below it.
 */
@NullMarked
package org.wininet4j.codec;

import org.jspecify.annotations.NullMarked;

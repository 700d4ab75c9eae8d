/** Plays recorded scenarios through the win32 functions against scripted servers and compares what was seen with what was recorded. */
@NullMarked
package org.wininet4j.conformance;

import org.jspecify.annotations.NullMarked;

/**
 * The two time functions of WinINet, which check nothing (spec 05, section 8): {@link org.wininet4j.codec.time.TimeText} writes and reads a
 * {@link org.wininet4j.codec.time.SystemTime}. Dates of HTTP headers are read strictly, by {@code HttpDate}.
 */
@NullMarked
package org.wininet4j.codec.time;

import org.jspecify.annotations.NullMarked;

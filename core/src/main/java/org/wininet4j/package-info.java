/**
 * The Java API: handles, options, bodies, responses and notifications. The first step of a call; behind it come {@code handle},
 * {@code operation}, {@code protocol}, {@code connection} and the codec, and imports go that way only.
 */
@NullMarked
package org.wininet4j;

import org.jspecify.annotations.NullMarked;

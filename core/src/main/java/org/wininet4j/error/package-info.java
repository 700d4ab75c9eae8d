/** Turns exceptions of the JVM and the codec into {@link org.wininet4j.InternetException}. */
@NullMarked
package org.wininet4j.error;

import org.jspecify.annotations.NullMarked;

/** The command {@code inet}: arguments in, calls of the Java API, lines and an exit code out. */
@NullMarked
package org.wininet4j.cli;

import org.jspecify.annotations.NullMarked;

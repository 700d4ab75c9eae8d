/** The state of the process which the facade's sessions share. */
@NullMarked
package org.wininet4j.win32.process;

import org.jspecify.annotations.NullMarked;

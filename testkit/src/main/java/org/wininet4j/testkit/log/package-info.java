/** What a logger says: {@link org.wininet4j.testkit.log.LogCapture} keeps it from the console. */
@NullMarked
package org.wininet4j.testkit.log;

import org.jspecify.annotations.NullMarked;

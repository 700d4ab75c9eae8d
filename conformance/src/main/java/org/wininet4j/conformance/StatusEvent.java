package org.wininet4j.conformance;

import org.jspecify.annotations.Nullable;
import org.wininet4j.win32.HINTERNET;

/**
 * What a status callback was called with.
 *
 * @param callback the name of the callback
 */
record StatusEvent(String callback, HINTERNET handle, @Nullable Object context, int status, @Nullable Object information) {}

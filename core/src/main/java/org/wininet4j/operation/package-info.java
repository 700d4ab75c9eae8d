/** Runs the calls of a handle, one at a time: {@link org.wininet4j.operation.OperationRunner}. */
@NullMarked
package org.wininet4j.operation;

import org.jspecify.annotations.NullMarked;

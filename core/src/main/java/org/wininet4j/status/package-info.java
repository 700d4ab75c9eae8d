/** Delivers status events: {@link org.wininet4j.status.StatusDispatcher} alone calls user code. Uses the vocabulary only. */
@NullMarked
package org.wininet4j.status;

import org.jspecify.annotations.NullMarked;

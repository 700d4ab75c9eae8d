/**
 * The Java API: handles, status events, options and errors. Start at {@link org.wininet4j.InternetSession}.
 *
 * <p>Interfaces and values only; the handles behind them are in {@code org.wininet4j.handle}.
 */
@NullMarked
package org.wininet4j;

import org.jspecify.annotations.NullMarked;

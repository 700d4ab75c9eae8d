/**
 * The handle tree: {@link org.wininet4j.handle.HandleNode} has its life and events, the handles below it implement the API. Not
 * exported but to the WinINet facade.
 */
@NullMarked
package org.wininet4j.handle;

import org.jspecify.annotations.NullMarked;

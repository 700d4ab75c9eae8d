/** What travels down with one call: its number, limits, cancellation and reporter. Used by all layers below the handles. */
@NullMarked
package org.wininet4j.call;

import org.jspecify.annotations.NullMarked;

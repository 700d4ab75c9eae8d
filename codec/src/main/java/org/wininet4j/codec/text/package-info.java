/** ASCII as the protocols use it, the same for header fields and URLs; used by the codec's packages only. */
@NullMarked
package org.wininet4j.codec.text;

import org.jspecify.annotations.NullMarked;

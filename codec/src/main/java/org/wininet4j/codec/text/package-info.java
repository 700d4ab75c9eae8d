/** ASCII as the protocols use it, and the names in dates, the same for header fields, URLs and times; used by the codec's packages only. */
@NullMarked
package org.wininet4j.codec.text;

import org.jspecify.annotations.NullMarked;

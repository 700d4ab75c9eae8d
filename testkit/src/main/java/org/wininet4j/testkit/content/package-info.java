/** Content as servers code it. */
@NullMarked
package org.wininet4j.testkit.content;

import org.jspecify.annotations.NullMarked;

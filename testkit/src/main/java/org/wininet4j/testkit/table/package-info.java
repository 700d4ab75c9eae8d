/** Tables of recorded behaviour, one case a row: {@link org.wininet4j.testkit.table.Row} with its cells. */
@NullMarked
package org.wininet4j.testkit.table;

import org.jspecify.annotations.NullMarked;

/** File URLs: {@link org.wininet4j.protocol.file.FileContent} reads what {@code FileLocation} has found and allowed. */
@NullMarked
package org.wininet4j.protocol.file;

import org.jspecify.annotations.NullMarked;

/** Providers of {@link org.wininet4j.ContentCoding}, each around a decoder in pure Java; no class of those is loaded before a body comes in its coding. */
@NullMarked
package org.wininet4j.codings;

import org.jspecify.annotations.NullMarked;

/**
 * What is said to a SOCKS proxy before it passes bytes on: {@link org.wininet4j.codec.socks.SocksDialogue} in its three versions. Bytes to values and
 * back; nothing is read or written here.
 */
@NullMarked
package org.wininet4j.codec.socks;

import org.jspecify.annotations.NullMarked;

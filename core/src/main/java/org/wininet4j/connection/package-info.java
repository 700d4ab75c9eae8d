/** Connections: {@link org.wininet4j.connection.Connector} opens them, the pool keeps them. The only sockets of the library. */
@NullMarked
package org.wininet4j.connection;

import org.jspecify.annotations.NullMarked;

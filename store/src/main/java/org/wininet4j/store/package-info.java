/**
 * What outlives a process, on SQLite: {@link org.wininet4j.store.PersistentCookieStore}, where a jar keeps its cookies. Changes are told
 * to it by the jar; its one thread, {@code StoreThread}, alone speaks to the database, and nothing on a request's path waits for a write.
 */
@NullMarked
package org.wininet4j.store;

import org.jspecify.annotations.NullMarked;

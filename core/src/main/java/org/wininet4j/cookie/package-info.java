/**
 * Cookies: the jar of a session, {@link org.wininet4j.cookie.CookieJar}, which alone matches, orders and limits them, and where it keeps
 * what outlives the process, {@link org.wininet4j.cookie.CookieStore}.
 */
@NullMarked
package org.wininet4j.cookie;

import org.jspecify.annotations.NullMarked;

package org.wininet4j.credential;

/**
 * Credentials that worked: in which realm, and by which scheme. Immutable but for the password, which may be wiped.
 *
 * @param realm compared by case (U9)
 * @param scheme {@code Basic} or {@code Digest}
 * @param credentials the cache's own
 */
public record Logon(String realm, String scheme, Credentials credentials) {}

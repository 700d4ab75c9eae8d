package org.wininet4j.credential;

/**
 * Whom credentials are for: the real host, whatever a Host field says (U10, U15).
 *
 * @param proxy a proxy, not the server
 * @param host lower case, an address literal without brackets
 * @param port its port
 */
public record LogonTarget(boolean proxy, String host, int port) {}

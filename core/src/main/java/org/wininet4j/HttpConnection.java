package org.wininet4j;

/**
 * A handle for one HTTP server (spec 01, H1). Making one sends nothing: connections are opened by sending requests, and shared.
 */
public non-sealed interface HttpConnection extends InternetHandle {

    /** Host name or address literal, without brackets. */
    String host();

    /** TCP port, 1 to 65535. */
    int port();

    /** Whether its requests use TLS. */
    boolean secure();

    /**
     * Makes a request handle; nothing is sent.
     *
     * @param method an HTTP method, any token
     * @param path path and query; spaces are escaped, a missing leading slash is added
     * @throws IllegalArgumentException if one of them holds characters that cannot be sent
     * @throws IllegalStateException if this handle is closed
     */
    HttpRequest open(String method, String path);
}

package org.wininet4j;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request handle: one exchange at a time, which may be repeated. A second call while one is in progress fails with
 * {@link InternetError#INCORRECT_HANDLE_STATE} (A5).
 */
public non-sealed interface HttpRequest extends InternetHandle {

    /** The method of the current or next exchange; redirects may change it. */
    String method();

    /** The absolute URL; after a redirect the new one. */
    String url();

    /**
     * Adds a header field.
     *
     * @throws IllegalArgumentException if the name is no token, or the value holds CR, LF, NUL or characters above U+00FF
     */
    HttpRequest header(String name, String value);

    /** Replaces all fields of that name by one. Throws as {@link #header}. */
    HttpRequest replaceHeader(String name, String value);

    /** The response head, if one has come. */
    Optional<HttpResponse> response();

    /**
     * The TLS connection of the last sending, if it was TLS; after one that failed because of the server's certificate, that certificate and its faults (V13).
     */
    Optional<SecurityInfo> security();

    /** Sends without a body and waits for the response head, whatever its status. */
    default HttpResponse send() throws InternetException {
        return send(RequestBody.empty());
    }

    /** Sends and waits for the response head, whatever its status. */
    HttpResponse send(RequestBody body) throws InternetException;

    /** Sends without a body on a virtual thread. */
    default CompletableFuture<HttpResponse> sendAsync() {
        return sendAsync(RequestBody.empty());
    }

    /**
     * Sends on a virtual thread. The future always completes: with the response, exceptionally with an
     * {@link InternetException}, or as cancelled; {@code cancel(true)} closes this handle.
     */
    CompletableFuture<HttpResponse> sendAsync(RequestBody body);

    /** Sends the head of a request whose body of {@code totalBytes} follows by {@link #write}. */
    void begin(long totalBytes) throws InternetException;

    /** Sends a part of the body which {@link #begin} announced. */
    void write(byte[] bytes, int offset, int length) throws InternetException;

    /** Ends what {@link #begin} began and waits for the response head. */
    HttpResponse end() throws InternetException;
}

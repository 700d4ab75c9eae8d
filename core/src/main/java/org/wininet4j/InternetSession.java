package org.wininet4j;

import java.util.concurrent.CompletableFuture;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.credential.CredentialCache;

/**
 * The root of a handle tree, and the way in.
 *
 * <pre>{@code
 * try (var session = InternetSession.builder().userAgent("my-app").onStatus(n -> log(n)).open();
 *      var response = session.get("https://example.com/")) {
 *     response.body().transferTo(out);
 * }
 * }</pre>
 *
 * <p>A session owns what its requests share: connections, resolved names, cookies. Closing it closes every handle below it, the idle
 * connections, and the threads of look-ups. Thread-safe.
 */
public non-sealed interface InternetSession extends InternetHandle {

    /** Settings for a new session. */
    static SessionBuilder builder() {
        return new SessionBuilder();
    }

    /**
     * A handle for a server. Nothing is sent. Port 443 is spoken to with TLS, any other one in clear; see
     * {@link #connect(String)} for TLS on another port.
     *
     * @throws IllegalArgumentException if the host is empty or the port is not in 1 to 65535
     * @throws IllegalStateException if this session is closed
     */
    HttpConnection connect(String host, int port);

    /**
     * A handle for the server of an {@code http} or {@code https} URL, whose path is ignored.
     *
     * @throws IllegalArgumentException if the URL cannot be used
     * @throws IllegalStateException if this session is closed
     */
    HttpConnection connect(String origin);

    /**
     * A request to be filled in and sent.
     *
     * @throws IllegalArgumentException if the method or the URL cannot be used
     */
    RequestBuilder request(String method, String url);

    /** Sends a GET and waits for the response head, whatever its status. */
    default HttpResponse get(String url) throws InternetException {
        return request("GET", url).send();
    }

    /** Sends a GET on a virtual thread. */
    default CompletableFuture<HttpResponse> getAsync(String url) {
        return request("GET", url).sendAsync();
    }

    /** Its cookies: of this session alone, unless its builder was given a jar (CO76). */
    CookieJar cookies();

    /** The credentials that worked: of this session alone, unless its builder was given a cache (U10). */
    CredentialCache credentials();

    /** The open handles below this one, a line each: kind, id, state, age, call in progress. For the leak you are looking for. */
    String tree();
}

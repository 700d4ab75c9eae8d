package org.wininet4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request to be sent once through a session, with handles made for it alone. Not thread-safe. */
public final class RequestBuilder {

    /**
     * What the builder has gathered.
     *
     * @param timeout for the whole call up to the response head
     * @param options of the request's handle; each value is of its key's type
     */
    public record Order(
            List<HttpHeaders.Field> headers,
            RequestBody body,
            @Nullable Object context,
            Optional<StatusListener> listener,
            Optional<Duration> timeout,
            Map<InternetOption<?>, Object> options) {

        /** Copies list and map. */
        public Order {
            headers = List.copyOf(headers);
            options = Map.copyOf(options);
        }

        /** Without what the fields and options hold, which may be secret. */
        @Override
        public String toString() {
            return "order with " + headers.size() + " fields and " + options.size() + " options";
        }
    }

    /** Who carries out an order. */
    public interface Sender {
        /** On this thread. */
        HttpResponse send(Order order) throws InternetException;

        /** On a virtual thread. */
        CompletableFuture<HttpResponse> sendAsync(Order order);
    }

    private final Sender sender;
    private final List<HttpHeaders.Field> headers = new ArrayList<>();
    private RequestBody body = RequestBody.empty();
    private @Nullable Object context;
    private Optional<StatusListener> listener = Optional.empty();
    private Optional<Duration> timeout = Optional.empty();
    private Map<InternetOption<?>, Object> options = Map.of();

    /** A request for {@code sender}; applications call {@link InternetSession#request}. */
    public RequestBuilder(Sender sender) {
        this.sender = sender;
    }

    /** Adds a header field; its syntax is checked when the request is sent. */
    public RequestBuilder header(String name, String value) {
        headers.add(new HttpHeaders.Field(name, value));
        return this;
    }

    /** The body. */
    public RequestBuilder body(RequestBody newBody) {
        body = newBody;
        return this;
    }

    /** The body, and its Content-Type. */
    public RequestBuilder body(RequestBody newBody, String contentType) {
        return body(newBody).header("Content-Type", contentType);
    }

    /** A body of text in UTF-8, and its Content-Type. */
    public RequestBuilder body(String text, String contentType) {
        return body(RequestBody.of(text), contentType);
    }

    /** The context of the request's handles. */
    public RequestBuilder context(Object newContext) {
        context = newContext;
        return this;
    }

    /** A listener for this request alone, in place of the session's. */
    public RequestBuilder onStatus(StatusListener newListener) {
        listener = Optional.of(newListener);
        return this;
    }

    /**
     * An option of this request's handle.
     *
     * @throws IllegalArgumentException if a request has no such option, or the value is out of range
     */
    public <T> RequestBuilder option(InternetOption<T> option, T value) {
        if (!option.existsAt(InternetOption.Level.REQUEST) || !option.accepts(value)) {
            throw new IllegalArgumentException(option + " of a request cannot be " + value);
        }
        var more = new HashMap<>(options);
        more.put(option, value);
        options = more;
        return this;
    }

    /**
     * Sends the body only once the server wants it (RFC 9110, 10.1.1), or has said nothing for so long; where it gives its answer first, not at all. A server that
     * refuses to be asked (417) gets the request again without the question, if its body can be sent again.
     */
    public RequestBuilder expectContinue(Duration longest) {
        return option(InternetOption.EXPECT_CONTINUE, longest);
    }

    /** Limit for the whole call up to the response head; it then fails with {@link InternetError#TIMEOUT}. */
    public RequestBuilder timeout(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("timeout " + limit + " is not positive");
        }
        timeout = Optional.of(limit);
        return this;
    }

    /** User and password for the server, if it asks; wiping the array is the caller's. A redirect to another server does not take them along. */
    public RequestBuilder credentials(String user, char[] password) {
        return option(InternetOption.USERNAME, user).option(InternetOption.PASSWORD, new String(password));
    }

    /** User and password for the proxy, if it asks; wiping the array is the caller's. */
    public RequestBuilder proxyCredentials(String user, char[] password) {
        return option(InternetOption.PROXY_USERNAME, user).option(InternetOption.PROXY_PASSWORD, new String(password));
    }

    /**
     * Sends and waits for the response head, whatever its status.
     *
     * @throws IllegalArgumentException if a header field cannot be sent
     */
    public HttpResponse send() throws InternetException {
        return sender.send(order());
    }

    /**
     * Sends on a virtual thread. The future always completes; {@code cancel(true)} closes the request's handle.
     *
     * @throws IllegalArgumentException if a header field cannot be sent
     */
    public CompletableFuture<HttpResponse> sendAsync() {
        return sender.sendAsync(order());
    }

    private Order order() {
        return new Order(headers, body, context, listener, timeout, options);
    }
}

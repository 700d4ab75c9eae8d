package org.wininet4j.handle;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBuilder;
import org.wininet4j.call.CallLimits;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.protocol.http.RequestSettings;
import org.wininet4j.protocol.http.RequestState;

/** Carries out a request made through a session: a connection and a request handle are made for it, and closed with its response. */
final class OneShot implements RequestBuilder.Sender {

    private final SessionHandle session;
    private final String method;
    private final HttpUrl url;

    OneShot(SessionHandle session, String method, HttpUrl url) {
        this.session = session;
        this.method = method;
        this.url = url;
    }

    @Override
    public HttpResponse send(RequestBuilder.Order order) throws InternetException {
        var request = open(order);
        try {
            return closing(request.send(order.body(), limitNanos(order)));
        } catch (InternetException | RuntimeException e) {
            close(request);
            throw e;
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(RequestBuilder.Order order) {
        RequestHandle request;
        try {
            request = open(order);
        } catch (InternetException e) {
            return CompletableFuture.failedFuture(e);
        }
        return request.sendAsync(
                order.body(),
                limitNanos(order),
                connectionOf(request),
                send -> closing(request.show(send)),
                () -> close(request));
    }

    private static long limitNanos(RequestBuilder.Order order) {
        return CallLimits.nanos(order.timeout().orElse(InternetOption.NO_LIMIT));
    }

    private RequestHandle open(RequestBuilder.Order order) throws InternetException {
        var context = Optional.ofNullable(order.context());
        var connection = session.newConnection(url.host(), url.port(), url.isSecure(), context);
        try {
            if (order.listener().isPresent()) {
                connection.replaceListener(order.listener().get());
            }
            var request = connection.newRequest(new RequestState(method, url, RequestSettings.MODERN), context);
            order.headers().forEach(field -> request.header(field.name(), field.value()));
            order.options().forEach((option, value) -> set(request, option, value));
            return request;
        } catch (InternetException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // the builder has checked it
    private static <T> void set(RequestHandle request, InternetOption<T> option, Object value) {
        request.set(option, (T) value);
    }

    private static HttpResponse closing(HttpResponse response) {
        ((ResponseView) response).closeConnectionToo();
        return response;
    }

    private static void close(RequestHandle request) {
        connectionOf(request).close();
    }

    private static HandleNode connectionOf(RequestHandle request) {
        return request.connection();
    }
}

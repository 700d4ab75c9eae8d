package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetHandle;
import org.wininet4j.InternetSession;
import org.wininet4j.RequestBody;
import org.wininet4j.StatusListener;
import org.wininet4j.cookie.CookieJar;

/** This library, by its Java API: each request with handles of its own. */
final class WinInetAgent implements AsyncAgent, HandleAgent {

    private static final int ASYNC_BUFFER_BYTES = 2048;

    private final InternetSession session;
    private final String origin;
    private final List<InternetHandle> handles = Collections.synchronizedList(new ArrayList<>());

    WinInetAgent(Target target, StatusListener listener, boolean polls, CookieJar cookies) {
        origin = target.url().resolve("/").toString();
        session = InternetSession.builder()
                .trust(target.tls())
                .connectionsPerServer(target.connections())
                .cookies(cookies)
                .adaptiveWait(polls)
                .onStatus(listener)
                .open();
    }

    @Override
    public long get(String url, byte[] buffer) throws Exception {
        try (var response = session.get(url)) {
            Status.require200(response.status());
            return Bodies.drain(response.body(), buffer);
        }
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        return session.getAsync(url).thenApply(WinInetAgent::drain);
    }

    private static long drain(HttpResponse response) {
        try (response) {
            Status.require200(response.status());
            return Bodies.drain(response.body(), new byte[ASYNC_BUFFER_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long put(String url, long length) throws Exception {
        try (var response = session.request("PUT", url)
                .body(RequestBody.of(new Zeros(length), length))
                .send()) {
            Status.require200(response.status());
            return Bodies.count(response.text());
        }
    }

    @Override
    public Object openHandle(String url) {
        var connection = handles.isEmpty() ? keep(session.connect(origin)) : handles.getFirst();
        return keep(((org.wininet4j.HttpConnection) connection).open("GET", "/"));
    }

    private <T extends InternetHandle> T keep(T handle) {
        handles.add(handle);
        return handle;
    }

    @Override
    public void close() {
        session.close();
    }
}

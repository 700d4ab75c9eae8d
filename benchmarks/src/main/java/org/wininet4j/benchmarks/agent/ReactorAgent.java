package org.wininet4j.benchmarks.agent;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty. */
final class ReactorAgent implements AsyncAgent {

    private final ConnectionProvider connections;
    private final HttpClient client;

    ReactorAgent(Target target) {
        connections = ConnectionProvider.builder("benchmark")
                .maxConnections(target.connections())
                .pendingAcquireMaxCount(target.connections())
                .build();
        var tls = new JdkSslContext(
                target.tls(), true, null, io.netty.handler.ssl.IdentityCipherSuiteFilter.INSTANCE, null, ClientAuth.NONE, null, false);
        var plain = HttpClient.create(connections).followRedirect(target.redirects());
        client = target.url().getScheme().equals("https") ? plain.secure(spec -> spec.sslContext(tls)) : plain;
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        var total = new CompletableFuture<Long>();
        var _ = client.get()
                .uri(url)
                .response((response, body) -> check(response).thenMany(body))
                .reduce(0L, (length, part) -> length + part.readableBytes())
                .subscribe(total::complete, total::completeExceptionally);
        return total;
    }

    private static Mono<Void> check(HttpClientResponse response) {
        int status = response.status().code();
        return status == 200 ? Mono.empty() : Mono.error(new IOException("status " + status + " instead of 200"));
    }

    @Override
    public long put(String url, long length) {
        var answer = client.headers(headers -> headers.set(HttpHeaderNames.CONTENT_LENGTH, length))
                .put()
                .uri(url)
                .send(body(length))
                .responseSingle((response, body) -> check(response).then(body.asString()))
                .block();
        return Bodies.count(java.util.Objects.requireNonNull(answer, "the sink's answer"));
    }

    private static Flux<ByteBuf> body(long length) {
        return Flux.generate(() -> new Zeros(length), (zeros, sink) -> {
            int count = zeros.take(Zeros.BLOCK_BYTES);
            if (count == 0) {
                sink.complete();
            } else {
                sink.next(PooledByteBufAllocator.DEFAULT.directBuffer(count).writeZero(count));
            }
            return zeros;
        });
    }

    @Override
    public void close() {
        connections.disposeLater().block(Duration.ofSeconds(5));
    }
}

package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.jspecify.annotations.Nullable;

/** Apache HttpClient 5, asynchronous. */
final class ApacheAsyncAgent implements AsyncAgent {

    private final CloseableHttpAsyncClient client;

    ApacheAsyncAgent(Target target) {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnTotal(target.connections())
                .setMaxConnPerRoute(target.connections())
                .setTlsStrategy(new DefaultClientTlsStrategy(target.tls()))
                .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                .build();
        client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setHttp1Config(Http1Config.custom().setMaxHeaderCount(Target.MAX_HEADER_FIELDS).build())
                .build();
        client.start();
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        return execute(SimpleRequestProducer.create(SimpleRequestBuilder.get(url).build()), new Count());
    }

    @Override
    public long put(String url, long length) throws Exception {
        var request = AsyncRequestBuilder.put(url).setEntity(new ApacheZeros(length)).build();
        var response = execute(request, SimpleResponseConsumer.create()).get();
        Status.require200(response.getCode());
        return Bodies.count(response.getBodyText());
    }

    private <T> CompletableFuture<T> execute(AsyncRequestProducer request, AsyncResponseConsumer<T> response) {
        var result = new CompletableFuture<T>();
        var _ = client.execute(request, response, new FutureCallback<>() {
            @Override
            public void completed(T value) {
                result.complete(value);
            }

            @Override
            public void failed(Exception failure) {
                result.completeExceptionally(failure);
            }

            @Override
            public void cancelled() {
                result.cancel(false);
            }
        });
        return result;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Counts the bytes of a body as they come. */
    private static final class Count extends AbstractBinResponseConsumer<Long> {
        private long bytes;

        @Override
        protected void start(HttpResponse response, @Nullable ContentType type) throws IOException {
            Status.require200(response.getCode());
        }

        @Override
        protected int capacityIncrement() {
            return Integer.MAX_VALUE;
        }

        @Override
        protected void data(ByteBuffer part, boolean last) {
            bytes += part.remaining();
            part.position(part.limit());
        }

        @Override
        protected Long buildResult() {
            return bytes;
        }

        @Override
        public void releaseResources() {}
    }
}

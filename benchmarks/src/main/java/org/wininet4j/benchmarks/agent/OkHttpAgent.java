package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** OkHttp: {@code execute} and {@code enqueue}. */
final class OkHttpAgent implements AsyncAgent {

    private final OkHttpClient client;

    OkHttpAgent(Target target) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(target.connections());
        dispatcher.setMaxRequestsPerHost(target.connections());
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(target.connections(), 60, TimeUnit.SECONDS))
                .protocols(java.util.List.of(Protocol.HTTP_1_1))
                .sslSocketFactory(target.tls().getSocketFactory(), target.trustManager())
                .readTimeout(60, TimeUnit.SECONDS)
                .connectTimeout(60, TimeUnit.SECONDS)
                .build();
    }

    @Override
    public long get(String url, byte[] buffer) throws IOException {
        try (var response = client.newCall(request(url)).execute()) {
            Status.require200(response.code());
            return Bodies.drain(response.body().byteStream(), buffer);
        }
    }

    private static Request request(String url) {
        return new Request.Builder().url(url).build();
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        var length = new CompletableFuture<Long>();
        client.newCall(request(url)).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                length.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    Status.require200(response.code());
                    length.complete((long) response.body().bytes().length);
                } catch (IOException e) {
                    length.completeExceptionally(e);
                }
            }
        });
        return length;
    }

    @Override
    public long put(String url, long length) throws IOException {
        var request = new Request.Builder().url(url).put(body(length)).build();
        try (var response = client.newCall(request).execute()) {
            Status.require200(response.code());
            return Bodies.count(response.body().string());
        }
    }

    private static RequestBody body(long length) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return null;
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                var block = new byte[Zeros.BLOCK_BYTES];
                var zeros = new Zeros(length);
                for (int count = zeros.read(block); count > 0; count = zeros.read(block)) {
                    sink.write(block, 0, count);
                }
            }
        };
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

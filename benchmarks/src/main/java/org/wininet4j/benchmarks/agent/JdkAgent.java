package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The client of the JDK. */
final class JdkAgent implements AsyncAgent {

    private final HttpClient client;

    JdkAgent(Target target) {
        System.setProperty("jdk.httpclient.redirects.retrylimit", Integer.toString(Target.MAX_REDIRECTS));
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(target.tls())
                .followRedirects(target.redirects() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public long get(String url, byte[] buffer) throws IOException, InterruptedException {
        return length(client.send(request(url), _ -> new Count()));
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static long length(HttpResponse<Long> response) throws IOException {
        Status.require200(response.statusCode());
        return response.body();
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        return client.sendAsync(request(url), _ -> new Count()).thenApply(response -> {
            try {
                return length(response);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Override
    public long put(String url, long length) throws IOException, InterruptedException {
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(length)), length);
        var request = HttpRequest.newBuilder(URI.create(url)).PUT(body).build();
        var response = client.send(request, BodyHandlers.ofString());
        Status.require200(response.statusCode());
        return Bodies.count(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /** Counts the bytes of a body without copying them. */
    private static final class Count implements BodySubscriber<Long> {
        private final CompletableFuture<Long> length = new CompletableFuture<>();
        private long bytes;

        @Override
        public CompletionStage<Long> getBody() {
            return length;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (var buffer : buffers) {
                bytes += buffer.remaining();
            }
        }

        @Override
        public void onError(Throwable failure) {
            length.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            length.complete(bytes);
        }
    }
}

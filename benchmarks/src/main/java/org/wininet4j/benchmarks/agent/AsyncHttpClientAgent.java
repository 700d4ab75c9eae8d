package org.wininet4j.benchmarks.agent;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.asynchttpclient.AsyncHandler;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;
import org.asynchttpclient.HttpResponseBodyPart;
import org.asynchttpclient.HttpResponseStatus;
import org.asynchttpclient.request.body.generator.InputStreamBodyGenerator;

/** AsyncHttpClient. */
final class AsyncHttpClientAgent implements AsyncAgent {

    private final AsyncHttpClient client;

    AsyncHttpClientAgent(Target target) {
        var tls = new JdkSslContext(target.tls(), true, null, IdentityCipherSuiteFilter.INSTANCE, null, ClientAuth.NONE, null, false);
        client = Dsl.asyncHttpClient(Dsl.config()
                .setSslContext(tls)
                .setFollowRedirect(target.redirects())
                .setMaxRedirects(Target.MAX_REDIRECTS)
                .setMaxConnections(target.connections())
                .setMaxConnectionsPerHost(target.connections())
                .setConnectTimeout(Duration.ofSeconds(60))
                .setRequestTimeout(Duration.ofSeconds(60))
                .setReadTimeout(Duration.ofSeconds(60)));
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        return client.prepareGet(url).execute(new Count()).toCompletableFuture();
    }

    @Override
    public long put(String url, long length) throws Exception {
        var response = client.preparePut(url)
                .setBody(new InputStreamBodyGenerator(new Zeros(length), length))
                .execute()
                .get();
        Status.require200(response.getStatusCode());
        return Bodies.count(response.getResponseBody());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Counts the bytes of a body as they come. */
    private static final class Count implements AsyncHandler<Long> {
        private long bytes;

        @Override
        public State onStatusReceived(HttpResponseStatus status) throws IOException {
            Status.require200(status.getStatusCode());
            return State.CONTINUE;
        }

        @Override
        public State onHeadersReceived(HttpHeaders headers) {
            return State.CONTINUE;
        }

        @Override
        public State onBodyPartReceived(HttpResponseBodyPart part) {
            bytes += part.length();
            return State.CONTINUE;
        }

        @Override
        public void onThrowable(Throwable failure) {}

        @Override
        public Long onCompleted() {
            return bytes;
        }
    }
}

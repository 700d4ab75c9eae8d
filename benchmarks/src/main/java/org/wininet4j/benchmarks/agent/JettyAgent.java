package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamRequestContent;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Jetty's client. */
final class JettyAgent implements AsyncAgent {

    private final HttpClient client;

    JettyAgent(Target target) throws Exception {
        var tls = new SslContextFactory.Client();
        tls.setSslContext(target.tls());
        var connector = new ClientConnector();
        connector.setSslContextFactory(tls);
        client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setMaxConnectionsPerDestination(target.connections());
        client.setMaxRequestsQueuedPerDestination(target.connections());
        client.start();
    }

    @Override
    public CompletableFuture<Long> getAsync(String url) {
        var count = new Count();
        client.newRequest(url).send(count);
        return count.length;
    }

    @Override
    public long put(String url, long length) throws Exception {
        var body = new InputStreamRequestContent(
                null, new Zeros(length), new ByteBufferPool.Sized(client.getByteBufferPool(), false, Zeros.BLOCK_BYTES));
        var response = client.newRequest(url).method("PUT").body(body).headers(headers -> headers.put("Content-Length", length)).send();
        Status.require200(response.getStatus());
        return Bodies.count(response.getContentAsString());
    }

    @Override
    public void close() throws IOException {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IOException("cannot stop", e);
        }
    }

    /** Counts the bytes of a body as they come. */
    private static final class Count implements Response.Listener {
        private final CompletableFuture<Long> length = new CompletableFuture<>();
        private long bytes;

        @Override
        public void onContent(Response response, java.nio.ByteBuffer content) {
            bytes += content.remaining();
            content.position(content.limit());
        }

        @Override
        public void onComplete(Result result) {
            if (result.isFailed()) {
                length.completeExceptionally(result.getFailure());
            } else if (result.getResponse().getStatus() != 200) {
                length.completeExceptionally(new IOException("status " + result.getResponse().getStatus() + " instead of 200"));
            } else {
                length.complete(bytes);
            }
        }
    }
}

package org.wininet4j.benchmarks.agent;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

/** Apache HttpClient 5, classic. */
final class ApacheClassicAgent implements Agent {

    private final CloseableHttpClient client;

    ApacheClassicAgent(Target target) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(target.connections())
                .setMaxConnPerRoute(target.connections())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxHeaderCount(Target.MAX_HEADER_FIELDS).build())
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(target.tls()))
                .build();
        client = HttpClients.custom().setConnectionManager(connections).build();
    }

    @Override
    public long get(String url, byte[] buffer) throws IOException {
        return client.execute(new HttpGet(url), response -> {
            Status.require200(response.getCode());
            return Bodies.drain(response.getEntity().getContent(), buffer);
        });
    }

    @Override
    public long put(String url, long length) throws IOException {
        var request = new HttpPut(url);
        request.setEntity(new InputStreamEntity(new Zeros(length), length, null));
        return client.execute(request, ApacheClassicAgent::count);
    }

    private static long count(ClassicHttpResponse response) throws IOException, HttpException {
        Status.require200(response.getCode());
        return Bodies.count(EntityUtils.toByteArray(response.getEntity()));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

package org.wininet4j.benchmarks.agent;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.http1.Http1Client;

/** Helidon's client, HTTP/1.1. */
final class HelidonAgent implements Agent {

    private final Http1Client client;

    HelidonAgent(Target target) {
        client = Http1Client.builder()
                .connectionCacheSize(target.connections())
                .shareConnectionCache(false)
                .sendExpectContinue(false)
                .tls(Tls.builder().sslContext(target.tls()).build())
                .build();
    }

    @Override
    public long get(String url, byte[] buffer) throws Exception {
        try (var response = client.get(url).request()) {
            Status.require200(response.status().code());
            return Bodies.drain(response.inputStream(), buffer);
        }
    }

    @Override
    public long put(String url, long length) throws Exception {
        try (var response = client.put(url).header(HeaderNames.CONTENT_LENGTH, Long.toString(length)).outputStream(out -> {
            try (out) {
                var block = new byte[Zeros.BLOCK_BYTES];
                var zeros = new Zeros(length);
                for (int count = zeros.read(block); count > 0; count = zeros.read(block)) {
                    out.write(block, 0, count);
                }
            }
        })) {
            Status.require200(response.status().code());
            return Bodies.count(response.as(String.class));
        }
    }

    @Override
    public void close() {
        client.closeResource();
    }
}

package org.wininet4j.codec.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** For a fuzzer: any text is a list of proxies, and one of hosts to bypass. */
public final class ProxyFuzzer {
    private static final int MAX_PORT = 65_535;

    private ProxyFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(ProxyList.parse(text).serversFor("http")).allSatisfy(server -> {
            assertThat(server.host()).isNotEmpty();
            assertThat(server.port()).isBetween(1, MAX_PORT);
        });
        BypassList.parse(text).matches("http", "www.example.com", 80);
    }
}

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wininet4j.SecurityInfo;

/** UI23. */
class SecuredServersTest {
    private final SecuredServers servers = new SecuredServers();

    private static Origin server(int port) {
        return new Origin(true, "example.com", port);
    }

    private static SecurityInfo security(String protocol) {
        return new SecurityInfo(protocol, "TLS_AES_128_GCM_SHA256", List.of());
    }

    @Test
    void theLastConnectionToAServerCounts() {
        servers.add(server(443), security("TLSv1.2"));
        servers.add(server(443), security("TLSv1.3"));

        assertThat(servers.find(server(443))).map(SecurityInfo::protocol).hasValue("TLSv1.3");
    }

    @Test
    void anotherHostOrPortIsAnotherServer() {
        servers.add(server(443), security("TLSv1.3"));

        assertThat(servers.find(server(444))).isEmpty();
        assertThat(servers.find(new Origin(true, "www.example.com", 443))).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedIsForgotten() {
        for (int port = 1; port <= SecuredServers.MAX_SERVERS; port++) {
            servers.add(server(port), security("TLSv1.3"));
        }
        assertThat(servers.find(server(1))).isPresent(); // which uses it
        servers.add(server(SecuredServers.MAX_SERVERS + 1), security("TLSv1.3"));

        assertThat(servers.find(server(1))).isPresent();
        assertThat(servers.find(server(2))).isEqualTo(Optional.empty());
        assertThat(servers.find(server(3))).isPresent();
    }
}

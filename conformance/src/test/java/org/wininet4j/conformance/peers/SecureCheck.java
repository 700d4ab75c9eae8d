package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.InternetSession;

/** nginx with TLS 1.2, TLS 1.3 and a password, with its events. */
@ExtendWith(Progress.class)
class SecureCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final int PAGE_MEBIBYTES = 1;

    private static Nginx nginx;
    private static SeededFile page;

    @BeforeAll
    static void startPeers() throws IOException {
        nginx = PEERS.closeAtEnd(Nginx.start());
        page = SeededFile.write(nginx.file("page"), PAGE_MEBIBYTES);
    }

    static Stream<Arguments> ways() {
        return Stream.of("1.2", "1.3").flatMap(version -> Stream.of(Mode.values()).map(mode -> Arguments.of(version, mode)));
    }

    /** A connection that a request made in spite of a fault serves the next which ignores the same one (K2). */
    @ParameterizedTest
    @MethodSource("ways")
    void requestsGoOverTls(String version, Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.portOf(version))) {
            for (var connecting : List.of(OPEN, of())) {
                var request = client.request("GET", "/", INTERNET_FLAG_SECURE);
                assertThat(InternetSetOption(request.handle(), INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_UNKNOWN_CA)).isTrue();
                assertThat(request.answer()).isEqualTo("200 over TLS " + version);
                request.close();

                assertThat(request.sequence()).isEqualTo(mode.sequence(of(connecting, EXCHANGE, DONE, CLOSING)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.3"})
    void anAnchorOfOnesOwnIsTrusted(String version) throws Exception {
        try (var session = InternetSession.builder().trust(anchors()).open();
                var response = session.get("https://127.0.0.1:" + nginx.portOf(version) + "/")) {
            assertThat(response.security().orElseThrow().protocol()).isEqualTo("TLSv" + version);
            assertThat(response.security().orElseThrow().faults()).isEmpty();
            assertThat(response.text()).isEqualTo("over TLS " + version);
        }
    }

    private static KeyStore anchors() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(nginx.certificate())) {
            store.setCertificateEntry("nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }

    /** G70. */
    @ParameterizedTest
    @EnumSource
    void basicIsAnswered(Mode mode) throws Exception {
        try (var client = new Client(mode, nginx.port(), "joe", "secret")) {
            var request = client.request("GET", "/basic");
            assertThat(request.send()).isZero();
            assertThat(request.number(HTTP_QUERY_STATUS_CODE)).isEqualTo(HTTP_STATUS_OK);
            assertThat(Download.of(request, 64 * 1024)).isEqualTo(new Download(page.length(), page.digest()));
            request.close();

            assertThat(request.sequence()).startsWith(mode.sequence(of(OPEN, EXCHANGE, EXCHANGE, DONE)).toArray(String[]::new))
                    .endsWith(CLOSING);
        }
    }
}

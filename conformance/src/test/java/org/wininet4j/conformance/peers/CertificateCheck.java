package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates made and served by OpenSSL, each with its fault, against the errors that are documented (V8–V11d). */
@ExtendWith(Progress.class)
class CertificateCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final char[] PASSWORD = "peers".toCharArray();

    /** A signature with MD5, which no client offers, OpenSSL does not even show: the handshake fails. */
    private static final Map<String, Integer> ERRORS = Map.ofEntries(
            Map.entry("good", 0), Map.entry("good-chain", 0), Map.entry("sha1", 0), Map.entry("revoked", 0),
            Map.entry("expired", ERROR_INTERNET_SEC_CERT_DATE_INVALID), Map.entry("not-yet-valid", ERROR_INTERNET_SEC_CERT_DATE_INVALID),
            Map.entry("expired-self-signed", ERROR_INTERNET_SEC_CERT_DATE_INVALID),
            Map.entry("wrong-host", ERROR_INTERNET_SEC_CERT_CN_INVALID),
            Map.entry("wildcard-alone", ERROR_INTERNET_SEC_CERT_CN_INVALID),
            Map.entry("wildcard-too-high", ERROR_INTERNET_SEC_CERT_CN_INVALID),
            Map.entry("wildcard-in-part", ERROR_INTERNET_SEC_CERT_CN_INVALID),
            Map.entry("name-in-subject", ERROR_INTERNET_SEC_CERT_CN_INVALID),
            Map.entry("address-in-subject", ERROR_INTERNET_SEC_CERT_CN_INVALID), Map.entry("self-signed", ERROR_INTERNET_INVALID_CA),
            Map.entry("unknown-root", ERROR_INTERNET_INVALID_CA), Map.entry("missing-intermediate", ERROR_INTERNET_SEC_CERT_REV_FAILED),
            Map.entry("issuer-no-authority", ERROR_INTERNET_INVALID_CA), Map.entry("path-too-long", ERROR_INTERNET_INVALID_CA),
            Map.entry("name-not-permitted", ERROR_INTERNET_INVALID_CA), Map.entry("broken-signature", ERROR_INTERNET_INVALID_CA),
            Map.entry("clients-only", ERROR_INTERNET_SEC_INVALID_CERT), Map.entry("md5", ERROR_INTERNET_SECURITY_CHANNEL_ERROR));

    private static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        folder = Files.createTempDirectory(Nginx.peersFolder(), "certificates-");
        OpenSsl.makeCertificates(folder, "http://127.0.0.1:9");
        var store = OpenSsl.roots(folder, PASSWORD);
        try (var out = Files.newOutputStream(folder.resolve("trust.p12"))) {
            store.store(out, PASSWORD);
        }
        System.setProperty("javax.net.ssl.trustStore", folder.resolve("trust.p12").toString());
        System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    }

    @AfterAll
    static void trustAsBefore() {
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
    }

    static Stream<Arguments> servers() {
        return ERRORS.keySet()
                .stream()
                .sorted()
                .flatMap(name -> Stream.of("-tls1_2", "-tls1_3")
                        .flatMap(version -> Stream.of(Mode.values()).map(mode -> Arguments.of(name, version, mode))));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void eachFaultHasItsError(String name, String version, Mode mode) throws Exception {
        assertError(name, version, mode, ERRORS.get(name));
    }

    /** OpenSSL and the JDK speak no TLS 1.3 with so short a key. */
    @ParameterizedTest
    @MethodSource("modes")
    void aShortKeyIsRefused(Mode mode) throws Exception {
        assertError("short-key", "-tls1_2", mode, ERROR_INTERNET_SEC_INVALID_CERT);
    }

    static Stream<Mode> modes() {
        return Stream.of(Mode.values());
    }

    /** V11c: what the server itself has stapled counts without being asked for, and cannot be ignored. */
    @ParameterizedTest
    @MethodSource("modes")
    void aStapledRevocationIsRefused(Mode mode) throws Exception {
        try (var nginx = Nginx.stapling(folder); var client = new Client(mode, nginx.portOf(Nginx.Staple.REVOKED))) {
            var request = client.request("GET", "/", INTERNET_FLAG_SECURE);
            assertThat(InternetSetOption(request.handle(), INTERNET_OPTION_SECURITY_FLAGS, SECURITY_FLAG_IGNORE_REVOCATION)).isTrue();
            assertEnds(request, mode, ERROR_INTERNET_SEC_CERT_REVOKED);
        }
    }

    private static void assertError(String name, String version, Mode mode, int error) throws IOException, InterruptedException {
        try (var server = OpenSsl.serving(folder, name, version); var client = new Client(mode, server.port())) {
            assertEnds(client.request("GET", "/", INTERNET_FLAG_SECURE), mode, error);
        }
    }

    private static void assertEnds(Request request, Mode mode, int error) throws InterruptedException {
        assertThat(request.send()).isEqualTo(error);
        request.close();

        if (error != 0) {
            assertThat(request.sequence()).isEqualTo(mode.sequence(of(OPEN, SHUT, failed(error), CLOSING)));
        } else {
            assertThat(request.sequence()).startsWith(mode.sequence(of(OPEN, EXCHANGE, DONE)).toArray(String[]::new));
        }
    }
}

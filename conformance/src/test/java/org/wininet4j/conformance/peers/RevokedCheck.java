package org.wininet4j.conformance.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.conformance.peers.Sequences.*;
import static org.wininet4j.win32.WinInet.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.CertificateFault;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetSession;
import org.wininet4j.SessionBuilder;

/**
 * Revoked certificates (V8, V11c): OpenSSL shows them, nginx has the list of them and staples the answers of OpenSSL's OCSP responder.
 */
@ExtendWith(Progress.class)
class RevokedCheck {
    @RegisterExtension static final Peers PEERS = new Peers();

    private static final char[] PASSWORD = "peers".toCharArray();

    private static Nginx lists;
    private static Nginx stapling;
    private static Path folder;
    private static KeyStore roots;

    @BeforeAll
    static void startPeers() throws Exception {
        lists = PEERS.closeAtEnd(Nginx.start());
        folder = Files.createTempDirectory(Nginx.peersFolder(), "certificates-");
        OpenSsl.makeCertificates(folder, "http://127.0.0.1:" + lists.port());
        Files.copy(folder.resolve("root.crl"), lists.file("root.crl"));
        roots = OpenSsl.roots(folder, PASSWORD);
        stapling = PEERS.closeAtEnd(Nginx.stapling(folder));
    }

    /** What a session does about revocations. */
    private enum Asking {
        NO, YES, LIST_AT_HAND;

        SessionBuilder settings(SessionBuilder builder) throws Exception {
            return switch (this) {
                case NO -> builder;
                case YES -> builder.checkRevocation(true);
                case LIST_AT_HAND -> builder.revocationLists(List.of(list()));
            };
        }

        private static X509CRL list() throws Exception {
            try (var in = Files.newInputStream(folder.resolve("root.crl"))) {
                return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
            }
        }
    }

    private static Stream<Arguments> inEveryWay(Object... arguments) {
        return Stream.of("1.2", "1.3")
                .flatMap(version -> Stream.of(Mode.values())
                        .map(mode -> Arguments.of(Stream.concat(Stream.of(arguments), Stream.of(version, mode)).toArray())));
    }

    private static JavaClient client(Asking asking, String version, Mode mode) throws Exception {
        var settings = asking.settings(InternetSession.builder());
        return new JavaClient(mode, settings.trust(roots).tlsProtocols("TLSv" + version));
    }

    private static void assertEnds(JavaClient client, Mode mode, HttpRequest request, int error) throws Exception {
        assertThat(client.send(request)).isEqualTo(error);
        var sequence = client.sequenceOf(request);
        if (error != 0) {
            assertThat(sequence).isEqualTo(mode.sequence(of(OPEN, SHUT, failed(error), CLOSING)));
        } else {
            assertThat(sequence).startsWith(mode.sequence(of(OPEN, EXCHANGE, DONE)).toArray(String[]::new)).endsWith(CLOSING);
        }
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                inEveryWay("good-listed", Asking.NO, 0),
                inEveryWay("good-listed", Asking.YES, 0),
                inEveryWay("good-listed", Asking.LIST_AT_HAND, 0),
                inEveryWay("revoked-listed", Asking.NO, 0),
                inEveryWay("revoked-listed", Asking.YES, ERROR_INTERNET_SEC_CERT_REVOKED),
                inEveryWay("revoked-listed", Asking.LIST_AT_HAND, ERROR_INTERNET_SEC_CERT_REVOKED),
                inEveryWay("list-lost", Asking.NO, 0),
                inEveryWay("list-lost", Asking.YES, ERROR_INTERNET_SEC_CERT_REV_FAILED),
                inEveryWay("list-lost", Asking.LIST_AT_HAND, 0),
                // it does not say where its list is
                inEveryWay("revoked", Asking.NO, 0),
                inEveryWay("revoked", Asking.YES, ERROR_INTERNET_SEC_CERT_REV_FAILED),
                inEveryWay("revoked", Asking.LIST_AT_HAND, ERROR_INTERNET_SEC_CERT_REVOKED))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aListCountsWhereItIsAskedFor(String name, Asking asking, int error, String version, Mode mode) throws Exception {
        try (var server = OpenSsl.serving(folder, name, "-tls" + version.replace('.', '_'));
                var client = client(asking, version, mode)) {
            assertEnds(client, mode, client.request("https://127.0.0.1:" + server.port()), error);
        }
    }

    static Stream<Arguments> stapled() {
        return Stream.of(
                inEveryWay(Nginx.Staple.GOOD, Asking.NO, 0),
                inEveryWay(Nginx.Staple.GOOD, Asking.YES, 0),
                inEveryWay(Nginx.Staple.REVOKED, Asking.NO, ERROR_INTERNET_SEC_CERT_REVOKED),
                inEveryWay(Nginx.Staple.REVOKED, Asking.YES, ERROR_INTERNET_SEC_CERT_REVOKED),
                inEveryWay(Nginx.Staple.OF_ANOTHER, Asking.NO, 0),
                inEveryWay(Nginx.Staple.OF_ANOTHER, Asking.YES, ERROR_INTERNET_SEC_CERT_REV_FAILED))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("stapled")
    void aStapledAnswerCountsAlways(Nginx.Staple staple, Asking asking, int error, String version, Mode mode) throws Exception {
        try (var client = client(asking, version, mode)) {
            assertEnds(client, mode, client.request("https://127.0.0.1:" + stapling.portOf(staple)), error);
        }
    }

    static Stream<Arguments> everyWay() {
        return inEveryWay();
    }

    /** V1, V8: what cannot be found out may be ignored, V11c: what is revoked may not. */
    @ParameterizedTest
    @MethodSource("everyWay")
    void whatIsNotKnownCanBeIgnoredAndARevocationCannot(String version, Mode mode) throws Exception {
        try (var server = OpenSsl.serving(folder, "list-lost", "-tls" + version.replace('.', '_'));
                var client = client(Asking.YES, version, mode)) {
            var unknown = client.request("https://127.0.0.1:" + server.port());
            unknown.set(InternetOption.SECURITY_FLAGS, Set.of(CertificateFault.REVOCATION));
            assertEnds(client, mode, unknown, 0);
            var revoked = client.request("https://127.0.0.1:" + stapling.portOf(Nginx.Staple.REVOKED));
            revoked.set(InternetOption.SECURITY_FLAGS, CertificateFault.allIgnorable());
            assertEnds(client, mode, revoked, ERROR_INTERNET_SEC_CERT_REVOKED);
        }
    }
}

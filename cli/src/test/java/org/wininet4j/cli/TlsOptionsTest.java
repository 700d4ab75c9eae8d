package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ServerSettings;
import org.wininet4j.testkit.server.Signals;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;

/** Whom {@code inet get} trusts, as whom it logs on, and what it says if that fails. */
class TlsOptionsTest {
    private static final Issued AUTHORITY = CertificateMaker.ofAuthority("authority").selfSigned();
    private static final Issued SERVER = CertificateMaker.ofServer().issuedBy(AUTHORITY);
    private static final Issued CLIENT = CertificateMaker.of("client").issuedBy(AUTHORITY);
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "", "page").eof();

    @TempDir static Path folder;
    private static Path authorityFile;
    private final Inet inet = new Inet();
    @AutoClose private final Served server = new Served();

    @BeforeAll
    static void writeFiles() throws Exception {
        authorityFile = Files.writeString(folder.resolve("ca.pem"), "some words\n" + pem(AUTHORITY.certificate()));
        Files.writeString(folder.resolve("client.pem"), pem(CLIENT.certificate()) + pem("PRIVATE KEY", CLIENT.key().getEncoded()));
        Files.writeString(folder.resolve("client-certificate.pem"), pem(CLIENT.certificate()));
        Files.writeString(folder.resolve("client-key.pem"), pem("PRIVATE KEY", CLIENT.key().getEncoded()));
        try (OutputStream out = Files.newOutputStream(folder.resolve("client.p12"))) {
            CLIENT.keyStore().store(out, Issued.password());
        }
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label + "-----\n";
    }

    private String serve(ScriptSteps... connections) {
        server.use(ScriptedServer.startTls(SERVER.serverContext(), connections));
        return "https://localhost:" + server.port() + "/";
    }

    private String serveAskingClients() {
        var context = SERVER.serverContext(Issued.trusting(AUTHORITY.certificate()));
        server.use(ScriptedServer.start(ServerSettings.tlsAskingClients(context, true), new Signals(), ScriptedServer.scriptsOf(PAGE)));
        return "https://localhost:" + server.port() + "/";
    }

    @Test
    void anUnknownAuthorityIsToldWithWhatHelps() {
        assertThat(inet.run("get", serve(PAGE))).isEqualTo(5);
        assertThat(inet.err())
                .contains("ERROR_INTERNET_INVALID_CA (12045)", "the chain ends with CN=authority", "--cacert FILE trusts another authority",
                        "-k goes on");
        assertThat(inet.out()).isEmpty();
    }

    @Test
    void aServerIsTrustedByItsAuthority() {
        assertThat(inet.run("get", "-v", "--cacert", authorityFile.toString(), serve(PAGE))).isZero();
        assertThat(inet.out()).isEqualTo("page");
        assertThat(inet.err())
                .contains("inet: TLS: TLSv1.3, TLS_", "inet: TLS: certificate of CN=wininet4j test server, for localhost, 127.0.0.1",
                        "inet: TLS: issued by CN=authority, valid from 2")
                .doesNotContain("faults");
    }

    @Test
    void aServerNobodyTrustsIsSpokenToIfThatIsWanted() {
        assertThat(inet.run("get", "-k", "-v", serve(PAGE))).isZero();
        assertThat(inet.out()).isEqualTo("page");
        assertThat(inet.err()).contains("inet: TLS: faults of the certificate: unknown ca");
    }

    @Test
    void aServerThatNeedsACertificateIsToldWithWhatHelps() {
        assertThat(inet.run("get", "--cacert", authorityFile.toString(), serveAskingClients())).isEqualTo(5);
        assertThat(inet.err()).contains("ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED (12044)", "--cert FILE sends one");
    }

    @Test
    void aCertificateAndItsKeyMayBeInOneFile() {
        assertThat(getWith("--cert", file("client.pem"))).isZero();
        assertThat(inet.out()).isEqualTo("page");
    }

    @Test
    void aCertificateAndItsKeyMayBeInTwoFiles() {
        assertThat(getWith("-E", file("client-certificate.pem"), "--key", file("client-key.pem"))).isZero();
        assertThat(inet.out()).isEqualTo("page");
    }

    @Test
    void aCertificateMayComeFromPkcs12() {
        assertThat(getWith("--cert", file("client.p12"), "--pass", new String(Issued.password()))).isZero();
        assertThat(inet.out()).isEqualTo("page");
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(folder.resolve("nothing.pem"), "nothing");
        assertThat(inet.run("get", "--cacert", file("nothing.pem"), "https://localhost:1/")).isEqualTo(3);
        assertThat(inet.run("get", "--cert", file("missing.pem"), "https://localhost:1/")).isEqualTo(3);
        assertThat(inet.run("get", "--cert", file("client-certificate.pem"), "https://localhost:1/")).isEqualTo(3);
        assertThat(inet.err()).contains("nothing.pem: ", "missing.pem: no such file or directory",
                "client-certificate.pem: there is no private key in it; --key FILE names another file");
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private int getWith(String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("get", "--cacert", authorityFile.toString()));
        arguments.addAll(java.util.List.of(options));
        arguments.add(serveAskingClients());
        return inet.run(arguments.toArray(String[]::new));
    }
}

package org.wininet4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;
import org.wininet4j.win32.process.ProcessState;

/** The samples of the README do what the README says: they run as they stand, but against a server on loopback. */
class ReadmeSamplesTest {
    private static final List<JavaSample> SAMPLES = JavaSample.in(Documents.ROOT.resolve("README.md"));

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private SSLContext defaultTrust;

    @BeforeEach
    void trustTheServer() throws Exception {
        defaultTrust = SSLContext.getDefault();
        SSLContext.setDefault(TestCertificates.clientContextTrusting());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        SSLContext.setDefault(defaultTrust);
        ProcessState.reset();
    }

    @Test
    void theSampleByExactNameReportsEveryStepAndPrintsTheBody() throws Exception {
        try (var server = tlsServer()) {
            var sample = sampleWith("WinInet.*");
            SampleCompiler.run(sample.with("\"example.com\", INTERNET_DEFAULT_HTTPS_PORT", "\"localhost\", " + server.port()));
        }

        assertThat(lines()).containsExactly("server: 60 HANDLE", "page: 60 HANDLE", "page: 10 localhost", "page: 11 127.0.0.1",
                "page: 20 127.0.0.1", "page: 21 127.0.0.1", "page: 30 null", "page: 31 65", "page: 40 null", "page: 41 44", "hello",
                "last error 0", "page: 70 HANDLE", "server: 70 HANDLE");
    }

    @Test
    void theJavaSampleReportsEveryStepAndPrintsTheBodies() throws Exception {
        try (var server = tlsServer()) {
            SampleCompiler.run(sampleWith("InternetSession").with("https://example.com", "https://localhost:" + server.port()));
            assertThat(server.log()).contains("recv \"POST /orders HTTP/1.1\"");
        }

        assertThat(lines()).containsExactly("HandleCreated", "HandleCreated", "ResolvingName", "NameResolved", "ConnectAttemptStarted",
                "ConnectingToServer", "ConnectAttemptEnded", "ConnectedToServer", "ConnectionLeased", "TlsHandshakeStarted",
                "TlsHandshakeEnded", "SendingRequest", "RequestSent", "ReceivingResponse", "ResponseReceived", "Transfer",
                "ConnectionReleased", "200 hello", "HandleClosing", "HandleClosing", "HandleCreated", "HandleCreated", "ConnectionLeased",
                "SendingRequest", "RequestSent", "ReceivingResponse", "ResponseReceived", "ConnectionReleased", "RequestComplete", "201",
                "HandleClosing", "HandleClosing", "HandleClosing");
    }

    private static ScriptedServer tlsServer() {
        return ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD),
                c -> c.request().reply("200 OK", "", "hello\n").request().reply("201 Created", "", "").eof());
    }

    private static JavaSample sampleWith(String word) {
        return SAMPLES.stream().filter(sample -> sample.code().contains(word)).findFirst().orElseThrow();
    }

    /** What was printed: handles without their numbers, events without their parts. */
    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("0x[0-9a-f]{8}", "HANDLE").replaceAll("^([A-Z]\\w+)\\[.*", "$1"))
                .toList();
    }
}

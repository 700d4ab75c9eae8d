package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Expect.elsewhere;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.DONE;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.connection.tls.FaultyChain;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;

/** An authority that is asked whether a certificate was revoked, and says nothing: no call waits for it longer than it wants to (V8). */
class SilentAuthorityTest {
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "", "page").eof();

    private final ScriptedServer authority = ScriptedServer.start(c -> c.request().signal("asked").eof(), c -> c.request().eof());

    @AfterEach
    void closeAuthority() {
        authority.close();
    }

    private Encounter encounter() {
        var server = CertificateMaker.of("server")
                .names("localhost")
                .purposes(CertificateMaker.SERVERS)
                .listedAt("http://127.0.0.1:" + authority.port() + "/list")
                .issuedBy(FaultyChain.ROOT);
        return Encounter.configured(
                b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate()))
                        .checkRevocation(true)
                        .resolver(_ -> List.of(InetAddress.getLoopbackAddress())),
                ScriptedServer.startTls(server.serverContext(), c -> c.request().eof(), PAGE));
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("https://localhost:" + both.server().port()).open("GET", "/");
    }

    private void awaitQuestion() throws InterruptedException {
        assertThat(authority.signals().await("asked", Encounter.PATIENCE)).isTrue();
    }

    /** It hears that nobody waits any more. */
    private void assertQuestionEnded() throws InterruptedException {
        assertThat(authority.awaitEnd(Encounter.PATIENCE)).isTrue();
        assertThat(authority.log()).contains("eof");
    }

    @Test
    void closingEndsAnAsynchronousCall() throws Exception {
        try (var both = encounter()) {
            var request = request(both);
            var future = both.recording().pending(request, request.sendAsync());
            awaitQuestion();
            request.close();

            assertFails(InternetError.OPERATION_CANCELLED, () -> Expect.await(future));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + DONE + SHUT + CLOSED);
            assertQuestionEnded();
        }
    }

    @Test
    void closingElsewhereEndsASynchronousCall() throws Exception {
        try (var both = encounter()) {
            var request = request(both);
            var closed = elsewhere(() -> {
                awaitQuestion();
                request.close();
                return true;
            });

            assertFails(InternetError.OPERATION_CANCELLED, () -> both.recording().call(request::send));
            assertThat(closed.get()).isTrue();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
            assertQuestionEnded();
        }
    }

    /** E42. */
    @Test
    void anInterruptEndsASynchronousCall() throws Exception {
        try (var both = encounter()) {
            var request = request(both);
            var caller = Thread.currentThread();
            var interrupted = elsewhere(() -> {
                awaitQuestion();
                caller.interrupt();
                return true;
            });

            assertFails(InternetError.OPERATION_CANCELLED, () -> both.recording().call(request::send));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(interrupted.get()).isTrue();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + CLOSED);
            assertQuestionEnded();
        }
    }

    /** K10. */
    @ParameterizedTest
    @EnumSource
    void theTimeLimitOfConnectingCounts(Form form) throws Exception {
        try (var both = encounter()) {
            var request = request(both);
            request.set(InternetOption.CONNECT_TIMEOUT, Duration.ofMillis(500));
            assertFails(InternetError.TIMEOUT, () -> form.send(both, request));
            assertQuestionEnded();
            authority.close();
            request.set(InternetOption.CONNECT_TIMEOUT, Encounter.PATIENCE);

            assertFails(InternetError.SEC_CERT_REV_FAILED, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + form.done() + CONNECT + SHUT + form.done() + CLOSED);
        }
    }

    /** An authority that answers is waited for. */
    @ParameterizedTest
    @EnumSource
    void whoAnswersIsHeard(Form form) throws Exception {
        var list = FaultyChain.ROOT.revoking().getEncoded();
        try (var answering = ScriptedServer.start(c -> c.request().reply("200 OK", "Connection: close\r\n", list).close())) {
            var server = CertificateMaker.ofServer().listedAt("http://127.0.0.1:" + answering.port() + "/list").issuedBy(FaultyChain.ROOT);
            try (var both = Encounter.configured(
                    b -> b.trust(Issued.trusting(FaultyChain.ROOT.certificate())).checkRevocation(true),
                    ScriptedServer.startTls(server.serverContext(), PAGE))) {
                var request = both.session().connect("https://127.0.0.1:" + both.server().port()).open("GET", "/");

                assertThat(form.send(both, request).text()).isEqualTo("page");
                assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
            }
        }
    }
}

package org.wininet4j.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.failure;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.server.ServerSettings;
import org.wininet4j.testkit.server.Signals;
import org.wininet4j.testkit.tls.CertificateMaker;
import org.wininet4j.testkit.tls.Issued;

/** Servers that ask who the client is (U26). */
class ClientCertificateTest {
    private static final Issued AUTHORITY = CertificateMaker.ofAuthority("authority").selfSigned();
    private static final Issued SERVER = CertificateMaker.ofServer().issuedBy(AUTHORITY);
    private static final Issued CLIENT = client("client").issuedBy(AUTHORITY);
    private static final Issued STRANGER = client("stranger").selfSigned();
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "", "page").eof();

    static Stream<Arguments> ways() {
        return Stream.of("TLSv1.2", "TLSv1.3").flatMap(version -> Stream.of(Form.values()).map(form -> Arguments.of(version, form)));
    }

    /** With TLS 1.3 the server says so only when the request has been sent. */
    @ParameterizedTest
    @MethodSource("ways")
    void U26_aServerThatNeedsACertificateIsAnErrorOfItsOwn(String version, Form form) throws Exception {
        try (var both = with(version, true, PAGE)) {
            var request = request(both);

            assertThat(failure(() -> form.send(both, request)).error()).isEqualTo(InternetError.CLIENT_AUTH_CERT_NEEDED);
            assertThat(both.storyOf(request)).startsWith(OPEN).endsWith(SHUT + form.done() + CLOSED).doesNotContain("RESPONSE_RECEIVED");
            assertThat(both.logAtEnd()).noneMatch(line -> line.startsWith("recv"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void U26_withACertificateTheRequestCanBeSentAgain(String version, Form form) throws Exception {
        try (var both = with(version, true, PAGE, PAGE)) {
            var request = request(both);
            assertThat(failure(() -> form.send(both, request)).error()).isEqualTo(InternetError.CLIENT_AUTH_CERT_NEEDED);
            request.set(InternetOption.CLIENT_CERT_CONTEXT, Optional.of(CLIENT.entry()));

            assertThat(form.send(both, request).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).endsWith(SHUT + form.done() + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aServerThatOnlyWouldLikeOneGoesOnWithout(String version, Form form) throws Exception {
        try (var both = with(version, false, PAGE)) {
            var request = request(both);

            assertThat(form.send(both, request).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aCertificateTheServerDoesNotLikeIsAFailureOfTheChannel(String version, Form form) throws Exception {
        try (var both = with(version, true, PAGE)) {
            var request = request(both);
            request.set(InternetOption.CLIENT_CERT_CONTEXT, Optional.of(STRANGER.entry()));

            assertThat(failure(() -> form.send(both, request)).error()).isEqualTo(InternetError.SECURITY_CHANNEL_ERROR);
            assertThat(both.storyOf(request)).startsWith(OPEN).endsWith(SHUT + form.done() + CLOSED).doesNotContain("RESPONSE_RECEIVED");
        }
    }

    /** K2: what one was proved to be on a connection, another is not. */
    @Test
    void aConnectionWithACertificateServesNoRequestWithoutIt() throws Exception {
        try (var both = with("TLSv1.3", false, PAGE, PAGE)) {
            var known = request(both);
            known.set(InternetOption.CLIENT_CERT_CONTEXT, Optional.of(CLIENT.entry()));
            assertThat(known.send().text()).isEqualTo("page");
            var anonymous = request(both);

            assertThat(anonymous.send().text()).isEqualTo("page");
            assertThat(both.storyOf(anonymous)).isEqualTo(CONNECT + SEND + RECEIVE + CLOSED);
        }
    }

    @Test
    void theCertificateOfTheSessionServesRequestsWithoutTheirOwn() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(CLIENT.keyStore(), Issued.password());
        var manager = Arrays.stream(keys.getKeyManagers()).map(X509ExtendedKeyManager.class::cast).findFirst().orElseThrow();
        try (var both = Encounter.configured(b -> b.trust(Issued.trusting(AUTHORITY.certificate())).clientCertificates(manager),
                server(true, PAGE))) {
            var request = request(both);

            assertThat(both.recording().call(request::send).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + CLOSED);
        }
    }

    private static CertificateMaker client(String name) {
        return CertificateMaker.of(name).purposes(CertificateMaker.CLIENTS);
    }

    private static Encounter with(String version, boolean needed, ScriptSteps... scripts) {
        return Encounter.configured(b -> b.trust(Issued.trusting(AUTHORITY.certificate())).tlsProtocols(version), server(needed, scripts));
    }

    private static ScriptedServer server(boolean needed, ScriptSteps... scripts) {
        var context = SERVER.serverContext(Issued.trusting(AUTHORITY.certificate()));
        return ScriptedServer.start(ServerSettings.tlsAskingClients(context, needed), new Signals(), ScriptedServer.scriptsOf(scripts));
    }

    private static HttpRequest request(Encounter both) {
        return both.session().connect("https://localhost:" + both.server().port()).open("GET", "/");
    }
}

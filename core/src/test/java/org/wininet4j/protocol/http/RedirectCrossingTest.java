package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.STATE_CHANGE;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.RequestBody;
import org.wininet4j.SessionBuilder;
import org.wininet4j.StatusEvent;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** Redirects between https and http (R20–R24). */
class RedirectCrossingTest {
    private static final ScriptSteps TARGET = c -> c.request().reply("200 OK", "", "there").eof();

    private static ScriptSteps redirect(String status, String location) {
        return c -> c.request().reply(status, "Location: " + location + "\r\n", "").eof();
    }

    private static Encounter secure(ScriptSteps script) {
        return Encounter.configured(RedirectCrossingTest::trusting,
                ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), script));
    }

    private static Encounter plain(UnaryOperator<SessionBuilder> settings, ScriptSteps script) {
        return Encounter.configured(builder -> settings.apply(trusting(builder)), script);
    }

    private static SessionBuilder trusting(SessionBuilder builder) {
        return builder.trust(TestCertificates.clientContextTrusting()).resolver(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")));
    }

    private static String at(String scheme, ScriptedServer server) {
        return scheme + "://localhost:" + server.port() + "/b";
    }

    private static HttpRequest request(Encounter both, String method) {
        return both.session().connect("https://localhost:" + both.server().port()).open(method, "/a");
    }

    @ParameterizedTest
    @EnumSource
    void R20_R23_anHttpTargetIsRefusedUntilTheHandleIsSentAgain(Form form) throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = secure(redirect("302 Found", at("http", target)))) {
            var request = request(both, "GET");

            assertFails(InternetError.HTTPS_TO_HTTP_ON_REDIR, () -> form.send(both, request));
            assertThat(request.url()).isEqualTo("https://localhost:" + both.server().port() + "/a");
            assertThat(target.log()).isEmpty();
            var response = form.send(both, request);
            assertThat(response.text()).isEqualTo("there");
            assertThat(response.hops()).isEqualTo(1);
            assertThat(request.url()).isEqualTo(at("http", target));
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SEND + RECEIVE + form.done() + REDIRECT + STATE_CHANGE + OPEN + SEND + RECEIVE
                            + form.done() + CLOSED);
            assertThat(both.recording().events(StatusEvent.Hop.class)).extracting(hop -> hop.refusal().orElse(""))
                    .containsExactly("from https to http", "");
        }
    }

    @Test
    void R22_R23_aBodyIsRefusedWithANumberOfItsOwnAndThenSentAgain() throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = secure(redirect("307 Again", at("http", target)))) {
            var request = request(both, "POST").header("Content-Type", "text/plain");

            assertFails(InternetError.HTTPS_HTTP_SUBMIT_REDIR, () -> Form.SYNCHRONOUS.send(both, request, RequestBody.of("hello")));
            assertThat(request.send().text()).isEqualTo("there");
            both.session().close();
            assertThat(target.log()).contains("recv \"POST /b HTTP/1.1\"", "     \"Content-Type: text/plain\"",
                    "     \"Content-Length: 5\"",
                    "body \"hello\"");
        }
    }

    @Test
    void R23_aBodyThatHadGoneDoesNotComeBack() throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = secure(redirect("302 Found", at("http", target)))) {
            var request = request(both, "POST").header("Content-Type", "text/plain").header("X", "y");

            assertFails(InternetError.HTTPS_TO_HTTP_ON_REDIR, () -> Form.SYNCHRONOUS.send(both, request, RequestBody.of("hello")));
            assertThat(request.send(RequestBody.of("hello")).text()).isEqualTo("there");
            both.session().close();
            assertThat(target.log()).contains("recv \"GET /b HTTP/1.1\"", "     \"X: y\"")
                    .noneMatch(line -> line.contains("Content-")
                            || line.startsWith("body"));
        }
    }

    @Test
    void R23_aSendingInPartsConfirmsToo() throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = secure(redirect("302 Found", at("http", target)))) {
            var request = request(both, "POST");

            assertFails(InternetError.HTTPS_TO_HTTP_ON_REDIR, () -> Form.SYNCHRONOUS.send(both, request, RequestBody.of("hello")));
            request.begin(5);
            request.write("again".getBytes(StandardCharsets.US_ASCII), 0, 5);
            assertThat(request.end().text()).isEqualTo("there");
            both.session().close();
            assertThat(target.log()).contains("recv \"GET /b HTTP/1.1\"", "body \"again\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void R21_R24_anHttpsTargetIsFollowedAndTold(Form form) throws Exception {
        try (var target = ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), TARGET);
                var both = plain(builder -> builder, redirect("301 Moved", at("https", target)))) {
            var request = both.get("/a");
            var response = form.send(both, request);

            assertThat(response.text()).isEqualTo("there");
            assertThat(response.security()).isPresent();
            assertThat(both.storyOf(request))
                    .isEqualTo(OPEN + SEND + RECEIVE + REDIRECT + STATE_CHANGE + OPEN + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @Test
    void R21_strictModeWantsToBeAsked() throws Exception {
        try (var target = ScriptedServer.startTls(TestCertificates.serverContext(CertificateKind.GOOD), TARGET);
                var both = plain(builder -> builder.strictMode(true), redirect("301 Moved", at("https", target)))) {
            var request = both.get("/a");

            assertFails(InternetError.HTTP_TO_HTTPS_ON_REDIR, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(request.send().text()).isEqualTo("there");
        }
    }

    @Test
    void R12_strictModeFollowsFive() throws Exception {
        try (var both = plain(builder -> builder.strictMode(true), c -> {
            for (int i = 1; i <= 6; i++) {
                c.request().reply("302 Found", "Location: /" + i + "\r\n", "");
            }
            c.eof();
        })) {
            var request = both.get("/0");

            assertFails(InternetError.HTTP_REDIRECT_FAILED, () -> Form.SYNCHRONOUS.send(both, request));
            assertThat(request.url()).endsWith("/5");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + (REDIRECT + SEND + RECEIVE).repeat(5) + CLOSED);
        }
    }

    @Test
    void R9_strictModeKeepsTheTwoHeaders() throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = plain(builder -> builder.strictMode(true), redirect("302 Found", at("http", target)))) {
            var request = both.get("/a").header("Authorization", "Basic x").header("Cookie", "a=b");

            assertThat(request.send().text()).isEqualTo("there");
            both.session().close();
            assertThat(target.log()).contains("     \"Authorization: Basic x\"", "     \"Cookie: a=b\"");
        }
    }

    @Test
    void R15_theConnectionOfARefusedRedirectServesAgain() throws Exception {
        try (var target = ScriptedServer.start(TARGET);
                var both = secure(c -> c.request()
                        .reply("302 Found", "Location: " + at("http", target) + "\r\n", "moved")
                        .request()
                        .reply("200 OK", "", "again")
                        .eof())) {
            var request = request(both, "GET");
            assertFails(InternetError.HTTPS_TO_HTTP_ON_REDIR, () -> Form.SYNCHRONOUS.send(both, request));
            request.close();
            var second = request(both, "GET");

            assertThat(second.send().text()).isEqualTo("again");
            assertThat(both.storyOf(second)).isEqualTo(SEND + RECEIVE + CLOSED).doesNotContain(CONNECT);
        }
    }
}

package org.wininet4j.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.CONNECT;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.REDIRECT;
import static org.wininet4j.recording.Story.SEND;
import static org.wininet4j.recording.Story.SHUT;
import static org.wininet4j.recording.Story.STATE_CHANGE;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.CertificateFault;
import org.wininet4j.HttpRequest;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.RequestBody;
import org.wininet4j.SessionBuilder;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.server.ScriptSteps;
import org.wininet4j.testkit.server.ScriptedServer;
import org.wininet4j.testkit.tls.CertificateKind;
import org.wininet4j.testkit.tls.TestCertificates;

/** UI18: what a sending has failed for is asked about, and it goes on in the same call. */
class PromptedSendingTest {
    private static final String ASK = "USER_INPUT_REQUIRED ";
    private static final ScriptSteps PAGE = c -> c.request().reply("200 OK", "", "page").eof();
    private static final ScriptSteps NOTHING = c -> c.eof();

    private final List<Prompt> asked = new CopyOnWriteArrayList<>();

    private UnaryOperator<SessionBuilder> answering(PromptAnswer answer) {
        return builder -> builder.resolver(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")))
                .option(InternetOption.AUTO_PROMPT, true)
                .prompts((prompt, _) -> {
                    asked.add(prompt);
                    return answer;
                });
    }

    private static ScriptedServer tls(CertificateKind kind, ScriptSteps... scripts) {
        return ScriptedServer.startTls(TestCertificates.serverContext(kind), scripts);
    }

    private static HttpRequest request(Encounter both, String method) {
        return both.session().connect("https://localhost:" + both.server().port()).open(method, "/a");
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptedCertificateIsConnectedToAgain(Form form) throws Exception {
        var answer = new PromptAnswer.Ignore(Set.of(CertificateFault.UNKNOWN_CA));
        try (var both = Encounter.configured(answering(answer), tls(CertificateKind.GOOD, NOTHING, PAGE))) {
            var request = request(both, "GET");

            assertThat(form.send(both, request).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + ASK + CONNECT + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(asked).singleElement().isInstanceOfSatisfying(Prompt.CertificateDecision.class, prompt -> {
                assertThat(prompt.host()).isEqualTo("localhost");
                assertThat(prompt.faults()).containsExactly(CertificateFault.UNKNOWN_CA);
                assertThat(prompt.chain()).isNotEmpty();
            });
        }
    }

    @Test
    void whatIsAcceptedOnceIsAskedForAgain() throws Exception {
        try (var both = Encounter.configured(answering(PromptAnswer.Proceed.ONCE),
                tls(CertificateKind.GOOD, NOTHING, PAGE, NOTHING, PAGE))) {
            assertThat(request(both, "GET").send().text()).isEqualTo("page");
            assertThat(request(both, "GET").send().text()).isEqualTo("page");
            assertThat(asked).hasSize(2);
        }
    }

    @Test
    void whatIsAcceptedForTheSessionIsNot() throws Exception {
        try (var both = Encounter.configured(answering(PromptAnswer.Proceed.FOR_SESSION),
                tls(CertificateKind.GOOD, NOTHING,
                        c -> c.request().reply("200 OK", "", "page").request().reply("200 OK", "", "more").eof()))) {
            assertThat(request(both, "GET").send().text()).isEqualTo("page");
            assertThat(request(both, "GET").send().text()).isEqualTo("more");
            assertThat(asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedCertificateIsTheError(Form form) throws Exception {
        try (var both = Encounter.configured(answering(PromptAnswer.Refuse.REFUSE), tls(CertificateKind.GOOD, NOTHING))) {
            var request = request(both, "GET");

            assertFails(InternetError.INVALID_CA, () -> form.send(both, request));
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SHUT + ASK + form.done() + CLOSED);
        }
    }

    /** An answer that leaves a fault is asked for again, and not without end. */
    @Test
    void anAnswerThatDoesNotHelpIsLimited() throws Exception {
        var nothing = new ScriptSteps[] {NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING};
        var answer = new PromptAnswer.Ignore(Set.of(CertificateFault.WRONG_DATE));
        try (var both = Encounter.configured(answering(answer), tls(CertificateKind.GOOD, nothing))) {
            assertFails(InternetError.INVALID_CA, () -> request(both, "GET").send());
            assertThat(asked).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectToHttpIsFollowedIfTheUserSaysSo(Form form) throws Exception {
        try (var target = ScriptedServer.start(PAGE); var both = redirecting(PromptAnswer.Proceed.ONCE, target)) {
            var request = request(both, "GET");

            assertThat(form.send(both, request).text()).isEqualTo("page");
            assertThat(both.storyOf(request)).isEqualTo(
                    OPEN + SEND + RECEIVE + ASK + REDIRECT + STATE_CHANGE + OPEN + SEND + RECEIVE + form.done() + CLOSED);
            assertThat(asked).containsExactly(new Prompt.RedirectSecurity(
                    "https://localhost:" + both.server().port() + "/a", "http://localhost:" + target.port() + "/b", "GET", false, false));
        }
    }

    @Test
    void aBodyGoesAlongIfItCanBeReadAgain() throws Exception {
        try (var target = ScriptedServer.start(PAGE); var both = redirecting(PromptAnswer.Proceed.ONCE, target)) {
            assertThat(request(both, "POST").send(RequestBody.of("abc")).text()).isEqualTo("page");
            assertThat(target.log()).contains("body \"abc\"");
        }
    }

    @Test
    void aBodyThatCannotIsNotAskedAbout() throws Exception {
        try (var target = ScriptedServer.start(); var both = redirecting(PromptAnswer.Proceed.ONCE, target)) {
            var once = RequestBody.of(new ByteArrayInputStream(new byte[3]), 3);

            assertThat(request(both, "POST").send(once).status()).isEqualTo(307);
            assertThat(asked).isEmpty();
        }
    }

    private Encounter redirecting(PromptAnswer answer, ScriptedServer target) {
        var location = "Location: http://localhost:" + target.port() + "/b\r\n";
        return Encounter.configured(builder -> answering(answer).apply(builder).trust(TestCertificates.clientContextTrusting()),
                tls(CertificateKind.GOOD, c -> c.request().reply("307 There", location, "").eof()));
    }
}

package org.wininet4j.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wininet4j.recording.Expect.assertFails;
import static org.wininet4j.recording.Story.CLOSED;
import static org.wininet4j.recording.Story.OPEN;
import static org.wininet4j.recording.Story.RECEIVE;
import static org.wininet4j.recording.Story.SEND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.PromptAnswer.Remember;
import org.wininet4j.PromptHandler;
import org.wininet4j.PromptOwner;
import org.wininet4j.RequestBody;
import org.wininet4j.SessionBuilder;
import org.wininet4j.StatusEvent.UserInputRequired;
import org.wininet4j.credential.Credentials;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.recording.Encounter;
import org.wininet4j.recording.Expect;
import org.wininet4j.recording.Form;
import org.wininet4j.testkit.log.LogCapture;
import org.wininet4j.testkit.server.ConnectionScript;

/** Handlers in place of dialogs (UI12–UI23). */
class PromptTest {
    private static final String ASK = "USER_INPUT_REQUIRED ";

    private static ConnectionScript denied(ConnectionScript script) {
        return script.request().reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"r\"\r\n", "denied");
    }

    private static ConnectionScript granted(ConnectionScript script) {
        return script.request().reply("200 OK", "", "granted");
    }

    private static PromptAnswer joe(String password, Remember remember) {
        return new PromptAnswer.LogOn(Credentials.of("joe", password.toCharArray()), remember);
    }

    private static UnaryOperator<SessionBuilder> asking(PromptHandler handler) {
        return builder -> builder.prompts(handler).option(InternetOption.AUTO_PROMPT, true);
    }

    @ParameterizedTest
    @EnumSource
    void UI16_theUserIsAskedAndTheCallGoesOn(Form form) throws Exception {
        var asked = new CopyOnWriteArrayList<Prompt>();
        try (var both = Encounter.configured(asking((prompt, _) -> {
            asked.add(prompt);
            return joe("secret", Remember.SESSION);
        }), c -> granted(denied(c)).eof())) {
            var request = both.get("/a");

            assertThat(form.send(both, request).text()).isEqualTo("granted");
            assertThat(both.recording().events(UserInputRequired.class)).hasSize(1);
            assertThat(asked).singleElement().isInstanceOfSatisfying(Prompt.Credentials.class, prompt -> {
                assertThat(List.of(prompt.host(), prompt.realm(), prompt.schemes(), prompt.attempt())).containsExactly("127.0.0.1", "r",
                        List.of("Basic"), 1);
            });
            assertThat(both.session().credentials().isEmpty()).isFalse();
            assertThat(both.storyOf(request)).isEqualTo(OPEN + SEND + RECEIVE + ASK + SEND + RECEIVE + form.done() + CLOSED);
        }
    }

    @Test
    void UI15_aWrongPasswordIsAskedForAgainAFewTimes() throws Exception {
        var users = new CopyOnWriteArrayList<String>();
        try (var both = Encounter.configured(asking((prompt, _) -> {
            users.add(((Prompt.Credentials) prompt).attempt() + ((Prompt.Credentials) prompt).previousUser().orElse("-"));
            return joe("wrong" + users.size(), Remember.NO);
        }), c -> denied(denied(denied(denied(c)))).eof())) {
            assertThat(both.get("/a").send().status()).isEqualTo(401);
            assertThat(users).containsExactly("1-", "2joe", "3joe");
        }
    }

    @Test
    void whatIsNotToBeRememberedIsNot() throws Exception {
        try (var both = Encounter.configured(asking((_, _) -> joe("secret", Remember.NO)), c -> granted(denied(c)).eof())) {
            assertThat(both.get("/a").send().text()).isEqualTo("granted");
            assertThat(both.session().credentials().isEmpty()).isTrue();
        }
    }

    @Test
    void UI18_nobodyIsAskedUnlessThatIsWanted() throws Exception {
        try (var both = Encounter.configured(b -> b.prompts((_, _) -> joe("secret", Remember.SESSION)), c -> denied(c).eof())) {
            assertThat(both.get("/a").send().status()).isEqualTo(401);
            assertThat(both.recording().events(UserInputRequired.class)).isEmpty();
        }
    }

    @Test
    void UI21_aMapAnswersByHost() throws Exception {
        var known = PromptHandler.of(Map.of("127.0.0.1", Credentials.of("joe", "secret".toCharArray())));
        try (var both = Encounter.configured(asking(known), c -> granted(denied(c)).eof())) {
            assertThat(both.get("/a").send().text()).isEqualTo("granted");
        }
    }

    @Test
    void UI14_whoTakesTooLongHasSaidNo() throws Exception {
        var late = new CountDownLatch(1);
        try (var both = Encounter.configured(b -> asking((_, _) -> {
            awaitQuietly(late);
            return joe("secret", Remember.SESSION);
        }).apply(b).option(InternetOption.PROMPT_TIMEOUT, Duration.ofMillis(50)), c -> denied(c).eof())) {
            assertThat(both.get("/a").send().status()).isEqualTo(401);
            late.countDown();
        }
    }

    @Test
    void UI14_aHandlerThatThrowsHasSaidNo() throws Exception {
        try (var log = LogCapture.of("org.wininet4j.prompt"); var both = Encounter.configured(asking((_, _) -> {
            throw new IllegalStateException("on purpose");
        }), c -> denied(c).eof())) {
            assertThat(both.get("/a").send().status()).isEqualTo(401);
            assertThat(log.records()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void UI14_closingTheRequestEndsTheWait(Form form) throws Exception {
        var asked = new CountDownLatch(1);
        var late = new CountDownLatch(1);
        try (var both = Encounter.configured(asking((_, _) -> {
            asked.countDown();
            awaitQuietly(late);
            return joe("secret", Remember.SESSION);
        }), c -> denied(c).eof())) {
            var request = both.get("/a");
            var sending = Expect.elsewhere(() -> form.send(both, request));
            asked.await();
            request.close();

            assertFails(InternetError.OPERATION_CANCELLED, () -> Expect.await(sending));
            late.countDown();
        }
    }

    @Test
    void UI14_theLimitOfTheCallWaitsToo() throws Exception {
        try (var both = Encounter.configured(asking((_, _) -> {
            pause(Duration.ofMillis(700));
            return joe("secret", Remember.SESSION);
        }), c -> granted(denied(c)).eof())) {
            try (var response = both.session().request("GET", both.url("/a")).timeout(Duration.ofMillis(500)).send()) {
                assertThat(response.text()).isEqualTo("granted");
            }
        }
    }

    @Test
    void UI15_theSameQuestionIsAskedOnce() throws Exception {
        var asked = new CountDownLatch(1);
        var bothWait = new CountDownLatch(1);
        var questions = new AtomicInteger();
        PromptHandler handler = (_, _) -> {
            questions.incrementAndGet();
            asked.countDown();
            awaitQuietly(bothWait);
            return joe("secret", Remember.SESSION);
        };
        try (var prompter = new Prompter()) {
            var first = Expect.elsewhere(() -> prompter.ask(question(handler), () -> {}, _ -> true));
            asked.await();
            var second = Expect.elsewhere(() -> prompter.ask(question(handler), () -> {}, _ -> {
                bothWait.countDown();
                return true;
            }));

            assertThat(passwordOf(Expect.await(first)) + passwordOf(Expect.await(second))).isEqualTo("secretsecret");
            assertThat(questions).hasValue(1);
        }
    }

    private static Prompter.Question question(PromptHandler handler) {
        var prompt = new Prompt.Credentials(false, "example.com", 80, "r", List.of("Basic"), 1, Optional.empty());
        return new Prompter.Question(prompt, handler, new PromptOwner(Optional.empty(), Optional.empty()), Encounter.PATIENCE);
    }

    private static String passwordOf(PromptAnswer answer) {
        return ((PromptAnswer.LogOn) answer).credentials().use(String::new).orElseThrow();
    }

    @Test
    void UI23_anAnswerFromElsewhereCounts() throws Exception {
        var late = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var both = Encounter.configured(asking((prompt, _) -> {
            asked.countDown();
            awaitQuietly(late);
            return prompt.usual();
        }), c -> granted(denied(c)).eof())) {
            var request = both.get("/a");
            var prompts = ((RequestHandle) request).prompts();
            assertThat(prompts.answer(Prompt::usual)).isFalse();
            var later = both.recording().pending(request, request.sendAsync(RequestBody.empty()));
            asked.await();

            assertThat(prompts.answer(_ -> joe("secret", Remember.SESSION))).isTrue();
            assertThat(Expect.await(later).text()).isEqualTo("granted");
            late.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A person thinks for a while: a wait that nothing ends sooner. */
    private static void pause(Duration thinking) {
        try {
            new CountDownLatch(1).await(thinking.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

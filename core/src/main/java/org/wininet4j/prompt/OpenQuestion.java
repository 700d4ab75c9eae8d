package org.wininet4j.prompt;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.wininet4j.InternetHandle;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;

/** A question that has been put, with those who wait for its answer. Thread-safe. The last of them wipes what secrets the answer has. */
final class OpenQuestion {

    private final Prompter.Question question;
    private final CompletableFuture<PromptAnswer> answer = new CompletableFuture<>();
    private final AtomicInteger waiting = new AtomicInteger();

    OpenQuestion(Prompter.Question question) {
        this.question = question;
    }

    void join() {
        waiting.incrementAndGet();
    }

    void leave() {
        if (waiting.decrementAndGet() == 0 && answer.getNow(usual()) instanceof PromptAnswer.LogOn logOn) {
            logOn.credentials().wipe();
        }
    }

    boolean isOf(InternetHandle handle) {
        return question.owner().handle().filter(handle::equals).isPresent();
    }

    PromptAnswer usual() {
        return question.prompt().usual();
    }

    /** The answer for one who waits: cancelling it ends his wait alone. */
    CompletableFuture<PromptAnswer> answer() {
        return answer.copy();
    }

    /** An answer whose credentials are a copy. */
    PromptAnswer own(PromptAnswer given) {
        return given instanceof PromptAnswer.LogOn(var credentials, var remember)
                ? new PromptAnswer.LogOn(credentials.copy(), remember)
                : given;
    }

    /** Asks the handler: the only place where it is called. An answer that comes too late has no effect. */
    void put() {
        if (answer.isDone()) {
            return;
        }
        try {
            var given = Optional.ofNullable(question.handler().answer(question.prompt(), question.owner())).orElseGet(this::usual);
            if (!answer.complete(given) && given instanceof PromptAnswer.LogOn late) {
                late.credentials().wipe();
            }
        } catch (RuntimeException | Error e) {
            System.getLogger("org.wininet4j.prompt").log(Level.WARNING, "a prompt handler has thrown", e);
            giveUp();
        }
    }

    boolean answer(Function<Prompt, PromptAnswer> answered) {
        return answer.complete(answered.apply(question.prompt()));
    }

    void giveUp() {
        answer.complete(usual());
    }
}

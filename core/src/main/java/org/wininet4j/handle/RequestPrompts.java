package org.wininet4j.handle;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.PromptOwner;
import org.wininet4j.call.Call;
import org.wininet4j.prompt.Prompter;

/** The questions about one request (UI12–UI23). Immutable. */
public final class RequestPrompts {

    private final RequestHandle request;

    RequestPrompts(RequestHandle request) {
        this.request = request;
    }

    private Prompter prompter() {
        return request.connection().session().network().prompter();
    }

    private Prompter.Question question(Prompt prompt, Optional<Object> window) {
        var handler = request.option(InternetOption.PROMPT_HANDLER);
        return new Prompter.Question(prompt, handler, new PromptOwner(Optional.of(request), window),
                request.option(InternetOption.PROMPT_TIMEOUT));
    }

    /** Asks in the course of a call, which waits for the answer; that is told (UI16), and the time does not count. */
    PromptAnswer ask(Call call, Prompt prompt) throws InternetException {
        call.pause();
        try {
            return prompter().ask(question(prompt, Optional.empty()), call.report()::userInputRequired,
                    end -> call.cancel().guard(end::run));
        } catch (CancellationException e) {
            call.checkCancelled();
            throw call.failure(InternetError.OPERATION_CANCELLED, "interrupted", e);
        } finally {
            call.resume();
        }
    }

    /** Asks while no call is in progress, on behalf of InternetErrorDlg (UI19). */
    public PromptAnswer ask(Prompt prompt, Optional<Object> window) {
        try {
            return prompter().ask(question(prompt, window), () -> {}, _ -> true);
        } catch (CancellationException e) {
            return prompt.usual();
        }
    }

    /** Answers the open question (UI23); false if there is none. */
    public boolean answer(Function<Prompt, PromptAnswer> answer) {
        return prompter().answer(request, answer);
    }
}

package org.wininet4j.handle;

import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.call.Call;

/**
 * What becomes of a sending that has failed for something the user may decide about: he is asked, and it is sent again as he has answered, in the same call
 * (UI18). Without {@link org.wininet4j.InternetOption#AUTO_PROMPT} it has failed.
 */
final class PromptedSending {

    /** How often the user is asked in one call, besides for credentials. */
    static final int MAX_QUESTIONS = 5;

    private PromptedSending() {}

    /** Returns when a sending has succeeded; fails as the last one did. */
    static void goOn(RequestHandle handle, Call call, RequestBody body, InternetException failure) throws InternetException {
        var last = failure;
        for (int asked = 0; asked < MAX_QUESTIONS && body.repeatable() && consents(handle, call, last); asked++) {
            call.renew(handle.terms().limits());
            try {
                handle.calls().sendAgain(call, body);
                return;
            } catch (InternetException e) {
                last = e;
            }
        }
        throw last;
    }

    private static boolean consents(RequestHandle handle, Call call, InternetException failure) throws InternetException {
        if (!handle.asksByItself()) {
            return false;
        }
        var prompt = ErrorQuestions.worthAsking(handle, failure.error());
        return prompt.isPresent() && ErrorQuestions.settle(handle, prompt.get(), handle.prompts().ask(call, prompt.get()));
    }
}

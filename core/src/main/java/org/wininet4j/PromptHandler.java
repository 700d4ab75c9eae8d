package org.wininet4j;

import java.util.Map;
import java.util.Optional;
import org.wininet4j.credential.Credentials;

/**
 * Decides for the user: in place of the dialogs that a library without windows cannot show (UI12–UI21). It is an option of every handle,
 * {@link InternetOption#PROMPT_HANDLER}, which a child begins with. A request asks by itself only if {@link InternetOption#AUTO_PROMPT} is on (UI18).
 *
 * <p>It is called on a thread of its own, one question after the other, never with a lock held. Questions for the same realm at the same time are asked once
 * (UI15). A handler that takes longer than {@link InternetOption#PROMPT_TIMEOUT}, or throws, has given the usual answer.
 */
@FunctionalInterface
public interface PromptHandler {

    /** The answer; it may take its time. */
    PromptAnswer answer(Prompt prompt, PromptOwner owner);

    /** Gives the usual answer to everything: no, but for what is safe. */
    static PromptHandler deny() {
        return Denial.DENIAL;
    }

    /** Logs on by a map from host names to credentials, which stay as they are; anything else gets the usual answer. */
    static PromptHandler of(Map<String, Credentials> byHost) {
        var known = Map.copyOf(byHost);
        return (prompt, _) -> prompt instanceof Prompt.Credentials asked && asked.attempt() == 1
                ? Optional.ofNullable(known.get(asked.host()))
                        .<PromptAnswer>map(each -> new PromptAnswer.LogOn(each.copy(), PromptAnswer.Remember.SESSION))
                        .orElse(prompt.usual())
                : prompt.usual();
    }

    /** The handler which there is by default. */
    enum Denial implements PromptHandler {
        /** The only one. */
        DENIAL;

        @Override
        public PromptAnswer answer(Prompt prompt, PromptOwner owner) {
            return prompt.usual();
        }
    }
}

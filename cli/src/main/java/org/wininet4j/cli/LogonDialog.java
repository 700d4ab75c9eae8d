package org.wininet4j.cli;

import java.util.Arrays;
import java.util.Optional;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.PromptHandler;
import org.wininet4j.PromptOwner;
import org.wininet4j.credential.Credentials;

/** Asks at the terminal who logs on; an empty name is no. */
record LogonDialog(Inquiry inquiry) implements PromptHandler {

    @Override
    public PromptAnswer answer(Prompt prompt, PromptOwner owner) {
        return prompt instanceof Prompt.Credentials asked ? logOn(asked) : prompt.usual();
    }

    private PromptAnswer logOn(Prompt.Credentials asked) {
        var place = place(asked);
        var again = asked.previousUser().isPresent() ? "That was refused. " : "";
        var user = inquiry.line(SafeText.line(again + "User for " + place + ": ")).filter(name -> !name.isEmpty());
        return user.flatMap(name -> password(name, place)).orElseGet(asked::usual);
    }

    private Optional<PromptAnswer> password(String user, String place) {
        return inquiry.secret(SafeText.line("Password of " + user + " for " + place + ": ")).map(secret -> {
            var credentials = Credentials.of(user, secret);
            Arrays.fill(secret, '\0');
            return new PromptAnswer.LogOn(credentials, PromptAnswer.Remember.SESSION);
        });
    }

    private static String place(Prompt.Credentials asked) {
        var server = (asked.proxy() ? "the proxy " : "") + asked.host() + ":" + asked.port();
        return asked.realm().isEmpty() ? server : "\"" + asked.realm() + "\" at " + server;
    }
}

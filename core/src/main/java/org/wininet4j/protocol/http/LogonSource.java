package org.wininet4j.protocol.http;

import java.util.Optional;
import org.wininet4j.InternetException;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.call.Call;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.LogonTarget;

/** What one request may log on with. It is asked only when there is a challenge, or something in the cache. */
public interface LogonSource {

    /** What the session's requests have in common. */
    AuthTerms authTerms();

    /** Whether the request never logs on to the server by itself (U8). */
    boolean suppressesServerLogon();

    /** Whether a server that logs off has a page to be shown (U17). */
    boolean showsLoginFailure();

    /**
     * Asks the user, where that is wanted (UI18); empty if he refuses.
     *
     * @throws InternetException if the call is cancelled meanwhile
     */
    Optional<PromptAnswer.LogOn> ask(Call call, Prompt.Credentials prompt) throws InternetException;

    /** A redirect leads to another server: by exact name who stood for the old one is forgotten (R9). */
    void moved(HttpUrl target);

    /** The credentials which options give for this server or proxy (U1, U4); a copy that may be wiped. */
    Optional<Credentials> given(LogonTarget target);
}

package org.wininet4j.protocol.http;

import org.wininet4j.StatusEvent.CredentialSource;
import org.wininet4j.credential.Credentials;
import org.wininet4j.protocol.http.ChallengeChoice.Chosen;

/**
 * One set of credentials, tried by one scheme.
 *
 * @param chosen the challenge it answers
 * @param credentials a copy of its own
 * @param source where they are from
 * @param atOnce sent before any challenge of this call
 * @param remember they go into the cache once they have worked
 */
record LogonAttempt(Chosen chosen, Credentials credentials, CredentialSource source, boolean atOnce, boolean remember) {

    /** An answer to a challenge. */
    LogonAttempt(Chosen chosen, Credentials credentials, CredentialSource source) {
        this(chosen, credentials, source, false, true);
    }

    /** U21: whether it has shown that {@code next} is in vain; by another scheme than what was sent at once they may still do. */
    boolean rulesOut(Credentials next, String scheme) {
        return credentials.isSame(next) && (!atOnce || chosen.scheme().equals(scheme));
    }

    /** Overwrites the credentials. */
    void wipe() {
        credentials.wipe();
    }
}

package org.wininet4j;

import java.security.KeyStore;
import java.util.Set;
import org.wininet4j.CertificateFault;
import org.wininet4j.credential.Credentials;

/** What a {@link PromptHandler} answers (UI13). An answer that does not fit the question counts as {@link Refuse}. */
public sealed interface PromptAnswer {

    /** No: the challenge stays unanswered, the connection is not made, the redirect not followed, the certificate not used. */
    enum Refuse implements PromptAnswer {
        /** The only one. */
        REFUSE
    }

    /** Yes. */
    enum Proceed implements PromptAnswer {
        /** This time. */
        ONCE,
        /** For as long as the session lasts. */
        FOR_SESSION
    }

    /** The server's certificate counts in spite of these faults. */
    record Ignore(Set<CertificateFault> faults) implements PromptAnswer {
        /** Copies the set. */
        public Ignore {
            faults = Set.copyOf(faults);
        }
    }

    /** Logs on as that user; the credentials are wiped once they have been used. */
    record LogOn(Credentials credentials, Remember remember) implements PromptAnswer {}

    /** Logs on with that certificate. */
    record UseKey(KeyStore.PrivateKeyEntry key) implements PromptAnswer {
        @Override
        public String toString() {
            return "UseKey";
        }
    }

    /** What becomes of credentials that worked. */
    enum Remember {
        /** They are forgotten. */
        NO,
        /** They are in the credential cache of the session. */
        SESSION,
        /** They outlive the process, where the cache does; as {@link #SESSION} where it does not. */
        PERSISTENT
    }
}

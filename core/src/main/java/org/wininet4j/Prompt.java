package org.wininet4j;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.wininet4j.CertificateFault;

/** What a {@link PromptHandler} is asked (UI13). Immutable; no kind holds a secret. */
public sealed interface Prompt {

    /**
     * Who logs on?
     *
     * @param proxy to a proxy, not the server
     * @param realm as the challenge says, perhaps empty
     * @param schemes those offered
     * @param attempt 1 for the first question of a call
     * @param previousUser whose password was refused
     */
    record Credentials(
            boolean proxy, String host, int port, String realm, List<String> schemes, int attempt, Optional<String> previousUser)
            implements Prompt {
        /** Copies the list. */
        public Credentials {
            schemes = List.copyOf(schemes);
        }
    }

    /** Is the server's certificate good enough in spite of its faults? The chain is empty if it is not known. */
    record CertificateDecision(String host, Set<CertificateFault> faults, List<X509Certificate> chain) implements Prompt {
        /** Copies set and list. */
        public CertificateDecision {
            faults = Set.copyOf(faults);
            chain = List.copyOf(chain);
        }
    }

    /** Which certificate does the user log on with? Without one it goes on, anonymously. */
    record ClientCertificate(String host, List<X500Principal> issuers) implements Prompt {
        /** Copies the list. */
        public ClientCertificate {
            issuers = List.copyOf(issuers);
        }
    }

    /**
     * Shall a redirect be followed between https and http?
     *
     * @param toSecure from http to https
     * @param resendsBody the request's body would be sent again
     */
    record RedirectSecurity(String from, String to, String method, boolean toSecure, boolean resendsBody) implements Prompt {}

    /** Shall data be posted in clear? */
    record InsecurePost(String url) implements Prompt {}

    /** Shall a secure page have insecure parts? */
    record MixedContent(String url) implements Prompt {}

    /** Shall a cookie be taken? */
    record CookieDecision(String url, String name, boolean thirdParty) implements Prompt {}

    /** The proxy script does not work: shall the connection be direct? */
    record ProxyScriptFailure(String url, String cause) implements Prompt {}

    /** The answer of a handler that does not care, of one that takes too long, and of none. */
    default PromptAnswer usual() {
        return switch (this) {
            case RedirectSecurity redirect when redirect.toSecure() -> PromptAnswer.Proceed.ONCE;
            case ProxyScriptFailure _ -> PromptAnswer.Proceed.ONCE;
            case RedirectSecurity _,Credentials _,CertificateDecision _,ClientCertificate _ -> PromptAnswer.Refuse.REFUSE;
            case InsecurePost _,MixedContent _,CookieDecision _ -> PromptAnswer.Refuse.REFUSE;
        };
    }
}

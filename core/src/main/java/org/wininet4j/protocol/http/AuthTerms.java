package org.wininet4j.protocol.http;

import org.wininet4j.credential.CredentialCache;

/**
 * What the requests of a session log on by. Immutable.
 *
 * @param cache of credentials that worked
 * @param nonces of the scheme Digest
 * @param strict the first challenge is taken (U6), and server credentials are tried on proxies (U4)
 * @param cacheWins cached credentials replace an application's own field (U13)
 * @param switches what is off
 */
public record AuthTerms(CredentialCache cache, DigestNonces nonces, boolean strict, boolean cacheWins, LogonSwitches switches) {

    /** Those of a session of the Java API. */
    public static AuthTerms of(CredentialCache cache, boolean strict) {
        return new AuthTerms(cache, new DigestNonces(), strict, false, new LogonSwitches());
    }
}

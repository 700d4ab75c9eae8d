package org.wininet4j.codec.auth;

import java.util.Optional;

import org.wininet4j.codec.http.HeaderSyntax;
import org.wininet4j.codec.text.Ascii;

/**
 * A challenge of the scheme Digest that can be answered (RFC 7616, 3.3). Immutable.
 *
 * @param realm compared by case (U9)
 * @param nonce the server's
 * @param opaque to be sent back; empty for none
 * @param algorithm its hash
 * @param session the variant {@code -sess}
 * @param protection what {@code qop} offers
 * @param stale the credentials may be right, but the nonce was too old
 * @param text how names and passwords are written
 */
public record DigestChallenge(
        String realm, String nonce, Optional<String> opaque, DigestAlgorithm algorithm, boolean session, Protection protection,
        boolean stale, Text text) {

    /** The scheme's name. */
    public static final String SCHEME = "Digest";

    /** What a digest can cover, by the offer of a server; of {@code auth} and {@code auth-int} the first is taken. */
    public enum Protection {
        /** No {@code qop}, as in RFC 2069: nonces are not counted. */
        NONE,
        /** {@code qop=auth}: method and URI. */
        AUTH,
        /** {@code qop=auth-int} and nothing else: the body too. */
        AUTH_INT
    }

    /**
     * How names and passwords are written.
     *
     * @param utf8 {@code charset=UTF-8}
     * @param userHash the server wants a hash of the user's name
     */
    public record Text(boolean utf8, boolean userHash) {}

    /** Reads a challenge; empty if it is of another scheme, lacks a nonce or names what nobody knows. */
    public static Optional<DigestChallenge> of(Challenge challenge) {
        String nonce = challenge.parameter("nonce").orElse("");
        String algorithmName = challenge.parameter("algorithm").orElse(DigestAlgorithm.MD5.token(false));
        Optional<DigestAlgorithm> algorithm = DigestAlgorithm.named(algorithmName);
        Optional<Protection> protection = protection(challenge.parameter("qop"));
        Optional<String> opaque = challenge.parameter("opaque");
        boolean sendable = HeaderSyntax.isValue(nonce + challenge.realm() + opaque.orElse(""));
        if (!challenge.isScheme(SCHEME) || nonce.isEmpty() || !sendable || algorithm.isEmpty() || protection.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DigestChallenge(
                challenge.realm(), nonce, opaque, algorithm.get(), DigestAlgorithm.isSession(algorithmName), protection.get(),
                isTrue(challenge, "stale"),
                new Text(challenge.parameter("charset").filter("UTF-8"::equalsIgnoreCase).isPresent(), isTrue(challenge, "userhash"))));
    }

    private static boolean isTrue(Challenge challenge, String name) {
        return challenge.parameter(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Nothing if there is an offer, and nothing in it is known. */
    private static Optional<Protection> protection(Optional<String> offers) {
        if (offers.isEmpty()) {
            return Optional.of(Protection.NONE);
        }
        boolean whole = false;
        for (String offer : offers.get().split(",", -1)) {
            String name = Ascii.trim(offer);
            if (Ascii.equalsIgnoreCase(name, "auth")) {
                return Optional.of(Protection.AUTH);
            }
            whole |= Ascii.equalsIgnoreCase(name, "auth-int");
        }
        return whole ? Optional.of(Protection.AUTH_INT) : Optional.empty();
    }

    /** The same with the nonce that Authentication-Info has brought (RFC 7616, 3.5). */
    public DigestChallenge withNonce(String next) {
        return new DigestChallenge(realm, next, opaque, algorithm, session, protection, false, text);
    }
}

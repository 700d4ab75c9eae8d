package org.wininet4j.protocol.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wininet4j.codec.auth.BasicCredentials;
import org.wininet4j.codec.auth.Challenge;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.codec.auth.DigestChallenge.Protection;

/** Which of several challenges is answered (U6). Pure. */
final class ChallengeChoice {

    private ChallengeChoice() {}

    /** A challenge that can be answered. */
    sealed interface Chosen {
        /** Its realm. */
        String realm();

        /** The scheme's name. */
        String scheme();
    }

    /** By Basic. */
    record Basic(String realm) implements Chosen {
        @Override
        public String scheme() {
            return BasicCredentials.SCHEME;
        }
    }

    /** By Digest. */
    record Digest(DigestChallenge challenge) implements Chosen {
        @Override
        public String realm() {
            return challenge.realm();
        }

        @Override
        public String scheme() {
            return DigestChallenge.SCHEME;
        }
    }

    /**
     * The strongest challenge, or in strict mode the first one; empty if none is known.
     *
     * @param bodyAtHand whether a digest can cover the body
     */
    static Optional<Chosen> of(List<Challenge> challenges, boolean strict, boolean bodyAtHand) {
        var known = challenges.stream()
                .map(ChallengeChoice::known)
                .flatMap(Optional::stream)
                .filter(each -> bodyAtHand || !coversBody(each));
        return strict ? known.findFirst() : known.max(Comparator.comparingInt(ChallengeChoice::strength));
    }

    private static Optional<Chosen> known(Challenge challenge) {
        return challenge.isScheme(BasicCredentials.SCHEME)
                ? Optional.of(new Basic(challenge.realm()))
                : DigestChallenge.of(challenge).map(Digest::new);
    }

    private static boolean coversBody(Chosen chosen) {
        return chosen instanceof Digest(var challenge) && challenge.protection() == Protection.AUTH_INT;
    }

    private static int strength(Chosen chosen) {
        return switch (chosen) {
            case Basic _ -> 0; // less than any digest
            case Digest(var challenge) -> challenge.algorithm().strength();
        };
    }
}

package org.wininet4j.codec.auth;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.wininet4j.codec.http.HeaderSyntax;

/** For a fuzzer: any field is read, and what can be answered is answered by what can be sent. */
public final class ChallengeFuzzer {
    private ChallengeFuzzer() {}

    /** Fails by an exception or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String field = new String(bytes, StandardCharsets.ISO_8859_1);
        ChallengeReader.parameters(field);
        for (Challenge challenge : ChallengeReader.challenges(List.of(field, field))) {
            DigestChallenge.of(challenge).ifPresent(ChallengeFuzzer::answer);
        }
    }

    private static void answer(DigestChallenge challenge) {
        String value = DigestCredentials.fieldValue(
                challenge, user(challenge), "p".toCharArray(), new DigestCredentials.Use("GET", "/", "c", 1, ""));
        if (!HeaderSyntax.isValue(value)) {
            throw new AssertionError("cannot be sent: " + value);
        }
    }

    private static String user(DigestChallenge challenge) {
        return challenge.nonce() + challenge.realm();
    }
}

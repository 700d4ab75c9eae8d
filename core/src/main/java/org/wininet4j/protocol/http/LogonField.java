package org.wininet4j.protocol.http;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.RequestBody;
import org.wininet4j.call.Call;
import org.wininet4j.codec.auth.BasicCredentials;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.codec.auth.DigestChallenge.Protection;
import org.wininet4j.codec.auth.DigestCredentials;
import org.wininet4j.credential.LogonTarget;
import org.wininet4j.protocol.http.ChallengeChoice.Basic;
import org.wininet4j.protocol.http.ChallengeChoice.Digest;

/** Makes the field that carries credentials. */
final class LogonField {

    private static final int BLOCK_BYTES = 16 * 1024;

    private LogonField() {}

    /**
     * What a digest covers.
     *
     * @param method of the request
     * @param uri as on its first line
     * @param body empty if it is not known beforehand
     */
    record Covered(String method, String uri, Optional<RequestBody> body) {}

    /** The field's value; empty if the password was wiped meanwhile. */
    static Optional<String> of(Call call, LogonTarget target, LogonAttempt attempt, DigestNonces nonces, Covered covered)
            throws InternetException {
        var credentials = attempt.credentials();
        return switch (attempt.chosen()) {
            case Basic _ -> credentials.use(password -> BasicCredentials.fieldValue(credentials.user(), password));
            case Digest(var challenge) -> {
                var turn = attempt.atOnce()
                        ? nonces.next(target, challenge.realm()).orElseGet(() -> nonces.next(target, challenge))
                        : nonces.next(target, challenge);
                var use = new DigestCredentials.Use(
                        covered.method(), covered.uri(), turn.clientNonce(), turn.count(), bodyHash(call, turn.challenge(), covered));
                yield credentials.use(password -> DigestCredentials.fieldValue(turn.challenge(), credentials.user(), password, use));
            }
        };
    }

    private static String bodyHash(Call call, DigestChallenge challenge, Covered covered) throws InternetException {
        if (challenge.protection() != Protection.AUTH_INT || covered.body().isEmpty()) {
            return "";
        }
        try (var in = covered.body().get().open()) {
            MessageDigest hash = challenge.algorithm().newHash();
            var block = new byte[BLOCK_BYTES];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                hash.update(block, 0, count);
                call.checkCancelled();
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw call.failure(InternetError.INVALID_DATA, "the body cannot be read", e);
        }
    }
}

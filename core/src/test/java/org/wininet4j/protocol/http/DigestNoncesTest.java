package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.codec.auth.DigestChallenge;
import org.wininet4j.credential.LogonTarget;

/** U17: nonces are counted. */
class DigestNoncesTest {
    private static final LogonTarget SERVER = new LogonTarget(false, "example.com", 80);

    private final DigestNonces nonces = new DigestNonces();

    private static DigestChallenge challenge(String realm, String nonce) {
        var field = "Digest realm=" + realm + ", nonce=" + nonce;
        return DigestChallenge.of(ChallengeReader.challenges(List.of(field)).getFirst()).orElseThrow();
    }

    @Test
    void eachUseCountsAndKeepsOurNonce() {
        var first = nonces.next(SERVER, challenge("r", "n"));
        var second = nonces.next(SERVER, "r").orElseThrow();

        assertThat(List.of(first.count(), second.count())).containsExactly(1, 2);
        assertThat(second.clientNonce()).isEqualTo(first.clientNonce()).matches("[0-9a-f]{16}");
    }

    @Test
    void anotherNonceBeginsAnew() {
        var first = nonces.next(SERVER, challenge("r", "n"));
        var second = nonces.next(SERVER, challenge("r", "m"));

        assertThat(second.count()).isEqualTo(1);
        assertThat(second.clientNonce()).isNotEqualTo(first.clientNonce());
    }

    @Test
    void theServerNamesTheNextNonce() {
        nonces.replace(SERVER, challenge("r", "n"), "next");

        assertThat(nonces.next(SERVER, "r").orElseThrow().challenge().nonce()).isEqualTo("next");
        assertThat(nonces.known(SERVER, "other")).isEmpty();
    }

    @Test
    void aFloodOfRealmsDoesNotGrow() {
        IntStream.range(0, DigestNonces.MAX_NONCES + 1).forEach(i -> nonces.next(SERVER, challenge("r" + i, "n")));

        assertThat(nonces.known(SERVER, "r0")).isEmpty();
        assertThat(nonces.known(SERVER, "r1")).isPresent();
    }
}

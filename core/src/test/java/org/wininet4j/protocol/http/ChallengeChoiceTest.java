package org.wininet4j.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wininet4j.codec.auth.ChallengeReader;
import org.wininet4j.protocol.http.ChallengeChoice.Basic;
import org.wininet4j.protocol.http.ChallengeChoice.Chosen;
import org.wininet4j.protocol.http.ChallengeChoice.Digest;

/** U6, as a table. */
class ChallengeChoiceTest {

    private static String chosen(String field, boolean strict, boolean bodyAtHand) {
        return ChallengeChoice.of(ChallengeReader.challenges(List.of(field)), strict, bodyAtHand)
                .map(ChallengeChoiceTest::name)
                .orElse("none");
    }

    private static String name(Chosen chosen) {
        return switch (chosen) {
            case Basic(var realm) -> "Basic " + realm;
            case Digest(var challenge) -> challenge.algorithm() + " " + challenge.realm();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Basic realm=a                                                                      | Basic a     | Basic a
            Basic realm=a, Digest realm=b, nonce=n                                             | MD5 b       | Basic a
            Digest realm=a, nonce=n, Digest realm=b, nonce=n, algorithm=SHA-256, Basic realm=c | SHA_256 b   | MD5 a
            Digest realm=a, nonce=n, algorithm=SHA-512-256-sess, Digest realm=b, nonce=n       | SHA_512_256 a | SHA_512_256 a
            Basic realm=a, Basic realm=b                                                       | Basic a     | Basic a
            Negotiate, NTLM, Basic realm=a                                                     | Basic a     | Basic a
            Digest realm=a, Basic realm=b                                                      | Basic b     | Basic b
            Strange realm=a                                                                    | none        | none
            ''                                                                                 | none        | none
            """)
    void theStrongestOrInStrictModeTheFirst(String field, String strongest, String first) {
        assertThat(chosen(field, false, true)).isEqualTo(strongest);
        assertThat(chosen(field, true, true)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Digest realm=a, nonce=n, qop=auth-int, Basic realm=b       | MD5 a | Basic b
            Digest realm=a, nonce=n, qop="auth-int, auth"              | MD5 a | MD5 a
            Digest realm=a, nonce=n, qop=auth-int                      | MD5 a | none
            """)
    void aBodyThatIsNotAtHandCannotBeCovered(String field, String withBody, String without) {
        assertThat(chosen(field, false, true)).isEqualTo(withBody);
        assertThat(chosen(field, false, false)).isEqualTo(without);
    }
}

package org.wininet4j.codec.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wininet4j.codec.auth.DigestCredentials.Use;

// RFC 7616; U17
class DigestCredentialsTest {
    private static final String RFC_7616 = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
            + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    private static final String RFC_7616_UTF_8 = "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, "
            + "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", "
            + "charset=UTF-8, userhash=true";
    private static final Use ONCE = use("0a4f113b", 1);

    private static DigestChallenge challenge(String field) {
        return DigestChallenge.of(ChallengeReader.challenges(List.of(field)).getFirst()).orElseThrow();
    }

    private static Use use(String clientNonce, int count) {
        return new Use("GET", "/dir/index.html", clientNonce, count, "");
    }

    private static String answer(String challenge, String user, String password, Use use) {
        return DigestCredentials.fieldValue(challenge(challenge), user, password.toCharArray(), use);
    }

    // RFC 7616, 3.9.1
    @ParameterizedTest
    @CsvSource({"MD5, 8ca523f5e9506fed4657c9700eebdbec", "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"})
    void theFirstExampleOfRfc7616(String algorithm, String response) {
        var field = answer("Digest " + RFC_7616 + ", algorithm=" + algorithm, "Mufasa", "Circle of Life",
                use("f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", 1));

        assertThat(field).isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm="
                + algorithm + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, "
                + "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, response=\"" + response
                + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    }

    // RFC 7616, 3.9.2, with its erratum 4897: the values of the RFC itself are those of another hash
    @Test
    void theSecondExampleOfRfc7616() {
        var use = new Use("GET", "/doe.json", "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", 1, "");
        var field = answer(RFC_7616_UTF_8, "J\u00e4s\u00f8n Doe", "Secret, or not?", use);

        assertThat(field)
                .contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"", "userhash=true",
                        "response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"");
    }

    // RFC 2617, 3.5
    @Test
    void theExampleOfRfc2617() {
        var field = answer("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
                + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"", "Mufasa", "Circle Of Life", ONCE);

        assertThat(field).contains("response=\"6629fae49393a05397450978507c4ef1\"");
    }

    // the example of RFC 2069, 2.4, by its erratum 749
    @Test
    void withoutProtectionNothingIsCounted() {
        var field = answer("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"", "Mufasa", "CircleOfLife",
                ONCE);

        assertThat(field).contains("response=\"1949323746fe6a43ef61f9606e7febea\"").doesNotContain("nc=", "qop=", "cnonce=");
    }

    @Test
    void theCountIsEightDigits() {
        assertThat(answer("Digest " + RFC_7616, "u", "p", use("c", 0xABC))).contains("nc=00000abc");
    }

    @Test
    void aSessionKeyDependsOnBothNonces() {
        var sess = "Digest " + RFC_7616 + ", algorithm=SHA-256-sess";

        assertThat(answer(sess, "u", "p", use("c", 1))).contains("algorithm=SHA-256-sess")
                .isNotEqualTo(answer(sess, "u", "p", use("d", 1)));
    }

    @Test
    void theBodyIsCoveredWhereNothingLessIsOffered() {
        var field = "Digest realm=r, nonce=n, qop=auth-int";
        var one = new Use("POST", "/", "c", 1, "01");
        var two = new Use("POST", "/", "c", 1, "02");

        assertThat(answer(field, "u", "p", one)).contains("qop=auth-int").isNotEqualTo(answer(field, "u", "p", two));
    }

    // RFC 7616, 3.4.4
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a"b\\c       | username="a\\"b\\\\c"
            J\u00e4son  | username="J\u00e4son"
            J\u0142     | username*=UTF-8''J%C5%82
            """)
    void aNameIsQuotedOrEncoded(String user, String written) {
        assertThat(answer("Digest realm=r, nonce=n", user, "p", ONCE)).startsWith("Digest " + written + ", realm");
    }

    @Test
    void aNameInUtf8IsEncoded() {
        assertThat(answer("Digest realm=r, nonce=n, charset=utf-8", "J\u00e4son", "p", ONCE)).contains("username*=UTF-8''J%C3%A4son,");
        assertThat(answer("Digest realm=r, nonce=n, charset=utf-8", "Ja\u0308son", "p", ONCE))
                .isEqualTo(answer("Digest realm=r, nonce=n, charset=utf-8", "J\u00e4son", "p", ONCE));
    }

    @Test
    void aNameCannotBreakTheLine() {
        assertThat(answer("Digest realm=r, nonce=n", "a\r\nX: y", "p", ONCE)).contains("username*=UTF-8''a%0D%0AX%3A%20y")
                .doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest realm=r", "Digest nonce=\"\"", "Digest nonce=n, algorithm=SHA-1", "Digest nonce=n, qop=other",
            "Digest nonce=n, qop=\"\"", "Basic realm=r, nonce=n", "Digest nonce=\"\u0001\""})
    void aChallengeThatCannotBeAnsweredIsNone(String field) {
        assertThat(DigestChallenge.of(ChallengeReader.challenges(List.of(field)).getFirst())).isEmpty();
    }

    @Test
    void aNewNonceIsNotStale() {
        var stale = challenge("Digest realm=r, nonce=n, stale=TRUE");

        assertThat(stale.stale()).isTrue();
        assertThat(stale.withNonce("next")).extracting(DigestChallenge::nonce, DigestChallenge::stale).containsExactly("next", false);
    }
}

package org.wininet4j.codec.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// RFC 9110, 11
class ChallengeReaderTest {

    private static Challenge of(String scheme, Map<String, String> parameters) {
        return new Challenge(scheme, parameters, "");
    }

    private static List<Challenge> read(String... fields) {
        return ChallengeReader.challenges(List.of(fields));
    }

    @Test
    void anExampleOfRfc9110() {
        assertThat(read("Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"")).containsExactly(
                of("Basic", Map.of("realm", "simple")),
                of("Newauth", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")));
    }

    @Test
    void severalFieldsAreReadInTheirOrder() {
        assertThat(read("Negotiate", "NTLM, Basic realm=\"r\"", "")).extracting(Challenge::scheme)
                .containsExactly("Negotiate", "NTLM", "Basic");
    }

    @Test
    void aTokenMayStandInPlaceOfParameters() {
        assertThat(read("NTLM TlRMTVNTUAAC==, Basic realm=r , Other abc")).containsExactly(
                new Challenge("NTLM", Map.of(), "TlRMTVNTUAAC=="),
                of("Basic", Map.of("realm", "r")),
                new Challenge("Other", Map.of(), "abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic realm=\"a\"", "basic realm = \"a\"", "BASIC  REALM=a", ", ,Basic realm=\"a\" ,,", "Basic\trealm=\t\"a\"",
            "Basic , realm=a"})
    void blanksCommasAndCaseDoNotMatter(String field) {
        assertThat(read(field)).singleElement().satisfies(challenge -> {
            assertThat(challenge.isScheme("Basic")).isTrue();
            assertThat(challenge.realm()).isEqualTo("a");
        });
    }

    // U9
    @Test
    void theRealmKeepsItsCase() {
        assertThat(read("Basic realm=\"A b\"").getFirst().realm()).isEqualTo("A b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Basic realm="open'                        | 0
            'Digest realm="a", realm="b", Basic realm=c'| 0
            'Basic realm='                             | 1
            '=x, Basic realm=a'                        | 0
            'Basic realm=a; Digest'                    | 0
            'Basic realm="a" x, Digest'                | 0
            'Basic realm="a\\'                         | 0
            '"Basic" realm=a'                          | 0
            ''                                         | 0
            ',,,'                                      | 0
            """)
    void whatCannotBeReadIsLeftOutWithTheRestOfItsField(String field, int count) {
        assertThat(read(field)).hasSize(count);
        assertThat(read(field, "Good realm=x")).extracting(Challenge::scheme).endsWith("Good").hasSize(count + 1);
    }

    @Test
    void manyChallengesAreCutAndManyParametersRefused() {
        var challenges = "Basic realm=a, ".repeat(1000);
        var parameters = IntStream.range(0, 1000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining(","));

        assertThat(read(challenges, challenges)).hasSize(ChallengeReader.MAX_CHALLENGES);
        assertThat(read("Digest " + parameters)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=\"", ",", "a,", "Basic ", "a=1,", "\\\"", "a a ", "=", "\"\\"})
    void aLongFieldTakesTimeInProportion(String part) {
        var field = part.repeat(1_000_000 / part.length());

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(field, "Digest " + field));
    }

    @Test
    void parametersAloneAreReadToo() {
        assertThat(ChallengeReader.parameters("nextnonce=\"abc\", qop=auth , NC=00000001"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("nextnonce", "abc", "qop", "auth", "nc", "00000001"));
        assertThat(ChallengeReader.parameters("nextnonce=\"abc")).isEmpty();
        assertThat(ChallengeReader.parameters("nextnonce")).isEmpty();
    }
}

package org.wininet4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void splitsAtBlanks() throws Exception {
        assertThat(texts("  send\t r   x ")).containsExactly("send", "r", "x");
    }

    @Test
    void resolvesEscapesInQuotedWordsOnly() throws Exception {
        assertThat(texts("\"a b\\r\\n\\t\\\\\\\"\\xe4#\" c\\r")).containsExactly("a b\r\n\t\\\"\u00e4#", "c\\r");
    }

    @Test
    void takesOptionsOutWhereverTheyStand() throws Exception {
        Words words = Words.of("request ctx=2 r headers=\"A: 1\\r\\n\" flags=A|B proxy=http=http://h:1 GET empty=");
        assertThat(words.positional()).extracting(Word::text).containsExactly("request", "r", "GET");
        assertThat(words.options()).hasSize(5);
        assertThat(words.options().get("headers").text()).isEqualTo("A: 1\r\n");
        assertThat(words.options().get("proxy").text()).isEqualTo("http=http://h:1");
        assertThat(words.options().get("empty").text()).isEmpty();
    }

    @Test
    void takesNoOptionFromAQuotedWordOrAnotherKey() throws Exception {
        assertThat(texts("set \"a=1\" A=1 http://h/?q=1")).containsExactly("set", "a=1", "A=1", "http://h/?q=1");
    }

    @Test
    void endsAtABareWordThatBeginsWithAHash() throws Exception {
        assertThat(texts("close r #c \"")).containsExactly("close", "r");
        assertThat(texts("close \"#r\" a#b")).containsExactly("close", "#r", "a#b");
    }

    @Test
    void knowsNullFromATextThatSaysNull() throws Exception {
        assertThat(Words.of("null \"null\"").positional()).extracting(Word::isNull).containsExactly(true, false);
    }

    @Test
    void tellsWhereAWordBegins() throws Exception {
        assertThat(Words.of(" on \"x\"  y").positional()).extracting(Word::start).containsExactly(1, 4, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "\"open\\", "\"\\q\"", "\"\\xg0\"", "\"\\x1", "key=\"open"})
    void refusesQuotedWordsThatAreNone(String statement) {
        assertThatThrownBy(() -> Words.of(statement)).isInstanceOf(ScenarioSyntaxException.class);
    }

    private static List<String> texts(String statement) throws ScenarioSyntaxException {
        return Words.of(statement).positional().stream().map(Word::text).toList();
    }
}

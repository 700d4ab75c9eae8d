package org.wininet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void whatFitsIsOneLine() {
        assertThat(Wrapping.lines("abc", 3)).containsExactly("abc");
        assertThat(Wrapping.lines("", 3)).containsExactly("");
    }

    @Test
    void breaksAtSpaces() {
        assertThat(Wrapping.lines("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertThat(Wrapping.lines("http://demo.test/", 8)).containsExactly("http://d", "emo.test", "/");
    }

    @Test
    void keepsTheHalvesOfACharacterTogether() {
        assertThat(Wrapping.lines("ab\ud83d\ude00c", 3)).containsExactly("ab", "\ud83d\ude00c");
    }
}

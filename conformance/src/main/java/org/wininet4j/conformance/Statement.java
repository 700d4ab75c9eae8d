package org.wininet4j.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a scenario's client or server part, split and checked against its form. Immutable.
 *
 * @param text as it was written, trimmed, with the names of ports
 * @param words its words after the verb, with the ports' numbers
 */
record Statement(String text, String verb, List<Word> words, Map<String, Word> options) {
    Statement {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /** Reads a statement, putting in the numbers of the ports. */
    static Statement parse(String text, Ports ports) throws ScenarioSyntaxException {
        Words parsed = Words.of(ports.putInto(text));
        if (parsed.positional().isEmpty()) {
            throw new ScenarioSyntaxException("a statement is missing");
        }
        String verb = parsed.positional().getFirst().text();
        var words = parsed.positional().subList(1, parsed.positional().size());
        var statement = new Statement(text, verb, words, parsed.options());
        StatementForm.of(verb).check(statement);
        return statement;
    }

    boolean hasWord(int index) {
        return index < words.size();
    }

    boolean hasOption(String key) {
        return options.containsKey(key);
    }

    /** The nth word after the verb. */
    String word(int index) throws ScenarioSyntaxException {
        if (!hasWord(index)) {
            throw new ScenarioSyntaxException("a word is missing: " + text);
        }
        return words.get(index).text();
    }

    /** The nth word after the verb, null if it is the word null. */
    @Nullable
    String textOrNull(int index) throws ScenarioSyntaxException {
        String word = word(index);
        return words.get(index).isNull() ? null : word;
    }

    /** The option's text; null if it is missing or the word null. */
    @Nullable
    String optionOrNull(String key) {
        Word word = options.get(key);
        return word == null || word.isNull() ? null : word.text();
    }

    Optional<String> option(String key) {
        return Optional.ofNullable(optionOrNull(key));
    }

    long number(int index) throws ScenarioSyntaxException {
        return numberIn(word(index));
    }

    int size(int index) throws ScenarioSyntaxException {
        return sizeIn(word(index));
    }

    long number(String key, long absent) throws ScenarioSyntaxException {
        Word word = options.get(key);
        return word == null ? absent : numberIn(word.text());
    }

    int size(String key, int absent) throws ScenarioSyntaxException {
        Word word = options.get(key);
        return word == null ? absent : sizeIn(word.text());
    }

    /** True for {@code key=1} or any other number but 0. */
    boolean isSet(String key) throws ScenarioSyntaxException {
        return number(key, 0) != 0;
    }

    /** The option {@code ctx}: a number is a context. */
    Long context() throws ScenarioSyntaxException {
        return number("ctx", 0);
    }

    /** The option {@code flags}: names without this prefix, and numbers. */
    int flags(String prefix, int absent) throws ScenarioSyntaxException {
        Word word = options.get("flags");
        return word == null ? absent : Names.flags(prefix, word.text());
    }

    /** Decimal or {@code 0x}, 64 bits wide, perhaps negative. */
    static long numberIn(String text) throws ScenarioSyntaxException {
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                return Long.parseUnsignedLong(text.substring(2), 16);
            }
            return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
        } catch (NumberFormatException _) {
            throw new ScenarioSyntaxException("not a number: " + text);
        }
    }

    private static int sizeIn(String text) throws ScenarioSyntaxException {
        long number = numberIn(text);
        if (number < 0 || number > CBuffer.MAX_BYTES) {
            throw new ScenarioSyntaxException("not a size: " + text);
        }
        return (int) number;
    }
}

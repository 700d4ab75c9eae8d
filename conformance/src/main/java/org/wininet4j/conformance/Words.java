package org.wininet4j.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one statement: positional ones in order, and options by key. Immutable.
 *
 * @param positional the words that are no option
 * @param options the values of {@code key=value} words; of a repeated key the last one
 */
record Words(List<Word> positional, Map<String, Word> options) {
    private static final Pattern KEY = Pattern.compile("([a-z]+)=");

    Words {
        positional = List.copyOf(positional);
        options = Map.copyOf(options);
    }

    /** Splits a statement. */
    static Words of(String statement) throws ScenarioSyntaxException {
        var reader = new Reader(statement);
        var positional = new ArrayList<Word>();
        var options = new LinkedHashMap<String, Word>();
        while (reader.skipToWord()) {
            String key = reader.readKey();
            if (key.isEmpty()) {
                positional.add(reader.readWord());
            } else {
                options.put(key, reader.readWord());
            }
        }
        return new Words(positional, options);
    }

    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        /** False at the end of the line, or where a comment begins. */
        boolean skipToWord() {
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
            return at < line.length() && line.charAt(at) != '#';
        }

        /** The key if the next word is an option, else nothing. */
        String readKey() {
            Matcher key = KEY.matcher(line).region(at, line.length());
            if (!key.lookingAt()) {
                return "";
            }
            at = key.end();
            return key.group(1);
        }

        Word readWord() throws ScenarioSyntaxException {
            int start = at;
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            return new Word(quoted ? readQuoted() : readBare(), start, quoted);
        }

        private String readBare() {
            int start = at;
            while (at < line.length() && !isBlank(line.charAt(at))) {
                at++;
            }
            return line.substring(start, at);
        }

        private String readQuoted() throws ScenarioSyntaxException {
            var text = new StringBuilder();
            for (at++; next() != '"'; at++) {
                text.append(next() == '\\' ? readEscape() : next());
            }
            at++;
            return text.toString();
        }

        private char readEscape() throws ScenarioSyntaxException {
            at++;
            return switch (next()) {
                case 'r' -> '\r';
                case 'n' -> '\n';
                case 't' -> '\t';
                case '\\' -> '\\';
                case '"' -> '"';
                case 'x' -> readHex();
                default -> throw new ScenarioSyntaxException("unknown escape \\" + next());
            };
        }

        private char readHex() throws ScenarioSyntaxException {
            at++;
            int high = Character.digit(next(), 16);
            at++;
            int low = Character.digit(next(), 16);
            if (high < 0 || low < 0) {
                throw new ScenarioSyntaxException("two hexadecimal digits must follow \\x");
            }
            return (char) (high << 4 | low);
        }

        private char next() throws ScenarioSyntaxException {
            if (at >= line.length()) {
                throw new ScenarioSyntaxException("a quoted word does not end");
            }
            return line.charAt(at);
        }

        private static boolean isBlank(char each) {
            return each == ' ' || each == '\t';
        }
    }
}

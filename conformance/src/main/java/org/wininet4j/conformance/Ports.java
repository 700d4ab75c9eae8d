package org.wininet4j.conformance;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports of a scenario's servers by name, and both ways between a name in a file and a number in a text. Immutable.
 *
 * @param numbers the port of each name
 */
record Ports(Map<String, Integer> numbers) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]*)\\}");

    Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The statement with each <code>${NAME}</code> replaced by its number. */
    String putInto(String statement) throws ScenarioSyntaxException {
        Matcher name = NAME.matcher(statement);
        var text = new StringBuilder();
        while (name.find()) {
            Integer number = numbers.get(name.group(1));
            if (number == null) {
                throw new ScenarioSyntaxException("there is no server " + name.group(1));
            }
            name.appendReplacement(text, number.toString());
        }
        return name.appendTail(text).toString();
    }

    /** A line of a trace with the numbers replaced by their names. */
    String takenFrom(String line) {
        String text = line;
        for (Map.Entry<String, Integer> port : numbers.entrySet()) {
            text = text.replaceAll("(?<!\\d)" + port.getValue() + "(?!\\d)", Matcher.quoteReplacement("${" + port.getKey() + '}'));
        }
        return text;
    }
}

package org.wininet4j.cli;

/**
 * Text of a server made fit for a terminal: characters that move the cursor, change colours, set titles or turn the direction of
 * writing are shown as escapes such as {@code \x1b} instead of being obeyed.
 */
final class SafeText {

    private static final int LAST_LATIN1 = 0xFF;

    private SafeText() {}

    /** One line: every control character is escaped, tabs and line ends too. */
    static String line(String text) {
        return escaped(text, "");
    }

    /** Several lines: tabs, line feeds and carriage returns before a line feed stay. */
    static String lines(String text) {
        return escaped(text.replace("\r\n", "\n"), "\n\t");
    }

    private static String escaped(String text, String allowed) {
        if (text.codePoints().noneMatch(SafeText::isHarmful)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isHarmful(character) && allowed.indexOf(character) < 0) {
                safe.append(character <= LAST_LATIN1 ? "\\x%02x".formatted(character) : "\\u%04x".formatted(character));
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    /** C0, DEL and C1; what formats without being seen, direction marks among it; line separators; half characters. */
    private static boolean isHarmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

package org.wininet4j.codec.auth;

import org.wininet4j.codec.text.Ascii;

/** The words of one field with challenges or parameters (RFC 9110, 5.6 and 11.2), taken from left to right. Mutable; confined to one reader. */
final class AuthTokens {
    private static final String TOKEN68_MARKS = "-._~+/";

    private final String text;
    private int position;
    private String value = "";

    AuthTokens(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Skips blanks and the commas between elements, of which some may be empty. */
    void skipCommas() {
        while (!atEnd() && (Ascii.isBlank(text.charAt(position)) || text.charAt(position) == ',')) {
            position++;
        }
    }

    /** Whether there were any. */
    boolean skipBlanks() {
        int start = position;
        position = blanksEnd(position);
        return position > start;
    }

    /** Whether, but for blanks, the element is over. */
    boolean endsElement() {
        int next = blanksEnd(position);
        return next == text.length() || text.charAt(next) == ',';
    }

    /** A token; empty if there is none. */
    String token() {
        int end = tokenEnd(position);
        String token = text.substring(position, end);
        position = end;
        return token;
    }

    /** A token68 that is a whole element; empty, and nothing is taken, if there is none. */
    String token68() {
        int end = position;
        while (end < text.length() && isToken68(text.charAt(end))) {
            end++;
        }
        if (end == position) {
            return "";
        }
        while (end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        int next = blanksEnd(end);
        if (next < text.length() && text.charAt(next) != ',') {
            return "";
        }
        String token68 = text.substring(position, end);
        position = end;
        return token68;
    }

    /** Whether the next element, after its commas, is a parameter and not another challenge. */
    boolean parameterFollows() {
        int start = position;
        skipCommas();
        boolean follows = !parameterName().isEmpty();
        position = start;
        return follows;
    }

    /** A parameter's name in lower case, taken with the equals sign; empty if there is none. */
    String parameterName() {
        int end = tokenEnd(position);
        int next = blanksEnd(end);
        if (end == position || next == text.length() || text.charAt(next) != '=') {
            return "";
        }
        String name = Ascii.lower(text.substring(position, end));
        position = blanksEnd(next + 1);
        return name;
    }

    /** Takes a token or a quoted string; false if there is none. */
    boolean readValue() {
        if (atEnd() || text.charAt(position) != '"') {
            value = token();
            return !value.isEmpty();
        }
        return readQuoted();
    }

    /** What {@link #readValue} has taken. */
    String value() {
        return value;
    }

    /** RFC 9110, 5.6.4. */
    private boolean readQuoted() {
        StringBuilder unquoted = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                value = unquoted.toString();
                position = i + 1;
                return true;
            }
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                character = text.charAt(i);
            }
            unquoted.append(character);
        }
        return false;
    }

    private int tokenEnd(int start) {
        int end = start;
        while (end < text.length() && Ascii.isTokenCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (end < text.length() && Ascii.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isToken68(char character) {
        return Ascii.isLetter(character) || Ascii.isDigit(character) || TOKEN68_MARKS.indexOf(character) >= 0;
    }
}

package org.wininet4j.codec.text;

/** Tests and comparisons of single ASCII characters, blind to everything beyond them; pure functions. */
public final class Ascii {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final boolean[] TOKEN = tokenCharacters();

    private Ascii() {}

    /** The character with 'A' to 'Z' turned into 'a' to 'z'. */
    public static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }

    /** The text with 'A' to 'Z' turned into 'a' to 'z'; the same object if there is none. */
    public static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                return lowerFrom(text, i);
            }
        }
        return text;
    }

    private static String lowerFrom(String text, int firstUpper) {
        char[] lowered = text.toCharArray();
        for (int i = firstUpper; i < lowered.length; i++) {
            lowered[i] = (char) lower(lowered[i]);
        }
        return new String(lowered);
    }

    /** Whether the text has nothing beyond ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether both texts are equal but for the case of ASCII letters. */
    public static boolean equalsIgnoreCase(String one, String other) {
        int length = one.length();
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(one.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character may stand in a token (RFC 9110, 5.6.2). */
    public static boolean isTokenCharacter(int character) {
        return character >= 0 && character < TOKEN.length && TOKEN[character];
    }

    public static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    public static boolean isLetter(int character) {
        return lower(character) >= 'a' && lower(character) <= 'z';
    }

    /** Whether the character is a space or a tab, which HTTP trims around values. */
    public static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }

    /** Whether the character is an ASCII control, DEL included. */
    public static boolean isControl(int character) {
        return (character >= 0 && character < ' ') || character == 0x7F;
    }

    /** The value of a hexadecimal digit, or -1. */
    public static int hexDigit(int character) {
        if (isDigit(character)) {
            return character - '0';
        }
        int letter = lower(character);
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** The part of the text between its leading and trailing spaces and tabs. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean[] tokenCharacters() {
        boolean[] allowed = new boolean[128];
        for (int character = 0; character < allowed.length; character++) {
            allowed[character] = isDigit(character) || isLetter(character) || TOKEN_MARKS.indexOf(character) >= 0;
        }
        return allowed;
    }
}

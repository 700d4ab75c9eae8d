package org.wininet4j.codec.url;

import java.util.Arrays;

/** A set of characters up to U+00FF, each to be written as the escape of its number (UR64, UR68); immutable. */
final class EscapeSet {
    static final EscapeSet NONE = new EscapeSet(new boolean[0x100]);

    private final boolean[] members;

    private EscapeSet(boolean[] members) {
        this.members = members;
    }

    /** This set and the characters. */
    EscapeSet with(String characters) {
        return changed(characters, true);
    }

    /** This set without the characters. */
    EscapeSet without(String characters) {
        return changed(characters, false);
    }

    /** This set and all characters from first to last. */
    EscapeSet withRange(int first, int last) {
        boolean[] more = members.clone();
        Arrays.fill(more, first, last + 1, true);
        return new EscapeSet(more);
    }

    /** This set without what lies beyond ASCII. */
    EscapeSet asciiOnly() {
        boolean[] fewer = members.clone();
        Arrays.fill(fewer, 0x80, fewer.length, false);
        return new EscapeSet(fewer);
    }

    private EscapeSet changed(String characters, boolean member) {
        boolean[] others = members.clone();
        characters.chars().forEach(character -> others[character] = member);
        return new EscapeSet(others);
    }

    boolean covers(int character) {
        return character < members.length && members[character];
    }

    /** Appends the text from start to end, its members escaped. */
    void append(String text, int start, int end, StringBuilder out) {
        int plain = start;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (covers(character)) {
                out.append(text, plain, i);
                PercentEncoding.appendOctet(character, out);
                plain = i + 1;
            }
        }
        out.append(text, plain, end);
    }
}

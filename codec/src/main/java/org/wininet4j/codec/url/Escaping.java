package org.wininet4j.codec.url;

/** Which characters before the first "?" or "#" become escapes. Existing escapes and what is above U+00FF always stay (UR66, UR68). */
public enum Escaping {
    /** None (ICU_NO_ENCODE). */
    NONE,
    /** Blanks (ICU_ENCODE_SPACES_ONLY). */
    BLANKS,
    /** Those that are unsafe in a URL (UR64). */
    UNSAFE,
    /** Those and every percent sign, existing escapes too (ICU_ENCODE_PERCENT). */
    UNSAFE_AND_PERCENT
}

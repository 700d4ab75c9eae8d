package org.wininet4j.codec.url;

/** How the URL functions read what follows a scheme (spec 05, section 1). */
enum SchemeFamily {
    /** Host, path, query; a backslash is another way to write a slash (UR53). */
    HTTP_LIKE,
    /** As HTTP_LIKE, but a backslash, though it separates, stays one (UR53). */
    MIXED_SLASHES,
    /** A path of Windows (UR71). */
    FILE,
    /** Nothing after the colon has a meaning here (UR60). */
    OPAQUE,
    /** Host, path, query, with slashes only (UR58). */
    UNKNOWN;

    /** Whether the character parts two segments of a path. */
    boolean separates(char character) {
        return character == '/' || (character == '\\' && backslashSeparates());
    }

    boolean backslashSeparates() {
        return this == HTTP_LIKE || this == MIXED_SLASHES || this == FILE;
    }

    /** Whether the text has two separators there, which a host follows. */
    boolean opensAuthority(String text, int start, int end) {
        return end - start >= 2 && separates(text.charAt(start)) && separates(text.charAt(start + 1));
    }
}

package org.wininet4j.conformance;

/**
 * One word of a statement, its escapes resolved.
 *
 * @param text what it says, ISO-8859-1
 * @param start where it begins in the statement
 * @param quoted whether it stood between quotes: then {@code null} is a text like any other
 */
record Word(String text, int start, boolean quoted) {
    boolean isNull() {
        return !quoted && text.equals("null");
    }
}

package org.wininet4j.codec.url;

/** Where the parts of a URL's text end; pure functions. */
final class Borders {
    private Borders() {}

    /** The first "?" or "#" from there on, or the end of the text (UR24, UR61, UR65). */
    static int startOfExtra(String text, int start) {
        int end = start;
        while (end < text.length() && !opensExtra(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The first slash, "?" or "#" from there on, or the end of the text (UR15; RFC 3986, 3.2). */
    static int endOfAuthority(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '/' && !opensExtra(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean opensExtra(char character) {
        return character == '?' || character == '#';
    }
}

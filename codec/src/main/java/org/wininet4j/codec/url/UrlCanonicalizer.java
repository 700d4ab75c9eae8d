package org.wininet4j.codec.url;

/** InternetCanonicalizeUrl (UR50–UR74); a pure function, in linear time. */
public final class UrlCanonicalizer {
    private UrlCanonicalizer() {}

    /** The canonical form of any text: every one has one (UR74). */
    public static String canonicalize(String url, CanonicalForm form) {
        return Canonicalization.of(prepared(url, form), form);
    }

    /** The text as the rules for its scheme begin with it: stripped, then decoded. */
    static String prepared(String url, CanonicalForm form) {
        String stripped = strip(url);
        return form.decodes() ? PercentEncoding.decode(stripped) : stripped;
    }

    /** Without blanks and controls at both ends, and without tabs and line ends anywhere (UR50). */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int first = start;
        while (first < end && !vanishes(text.charAt(first))) {
            first++;
        }
        return first == end ? text.substring(start, end) : withoutLineEnds(text, start, end);
    }

    private static String withoutLineEnds(String text, int start, int end) {
        var kept = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!vanishes(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean vanishes(char character) {
        return character == '\t' || character == '\r' || character == '\n';
    }
}

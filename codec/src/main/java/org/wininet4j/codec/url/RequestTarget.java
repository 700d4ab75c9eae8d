package org.wininet4j.codec.url;

import java.util.function.UnaryOperator;

/** The target of a request line from the name an application gives an object (P3, P4); pure functions. */
public final class RequestTarget {
    private static final String ROOT = "/";

    private RequestTarget() {}

    /**
     * The path and query to send: with a slash in front, escaped, without fragment and dot segments. A CR, LF or NUL in
     * the name is an IllegalArgumentException.
     */
    public static String of(String objectName) {
        for (int i = 0; i < objectName.length(); i++) {
            char character = objectName.charAt(i);
            if (character == '\r' || character == '\n' || character == 0) {
                throw new IllegalArgumentException("an object's name is one line of text");
            }
        }
        return normalise(withoutFragment(objectName), PercentEncoding::escape);
    }

    /** The target of a path and query, escaped by the function. */
    static String normalise(String pathAndQuery, UnaryOperator<String> escape) {
        String escaped = escape.apply(pathAndQuery.startsWith(ROOT) ? pathAndQuery : ROOT + pathAndQuery);
        int query = escaped.indexOf('?');
        if (query < 0) {
            return DotSegments.remove(escaped);
        }
        return DotSegments.remove(escaped.substring(0, query)) + escaped.substring(query);
    }

    private static String withoutFragment(String text) {
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}

package org.wininet4j.codec.http1;

/** The version of a message, one digit each; immutable. */
public record HttpVersion(int major, int minor) implements Comparable<HttpVersion> {
    public static final HttpVersion HTTP_1_0 = new HttpVersion(1, 0);
    public static final HttpVersion HTTP_1_1 = new HttpVersion(1, 1);

    /** Checks that each number is one digit. */
    public HttpVersion {
        if (major < 0 || major > 9 || minor < 0 || minor > 9) {
            throw new IllegalArgumentException("not an HTTP version: " + major + "." + minor);
        }
    }

    /** The version of these numbers, one of the constants if there is one. */
    static HttpVersion of(int major, int minor) {
        if (major == 1 && minor <= 1) {
            return minor == 1 ? HTTP_1_1 : HTTP_1_0;
        }
        return new HttpVersion(major, minor);
    }

    @Override
    public int compareTo(HttpVersion other) {
        return Integer.compare(major * 10 + minor, other.major * 10 + other.minor);
    }

    /** As on the wire: {@code HTTP/1.1}. */
    @Override
    public String toString() {
        return "HTTP/" + major + "." + minor;
    }
}

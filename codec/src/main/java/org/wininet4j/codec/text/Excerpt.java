package org.wininet4j.codec.text;

/** A short, printable piece of a peer's bytes for an exception's message; pure functions. */
public final class Excerpt {
    private static final int MAX_LENGTH = 80;

    private Excerpt() {}

    /** The bytes from {@code start} to {@code end} in quotes, shortened, with a dot for whatever is not printable ASCII. */
    public static String of(byte[] bytes, int start, int end) {
        int shownEnd = Math.min(end, start + MAX_LENGTH);
        var text = new StringBuilder(shownEnd - start + 5).append('"');
        for (int i = start; i < shownEnd; i++) {
            text.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        return text.append(shownEnd < end ? "\"..." : "\"").toString();
    }
}

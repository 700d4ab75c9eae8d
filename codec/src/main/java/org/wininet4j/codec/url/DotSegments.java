package org.wininet4j.codec.url;

/** Removes "." and ".." from paths (RFC 3986, 5.2.4; P4) in linear time; pure functions. */
final class DotSegments {
    private DotSegments() {}

    /** The path, which begins with a slash, without dot segments; never above its root. */
    static String remove(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new StringBuilder(path.length());
        int slash = 0;
        while (slash < path.length()) {
            int next = path.indexOf('/', slash + 1);
            int end = next < 0 ? path.length() : next;
            appendSegment(path, slash, end, kept);
            slash = end;
        }
        return kept.toString();
    }

    /** A segment goes with the slash before it; a dot segment at the end leaves that slash. */
    private static void appendSegment(String path, int slash, int end, StringBuilder kept) {
        boolean last = end == path.length();
        boolean parent = isSegment("/..", path, slash, end);
        if (parent) {
            kept.setLength(Math.max(kept.lastIndexOf("/"), 0));
        }
        if (!parent && !isSegment("/.", path, slash, end)) {
            kept.append(path, slash, end);
        } else if (last) {
            kept.append('/');
        }
    }

    private static boolean isSegment(String segment, String path, int slash, int end) {
        return end - slash == segment.length() && path.startsWith(segment, slash);
    }
}

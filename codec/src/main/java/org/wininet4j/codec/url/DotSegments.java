package org.wininet4j.codec.url;

/** Removes "." and ".." from paths (RFC 3986, 5.2.4; P4, UR55–UR59) in linear time; pure functions. */
final class DotSegments {

    /**
     * What differs from scheme to scheme.
     *
     * @param family says what parts segments
     * @param separator written after a ".." that stays
     * @param keepsSurplus whether a ".." that has nothing before it to remove stays (UR58), or goes (UR55)
     */
    record Rules(SchemeFamily family, char separator, boolean keepsSurplus) {
        static final Rules HTTP = new Rules(SchemeFamily.HTTP_LIKE, '/', false);
        static final Rules FILE = new Rules(SchemeFamily.FILE, '\\', true);
        static final Rules UNKNOWN = new Rules(SchemeFamily.UNKNOWN, '/', true);
        private static final Rules RFC = new Rules(SchemeFamily.UNKNOWN, '/', false);
    }

    private DotSegments() {}

    /** The path, which begins with a slash, without dot segments; never above its root. */
    static String remove(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new StringBuilder(path.length()).append('/');
        resolve(path, 1, path.length(), Rules.RFC, kept);
        return kept.toString();
    }

    /** Appends the segments from start to end, without those that dots remove; what was there before is never touched. */
    static void resolve(String text, int start, int end, Rules rules, StringBuilder kept) {
        int floor = kept.length();
        int position = start;
        while (position < end) {
            int segmentEnd = endOfSegment(text, position, end, rules.family);
            int next = Math.min(segmentEnd + 1, end);
            if (isParent(text, position, segmentEnd)) {
                floor = removeLast(kept, floor, rules);
            } else if (!isSelf(text, position, segmentEnd)) {
                kept.append(text, position, next);
            }
            position = next;
        }
    }

    /** Whether there is a dot segment from start to end. */
    static boolean areIn(String text, int start, int end, SchemeFamily family) {
        int dot = text.indexOf('.', start, end);
        while (dot >= 0) {
            if ((dot == start || family.separates(text.charAt(dot - 1))) && beginAt(text, dot, end, family)) {
                return true;
            }
            dot = text.indexOf('.', dot + 1, end);
        }
        return false;
    }

    /** Whether the segment that begins there is one. */
    static boolean beginAt(String text, int start, int end, SchemeFamily family) {
        int segmentEnd = endOfSegment(text, start, Math.min(end, start + 3), family);
        return isSelf(text, start, segmentEnd) || isParent(text, start, segmentEnd);
    }

    /** Returns the new floor, below which nothing may be removed. */
    private static int removeLast(StringBuilder kept, int floor, Rules rules) {
        if (kept.length() == floor) {
            if (rules.keepsSurplus) {
                kept.append("..").append(rules.separator);
            }
            return kept.length();
        }
        int end = kept.length() - 1;
        while (end > floor && !rules.family.separates(kept.charAt(end - 1))) {
            end--;
        }
        kept.setLength(end);
        return floor;
    }

    private static int endOfSegment(String text, int start, int end, SchemeFamily family) {
        int position = start;
        while (position < end && !family.separates(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static boolean isSelf(String text, int start, int end) {
        return end - start == 1 && text.charAt(start) == '.';
    }

    private static boolean isParent(String text, int start, int end) {
        return end - start == 2 && text.charAt(start) == '.' && text.charAt(start + 1) == '.';
    }
}

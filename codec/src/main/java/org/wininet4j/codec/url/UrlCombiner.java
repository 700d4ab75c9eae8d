package org.wininet4j.codec.url;

/** InternetCombineUrl (UR80–UR89); a pure function, in linear time. Its rules are not those of RFC 3986 (UR82, UR85). */
public final class UrlCombiner {
    private UrlCombiner() {}

    /** The canonical form of what the relative URL means at the base; of the relative one alone if it is absolute (UR81). */
    public static String combine(String base, String relative, CanonicalForm form) {
        String target = UrlCanonicalizer.prepared(relative, form);
        String from = Canonicalization.of(UrlCanonicalizer.prepared(base, form), form.afterDecoding().withoutEscaping());
        return combinePrepared(from, target, form.afterDecoding());
    }

    private static String combinePrepared(String base, String relative, CanonicalForm form) {
        int baseScheme = UrlScheme.endIn(base);
        int relativeScheme = UrlScheme.endIn(relative);
        boolean sameScheme = relativeScheme > 0 && relativeScheme == baseScheme && relative.regionMatches(true, 0, base, 0, baseScheme);
        boolean absolute = FileForm.isWindowsPath(relative) || (relativeScheme > 0 && !sameScheme);
        if (absolute || baseScheme <= 0) {
            return Canonicalization.ofCombined(relative, form, false);
        }
        var family = UrlScheme.of(base, baseScheme).family();
        String reference = sameScheme ? relative.substring(relativeScheme + 1) : relative;
        if (family.opensAuthority(reference, 0, reference.length())) {
            return Canonicalization.ofCombined(base.substring(0, baseScheme + 1) + reference, form, false);
        }
        return Canonicalization.ofCombined(merge(base, baseScheme + 1, family, reference), form, true);
    }

    /** The base up to where the reference begins, and the reference (UR83–UR87). */
    private static String merge(String base, int start, SchemeFamily family, String reference) {
        int path = pathStart(base, start, family);
        if (reference.startsWith("#")) {
            int fragment = base.indexOf('#', path);
            return (fragment < 0 ? base : base.substring(0, fragment)) + reference;
        }
        if (isRooted(reference, 0, family)) {
            return base.substring(0, path) + reference;
        }
        if (isRooted(base, path, family) || isHttp(family)) {
            return base.substring(0, endOfFolder(base, path, family)) + reference;
        }
        return base.substring(0, path) + (path > start ? "\\" : "") + reference;
    }

    /** Of these the last segment alone is replaced, also where the text after the colon begins with no slash (UR87). */
    private static boolean isHttp(SchemeFamily family) {
        return family == SchemeFamily.HTTP_LIKE || family == SchemeFamily.MIXED_SLASHES;
    }

    private static boolean isRooted(String text, int path, SchemeFamily family) {
        return path < text.length() && family.separates(text.charAt(path));
    }

    /** Behind the host, the drive or, if there is neither, the colon. */
    private static int pathStart(String base, int start, SchemeFamily family) {
        if (family == SchemeFamily.FILE) {
            return FileForm.pathStart(base);
        }
        int path = start;
        if (family.opensAuthority(base, start, base.length())) {
            path += 2;
            while (path < base.length() && !family.separates(base.charAt(path))) {
                path++;
            }
        }
        return path;
    }

    /** Behind the last separator of the path; query and fragment do not count (UR83). */
    private static int endOfFolder(String base, int path, SchemeFamily family) {
        int end = Borders.startOfExtra(base, path);
        while (end > path && !family.separates(base.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}

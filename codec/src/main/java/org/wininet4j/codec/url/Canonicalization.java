package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.DotSegments.Rules;

/**
 * One text on its way to its canonical form (UR52–UR74); confined to its caller. The text is stripped and decoded already. What a scheme
 * does differently is in {@link SchemeFamily} and {@link Rules}; file URLs have a class of their own, {@link FileForm}.
 *
 * <p>Removing dots may lay bare what reads as something else: "a/../b:c" as a scheme, "/a/..//h" as a host. There a dot is put in front, as
 * RFC 3986, 4.2 and 5.3 advise, so that a canonical form stays what it is when it is made canonical again.
 */
final class Canonicalization {
    private static final int SLASHES = 2;

    private final String text;
    private final CanonicalForm form;
    private final boolean everyDot;
    private final EscapeSets sets;
    private final EscapeSet extraSet;
    private final StringBuilder out;

    private Canonicalization(String text, CanonicalForm form, boolean everyDot, EscapeSet extraSet) {
        this.text = text;
        this.form = form;
        this.everyDot = everyDot;
        this.sets = EscapeSets.of(form.escaping());
        this.extraSet = extraSet;
        this.out = new StringBuilder(text.length() + 16);
    }

    /** The canonical form of the text. */
    static String of(String text, CanonicalForm form) {
        return new Canonicalization(text, form, false, EscapeSet.NONE).run();
    }

    /**
     * The canonical form of what was combined.
     *
     * @param everyDot whether dots are resolved also where the first segment is one (UR88)
     */
    static String ofCombined(String text, CanonicalForm form, boolean everyDot) {
        // UR65: when combining, and only then, BLANKS means those of the query too.
        var extraSet = form.escaping() == Escaping.BLANKS ? EscapeSets.of(Escaping.BLANKS).slashedPath() : EscapeSet.NONE;
        return new Canonicalization(text, form, everyDot, extraSet).run();
    }

    private String run() {
        if (FileForm.isWindowsPath(text)) {
            appendFile(0);
            return out.toString();
        }
        int colon = UrlScheme.endIn(text);
        if (colon <= 0) {
            appendWithoutScheme();
            return out.toString();
        }
        var scheme = UrlScheme.of(text, colon);
        if (scheme == UrlScheme.FILE && FileForm.isPath(text, colon + 1)) {
            appendFile(colon + 1);
            return out.toString();
        }
        if (scheme.family() == SchemeFamily.HTTP_LIKE && form.escaping() == Escaping.NONE && isCanonical(colon)) {
            return text;
        }
        appendLower(text, 0, colon, EscapeSet.NONE);
        out.append(':');
        switch (scheme.family()) {
            case HTTP_LIKE, MIXED_SLASHES -> appendHttp(colon + 1, scheme.family());
            case UNKNOWN -> appendUnknown(colon + 1);
            case OPAQUE, FILE -> appendOpaque(colon + 1);
        }
        return out.toString();
    }

    // ---- http and its like (UR53–UR57) ----

    private void appendHttp(int start, SchemeFamily family) {
        int extra = Borders.startOfExtra(text, start);
        String source = family == SchemeFamily.HTTP_LIKE ? withSlashes(text, start, extra) : text;
        if (family.opensAuthority(source, start, extra)) {
            int root = appendAuthority(source, start, extra, family, true);
            boolean dotsStay = !everyDot && DotSegments.beginAt(source, root + 1, extra, family);
            appendRooted(source, root, extra, family, dotsStay);
        } else {
            var path = resolved(source, start, extra, 0, new Rules(family, '/', false));
            var set = startsWithSeparator(path, family) ? sets.path(family) : sets.opaque();
            appendSafely(path, family, set);
        }
        appendExtra(extra);
    }

    /** Whether the structure is canonical as it is written, the usual case; false where a closer look is needed. */
    private boolean isCanonical(int colon) {
        int extra = Borders.startOfExtra(text, colon);
        boolean slashes = extra > colon + SLASHES && text.startsWith("//", colon + 1);
        int root = slashes ? text.indexOf('/', colon + 1 + SLASHES, extra) : -1;
        if (root < 0 || text.indexOf('\\', colon, extra) >= 0) {
            return false;
        }
        for (int i = 0; i < root; i++) {
            if (Ascii.lower(text.charAt(i)) != text.charAt(i)) {
                return false;
            }
        }
        return !DotSegments.areIn(text, root + 1, extra, SchemeFamily.HTTP_LIKE);
    }

    private static String withSlashes(String text, int start, int end) {
        int backslash = text.indexOf('\\', start, end);
        return backslash < 0 ? text
                : text.substring(0, backslash) + text.substring(backslash, end).replace('\\', '/') + text.substring(end);
    }

    // ---- any other scheme (UR58, UR59, UR61) ----

    private void appendUnknown(int start) {
        int extra = Borders.startOfExtra(text, start);
        if (start < extra && text.charAt(start) == '/') {
            appendSlashed(start, extra);
        } else {
            appendOpaque(start);
        }
    }

    private void appendSlashed(int start, int extra) {
        var family = SchemeFamily.UNKNOWN;
        if (family.opensAuthority(text, start, extra)) {
            int root = appendAuthority(text, start, extra, family, false);
            appendRooted(text, root, extra, family, false);
        } else {
            appendSafely(resolved(text, start, extra, 1, Rules.UNKNOWN), family, sets.path(family));
        }
        appendExtraInOrder(extra);
    }

    private void appendOpaque(int start) {
        int extra = Borders.startOfExtra(text, start);
        sets.opaque().append(text, start, extra, out);
        appendExtra(extra);
    }

    // ---- no scheme (UR59) ----

    private void appendWithoutScheme() {
        int extra = Borders.startOfExtra(text, 0);
        if (extra > 0 && text.charAt(0) == '/') {
            appendSlashed(0, extra);
            return;
        }
        var path = resolved(text, 0, extra, 0, Rules.UNKNOWN);
        appendSafely(path, SchemeFamily.UNKNOWN, sets.path(SchemeFamily.UNKNOWN));
        var written = out.toString();
        if (path.length() < extra && (FileForm.isWindowsPath(written) || UrlScheme.endIn(written) >= 0)) {
            out.insert(0, "./");
        } else if (path.isEmpty() && extra > 0) {
            out.append('/');
        }
        appendExtraInOrder(extra);
    }

    // ---- files (UR71–UR73) ----

    private void appendFile(int start) {
        int extra = Borders.startOfExtra(text, start);
        FileForm.append(text, start, extra, form, out);
        appendExtra(extra);
    }

    // ---- the parts ----

    /** Appends the two slashes and the authority (UR52); returns where it ends. */
    private int appendAuthority(String source, int start, int extra, SchemeFamily family, boolean lowerCase) {
        int userStart = start + SLASHES;
        int end = userStart;
        while (end < extra && !family.separates(source.charAt(end))) {
            end++;
        }
        int hostStart = Math.max(userStart, source.indexOf('@', userStart, end) + 1);
        out.append(source, start, userStart);
        sets.path(family).append(source, userStart, hostStart, out);
        if (lowerCase) {
            appendLower(source, hostStart, end, sets.host());
        } else {
            sets.host().append(source, hostStart, end, out);
        }
        return end;
    }

    private void appendLower(String source, int start, int end, EscapeSet set) {
        for (int i = start; i < end; i++) {
            char character = source.charAt(i);
            boolean inEscape = PercentEncoding.isInEscape(source, start, i, end);
            if (set.covers(character)) {
                PercentEncoding.appendOctet(character, out);
            } else {
                out.append(inEscape ? character : (char) Ascii.lower(character));
            }
        }
    }

    /** The path behind a host, which has one at least: a slash (UR54). */
    private void appendRooted(String source, int root, int extra, SchemeFamily family, boolean dotsStay) {
        var set = sets.path(family);
        if (root == extra) {
            out.append('/');
        } else if (dotsStay) {
            set.append(source, root, extra, out);
        } else {
            var rules = family == SchemeFamily.UNKNOWN ? Rules.UNKNOWN : new Rules(family, '/', false);
            var path = resolved(source, root, extra, 1, rules);
            set.append(path, 0, path.length(), out);
        }
    }

    /** The path from start to end without dot segments, of which the first characters are fixed. */
    private String resolved(String source, int start, int end, int fixed, Rules rules) {
        if (!form.resolvesDots() || !DotSegments.areIn(source, start, end, rules.family())) {
            return source.substring(start, end);
        }
        var path = new StringBuilder(end - start).append(source, start, start + fixed);
        DotSegments.resolve(source, start + fixed, end, rules, path);
        return path.toString();
    }

    /** A path which is not behind a host, and must not begin like one. */
    private void appendSafely(String path, SchemeFamily family, EscapeSet set) {
        if (family.opensAuthority(path, 0, path.length())) {
            out.append(path.charAt(0)).append('.');
        }
        set.append(path, 0, path.length(), out);
    }

    private static boolean startsWithSeparator(String path, SchemeFamily family) {
        return !path.isEmpty() && family.separates(path.charAt(0));
    }

    private void appendExtra(int start) {
        extraSet.append(text, start, text.length(), out);
    }

    /** The query before the fragment, if the text has them the other way round (UR61). */
    private void appendExtraInOrder(int start) {
        int query = start < text.length() && text.charAt(start) == '#' ? text.indexOf('?', start) : -1;
        if (query < 0) {
            appendExtra(start);
            return;
        }
        extraSet.append(text, query, text.length(), out);
        int end = query;
        while (text.charAt(end - 1) <= ' ') {
            end--;
        }
        extraSet.append(text, start, end, out);
    }
}

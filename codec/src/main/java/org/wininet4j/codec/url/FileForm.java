package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.DotSegments.Rules;

/**
 * File URLs in the form of Windows (UR71–UR73): "file://" and then nothing before a drive, one backslash before a path of this machine, two
 * before another machine. Pure functions; no file system is asked.
 */
final class FileForm {
    private static final String PREFIX = "file://";
    private static final String LOCALHOST = "localhost";
    /** As many separators as an URL of another machine has in this form. */
    private static final int REMOTE = 4;
    private static final int DRIVE = 2;

    private FileForm() {}

    /** Whether a text without "file:" is one of a file: a drive and a separator, or two backslashes (UR73). */
    static boolean isWindowsPath(String text) {
        return text.startsWith("\\\\")
                || (text.length() > DRIVE && isDrive(text, 0, text.length()) && SchemeFamily.FILE.separates(text.charAt(DRIVE)));
    }

    /** Whether what follows "file:" is a path, and not just a name. */
    static boolean isPath(String text, int start) {
        return start < text.length() && (SchemeFamily.FILE.separates(text.charAt(start)) || isDrive(text, start, text.length()));
    }

    /** A letter and a colon, and then a separator or the end. */
    private static boolean isDrive(String text, int start, int end) {
        return start + DRIVE <= end && Ascii.isLetter(text.charAt(start)) && text.charAt(start + 1) == ':'
                && (start + DRIVE == end || !isName(text.charAt(start + DRIVE)));
    }

    private static boolean isName(char character) {
        return !SchemeFamily.FILE.separates(character) && character != '?' && character != '#';
    }

    /** Appends the form of the path from start to end, which is a Windows path or follows "file:". */
    static void append(String text, int start, int end, CanonicalForm form, StringBuilder out) {
        String path = text.substring(start, end).replace('/', '\\');
        int name = separators(path);
        out.append(PREFIX);
        if (isDrive(path, name, path.length())) {
            appendDrive(path, name, form, out);
        } else if (name >= REMOTE) {
            appendRemote(path, REMOTE, form, out);
        } else if (name == 2 && name < path.length()) {
            appendHost(path, name, start > 0, form, out);
        } else if (name != 2) {
            appendLocal(path, name, form, out);
        }
    }

    /** After two separators: the name of a machine, which may be this one. */
    private static void appendHost(String path, int host, boolean url, CanonicalForm form, StringBuilder out) {
        int end = endOfName(path, host);
        boolean local = url && Ascii.equalsIgnoreCase(path.substring(host, end), LOCALHOST);
        if (!local) {
            appendRemote(path, host, form, out);
        } else if (end + 1 < path.length() && isDrive(path, end + 1, path.length())) {
            appendDrive(path, end + 1, form, out);
        } else {
            appendLocal(path, Math.min(end + 1, path.length()), form, out);
        }
    }

    private static void appendDrive(String path, int drive, CanonicalForm form, StringBuilder out) {
        out.append(path, drive, drive + DRIVE);
        appendRooted(path, drive + DRIVE, form, out);
    }

    private static void appendRemote(String path, int host, CanonicalForm form, StringBuilder out) {
        int end = endOfName(path, host);
        out.append("\\\\");
        EscapeSets.of(form.escaping()).host().append(path, host, end, out);
        if (end == path.length()) {
            out.append('\\');
        } else if (end == host) {
            appendNameless(resolved(path, end + 1, form), form, out);
        } else {
            appendRooted(path, end, form, out);
        }
    }

    /** The path of a machine without a name; what dots lay bare must not read as a drive. */
    private static void appendNameless(String names, CanonicalForm form, StringBuilder out) {
        out.append('\\');
        if (isDrive(names, separators(names), names.length())) {
            out.append(".\\");
        }
        appendEscaped(names, form, out);
    }

    /** How many separators a path in the form of Windows begins with. */
    private static int separators(String path) {
        int count = 0;
        while (count < path.length() && path.charAt(count) == '\\') {
            count++;
        }
        return count;
    }

    /** A path of this machine; what dots lay bare must read neither as a drive nor as another machine. */
    private static void appendLocal(String path, int start, CanonicalForm form, StringBuilder out) {
        String names = resolved(path, start, form);
        out.append('\\');
        if (names.startsWith("\\") || isDrive(names, 0, names.length())) {
            out.append(".\\");
        }
        appendEscaped(names, form, out);
    }

    private static void appendRooted(String path, int root, CanonicalForm form, StringBuilder out) {
        if (root < path.length()) {
            out.append('\\');
            appendEscaped(resolved(path, root + 1, form), form, out);
        }
    }

    private static String resolved(String path, int start, CanonicalForm form) {
        if (!form.resolvesDots() || !DotSegments.areIn(path, start, path.length(), SchemeFamily.FILE)) {
            return path.substring(start);
        }
        var names = new StringBuilder(path.length());
        DotSegments.resolve(path, start, path.length(), Rules.FILE, names);
        return names.toString();
    }

    private static void appendEscaped(String text, CanonicalForm form, StringBuilder out) {
        EscapeSets.of(form.escaping()).path(SchemeFamily.FILE).append(text, 0, text.length(), out);
    }

    private static int endOfName(String path, int start) {
        int end = path.indexOf('\\', start);
        return end < 0 ? path.length() : end;
    }

    /** Where the path begins in a file URL of this form: behind the drive or the machine. */
    static int pathStart(String url) {
        int start = PREFIX.length();
        if (!url.startsWith(PREFIX)) {
            return url.indexOf(':') + 1;
        }
        if (url.startsWith("\\\\", start)) {
            int end = url.indexOf('\\', start + 2);
            return end < 0 ? url.length() : end;
        }
        return isDrive(url, start, url.length()) ? start + DRIVE : start;
    }
}

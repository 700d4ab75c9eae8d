package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;

/**
 * The schemes that the URL functions know, and what is special about each (spec 05, section 1). {@link #ABOUT}, {@link #SHELL},
 * {@link #LOCAL} and {@link #WAIS} have no number in WinINet.
 */
public enum UrlScheme {
    /** Port 80. */
    HTTP("http", SchemeFamily.HTTP_LIKE, 80),
    /** Port 443. */
    HTTPS("https", SchemeFamily.HTTP_LIKE, 443),
    /** Port 21. */
    FTP("ftp", SchemeFamily.MIXED_SLASHES, 21),
    /** Port 70, which a cracked URL does not tell. */
    GOPHER("gopher", SchemeFamily.HTTP_LIKE, 70),
    /** A file of Windows. */
    FILE("file", SchemeFamily.FILE, 0),
    /** A newsgroup. */
    NEWS("news", SchemeFamily.HTTP_LIKE, 0),
    /** A mail address. */
    MAILTO("mailto", SchemeFamily.OPAQUE, 0),
    /** A SOCKS server; its port is never hidden. */
    SOCKS("socks", SchemeFamily.UNKNOWN, 0),
    /** A program text. */
    JAVASCRIPT("javascript", SchemeFamily.OPAQUE, 0),
    /** A program text. */
    VBSCRIPT("vbscript", SchemeFamily.OPAQUE, 0),
    /** A resource in a file of Windows; it has no ports. */
    RES("res", SchemeFamily.MIXED_SLASHES, 0),
    /** A page of the browser itself. */
    ABOUT("about", SchemeFamily.OPAQUE, 0),
    /** A folder of Windows. */
    SHELL("shell", SchemeFamily.OPAQUE, 0),
    /** A file of the same machine. */
    LOCAL("local", SchemeFamily.MIXED_SLASHES, 0),
    /** A WAIS server. */
    WAIS("wais", SchemeFamily.MIXED_SLASHES, 0),
    /** Any other. */
    UNKNOWN("", SchemeFamily.UNKNOWN, 0);

    private static final UrlScheme[] ALL = values();

    private final String text;
    private final SchemeFamily family;
    private final int defaultPort;

    UrlScheme(String text, SchemeFamily family, int defaultPort) {
        this.text = text;
        this.family = family;
        this.defaultPort = defaultPort;
    }

    /** The scheme of this name, in any case of letters; the whole word counts (UR14). */
    public static UrlScheme of(String name) {
        return of(name, name.length());
    }

    /** The scheme whose name are the first characters of the text. */
    static UrlScheme of(String text, int end) {
        for (var scheme : ALL) {
            if (scheme.text.length() == end && text.regionMatches(true, 0, scheme.text, 0, end)) {
                return scheme;
            }
        }
        return UNKNOWN;
    }

    /**
     * Where the scheme of a text ends, at its colon: the longest run of letters, digits, "+", "-" and "." before one (UR11). 0 for a
     * text that begins with its colon, -1 for one without a scheme.
     */
    static int endIn(String text) {
        int end = 0;
        while (end < text.length() && isSchemeCharacter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ':' ? end : -1;
    }

    private static boolean isSchemeCharacter(char character) {
        return Ascii.isLetter(character) || Ascii.isDigit(character) || character == '+' || character == '-' || character == '.';
    }

    /** The name, in lower case; empty for {@link #UNKNOWN}. */
    public String text() {
        return text;
    }

    SchemeFamily family() {
        return family;
    }

    /** The port of a cracked URL that names none; 0 if there is none to tell. */
    int portWhenCracked() {
        return this == GOPHER ? 0 : defaultPort;
    }

    /** Whether a created URL leaves the port out (UR95). */
    boolean hides(int port) {
        return port == 0 || port == defaultPort;
    }

    /** Whether a created URL has slashes even without a host (UR93). */
    boolean alwaysHasSlashes() {
        return switch (this) {
            case HTTP, HTTPS, FTP, GOPHER, FILE -> true;
            default -> false;
        };
    }
}

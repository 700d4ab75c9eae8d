package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

/**
 * A URL of any scheme in the parts of InternetCrackUrl (UR10–UR38). Nothing is added, simplified or refused but a missing scheme and a
 * bad port. Immutable; the parts are cut out of the text when they are asked for.
 */
public final class CrackedUrl {
    private static final int NONE = -1;
    private static final int SLASHES = 2;

    private final String url;
    private final UrlScheme scheme;
    private final int port;
    private final int schemeEnd;
    private final boolean hasAuthority;
    /** What may begin with a user name; the path if there is no authority. */
    private final int authorityStart;
    /** The colon before a password; where the user name ends if there is none. NONE without a user name. */
    private final int userEnd;
    private final int hostStart;
    private final int hostEnd;
    private final int pathStart;
    private final int extraStart;

    private CrackedUrl(String url, int schemeEnd) throws MalformedUrlException {
        this.url = url;
        this.schemeEnd = schemeEnd;
        scheme = UrlScheme.of(url, schemeEnd);
        int rest = schemeEnd + 1;
        boolean slashes = url.startsWith("//", rest);
        authorityStart = slashes ? rest + SLASHES : rest;
        hasAuthority = slashes && !(scheme == UrlScheme.FILE && isDrive(url, authorityStart));
        pathStart = hasAuthority ? Borders.endOfAuthority(url, authorityStart) : authorityStart;
        extraStart = Borders.startOfExtra(url, pathStart);
        int at = hasAuthority ? url.indexOf('@', authorityStart, pathStart) : NONE;
        userEnd = at < 0 ? NONE : lastColon(authorityStart, at, at);
        hostStart = at < 0 ? authorityStart : at + 1;
        hostEnd = hasAuthority ? hostEnd() : hostStart;
        port = hasAuthority ? port() : 0;
    }

    /** Divides the text; NO_SCHEME without a scheme (UR11, UR12), BAD_PORT or BAD_CHARACTER if the host's port or brackets are wrong. */
    public static CrackedUrl parse(String url) throws MalformedUrlException {
        int schemeEnd = UrlScheme.endIn(url);
        if (schemeEnd <= 0) {
            throw new MalformedUrlException(Problem.NO_SCHEME);
        }
        return new CrackedUrl(url, schemeEnd);
    }

    /** The scheme. */
    public UrlScheme scheme() {
        return scheme;
    }

    /** The port written, or the scheme's; 0 if there is none (UR16, UR19). */
    public int portNumber() {
        return port;
    }

    /** Whether the URL has the part at all; path and scheme are always there, though the path may be empty. */
    public boolean has(UrlPart part) {
        return switch (part) {
            case SCHEME, PATH, PATH_AND_EXTRA -> true;
            case HOST -> hasAuthority && !(scheme == UrlScheme.FILE && hostEnd == hostStart);
            case USER -> userEnd != NONE;
            case PASSWORD -> userEnd != NONE && userEnd < hostStart - 1;
            case EXTRA -> extraStart < url.length();
        };
    }

    /** The part as it stands in the URL; empty if it is not there. */
    public String text(UrlPart part) {
        return switch (part) {
            case SCHEME -> url.substring(0, schemeEnd);
            case HOST -> url.substring(hostStart, hostEnd);
            case USER -> has(part) ? url.substring(authorityStart, userEnd) : "";
            case PASSWORD -> has(part) ? url.substring(userEnd + 1, hostStart - 1) : "";
            case PATH -> url.substring(pathStart, extraStart);
            case EXTRA -> url.substring(extraStart);
            case PATH_AND_EXTRA -> beforeLineFeed(url.substring(pathStart));
        };
    }

    /**
     * The part as a caller's buffer gets it: the path of a file URL in the form of Windows (UR34–UR37), anything else as it stands.
     *
     * @param decoded whether valid escapes become characters, which moves no border between parts (UR32)
     */
    public String copy(UrlPart part, boolean decoded) {
        if (scheme == UrlScheme.FILE && part == UrlPart.PATH) {
            return filePath(decoded);
        }
        if (part == UrlPart.PATH_AND_EXTRA) {
            return beforeLineFeed(copy(UrlPart.PATH, decoded) + copy(UrlPart.EXTRA, decoded));
        }
        return decoded ? PercentEncoding.decode(text(part)) : text(part);
    }

    /** The path with its escapes decoded as UTF-8; no border between parts moves. */
    public String decodedPath() {
        return PercentEncoding.decodeUtf8(text(UrlPart.PATH));
    }

    private String filePath(boolean decoded) {
        String host = text(UrlPart.HOST);
        boolean threeSlashes = hasAuthority && authorityStart == pathStart && url.startsWith("///", schemeEnd + 1);
        int start = threeSlashes && isDrive(url, pathStart + 1) ? pathStart + 1 : pathStart;
        String path = url.substring(start, extraStart).replace('/', '\\');
        if (threeSlashes || decoded) {
            path = PercentEncoding.decode(path);
        }
        String remote = host.isEmpty() ? path : "\\\\" + host + path;
        return remote.endsWith("\\.") || remote.endsWith("\\..") ? remote + "\\" : remote;
    }

    private int port() throws MalformedUrlException {
        return hostEnd == pathStart ? scheme.portWhenCracked() : PortNumber.parse(url, hostEnd + 1, pathStart);
    }

    /** Before the colon of the port, or with the authority (UR19–UR21). */
    private int hostEnd() throws MalformedUrlException {
        if (scheme == UrlScheme.RES) {
            return pathStart;
        }
        if (hostStart == pathStart || url.charAt(hostStart) != '[') {
            return lastColon(hostStart, pathStart, pathStart);
        }
        int bracket = url.indexOf(']', hostStart, pathStart);
        if (bracket < 0) {
            throw new MalformedUrlException(Problem.BAD_CHARACTER);
        }
        int colon = url.indexOf(':', bracket, pathStart);
        return colon < 0 ? pathStart : colon;
    }

    private int lastColon(int start, int end, int none) {
        int position = end - 1;
        while (position >= start && url.charAt(position) != ':') {
            position--;
        }
        return position < start ? none : position;
    }

    /** A letter and a colon: no host, but a drive (UR37). */
    private static boolean isDrive(String text, int start) {
        return start + 1 < text.length() && Ascii.isLetter(text.charAt(start)) && text.charAt(start + 1) == ':';
    }

    private static String beforeLineFeed(String text) {
        int lineFeed = text.indexOf('\n');
        return lineFeed < 0 ? text : text.substring(0, lineFeed);
    }
}

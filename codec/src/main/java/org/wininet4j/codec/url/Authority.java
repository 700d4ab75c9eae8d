package org.wininet4j.codec.url;

import java.util.Locale;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

/**
 * Scheme, user information, host and port of a URL, checked; immutable. No user information is the empty text. The host field is the value
 * of the Host header: the host, in brackets if it is an IPv6 address, and the port unless it is the scheme's.
 */
record Authority(String scheme, String userInfo, String host, int port, String hostField) {
    static final String HTTP = "http";
    static final String HTTPS = "https";

    private static final String HOST_MARKS = "-._~";

    /** The parts of {@code [userinfo@]host[:port]}. */
    static Authority parse(String schemeText, String text) throws MalformedUrlException {
        String scheme = Ascii.lower(schemeText);
        if (!scheme.equals(HTTP) && !scheme.equals(HTTPS)) {
            throw new MalformedUrlException(Problem.UNKNOWN_SCHEME);
        }
        // Some clients read a backslash as a slash: then the host would be another one than here.
        require(text.indexOf('\\') < 0, Problem.BAD_CHARACTER);
        int at = text.lastIndexOf('@');
        String userInfo = text.substring(0, Math.max(at, 0));
        String hostAndPort = text.substring(at + 1);
        int hostEnd = hostEnd(hostAndPort);
        String host = hostAndPort.startsWith("[") ? ipv6(hostAndPort, hostEnd) : name(hostAndPort.substring(0, hostEnd));
        return of(scheme, userInfo, host, port(hostAndPort.substring(hostEnd), scheme));
    }

    /** Whether this is what the text between two positions says in the usual way, after a scheme. */
    boolean isWritten(String schemeText, String text, int start, int end) {
        return userInfo.isEmpty()
                && end - start == hostField.length()
                && text.startsWith(hostField, start)
                && scheme.equals(schemeText);
    }

    private static Authority of(String scheme, String userInfo, String host, int port) {
        String hostField = port == defaultPort(scheme) ? bracketed(host) : bracketed(host) + ":" + port;
        return new Authority(scheme, userInfo, host, port, hostField);
    }

    /** The same for another user information. */
    Authority withUserInfo(String other) {
        return new Authority(scheme, other, host, port, hostField);
    }

    /** The host as it stands before a port. */
    static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    static int defaultPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }

    private static int hostEnd(String hostAndPort) throws MalformedUrlException {
        if (hostAndPort.startsWith("[")) {
            int bracket = hostAndPort.indexOf(']');
            require(bracket >= 0, Problem.BAD_CHARACTER);
            return bracket + 1;
        }
        int colon = hostAndPort.indexOf(':');
        return colon < 0 ? hostAndPort.length() : colon;
    }

    private static String ipv6(String text, int end) throws MalformedUrlException {
        String address = Ascii.lower(text.substring(1, end - 1));
        require(address.indexOf(':') != address.lastIndexOf(':'), Problem.BAD_CHARACTER);
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            require(character == ':' || character == '.' || Ascii.hexDigit(character) >= 0, Problem.BAD_CHARACTER);
        }
        return address;
    }

    private static String name(String text) throws MalformedUrlException {
        require(!text.isEmpty(), Problem.NO_HOST);
        for (int i = 0; i < text.length(); i++) {
            require(isNameCharacter(text.charAt(i)), Problem.BAD_CHARACTER);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char character) {
        if (character > 0x7F) {
            return !Character.isSpaceChar(character) && !Character.isISOControl(character);
        }
        return Ascii.isLetter(character) || Ascii.isDigit(character) || HOST_MARKS.indexOf(character) >= 0;
    }

    private static int port(String text, String scheme) throws MalformedUrlException {
        if (text.length() <= 1) {
            require(text.isEmpty() || text.equals(":"), Problem.BAD_PORT);
            return defaultPort(scheme);
        }
        require(text.charAt(0) == ':', Problem.BAD_PORT);
        int port = PortNumber.parse(text, 1, text.length());
        require(port > 0, Problem.BAD_PORT);
        return port;
    }

    private static void require(boolean condition, Problem problem) throws MalformedUrlException {
        if (!condition) {
            throw new MalformedUrlException(problem);
        }
    }
}

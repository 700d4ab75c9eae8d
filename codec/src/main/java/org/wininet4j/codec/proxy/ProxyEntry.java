package org.wininet4j.codec.proxy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.proxy.ProxyServer.Kind;
import org.wininet4j.codec.text.Ascii;

/** One entry of a proxy list (spec 07 §4): for which scheme, and which server. {@code target} is empty for all schemes. Pure. */
record ProxyEntry(String target, ProxyServer server) {

    static final String SOCKS_TARGET = "socks";

    private static final Set<String> TARGETS = Set.of("http", "https", "ftp", "gopher", SOCKS_TARGET);
    private static final String AFTER_SCHEME = "://";
    private static final String NOT_IN_NAMES = "/\\?#@:[]<>\"=";
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_DIGITS = 5;

    /** The entry, or nothing if its target is unknown or its server cannot be read (PR10). */
    static Optional<ProxyEntry> parse(String text) {
        int equals = text.indexOf('=');
        var target = equals < 0 ? "" : Ascii.lower(text.substring(0, equals));
        if (equals >= 0 && !TARGETS.contains(target)) {
            return Optional.empty();
        }
        return server(target, text.substring(equals + 1)).map(server -> new ProxyEntry(target, server));
    }

    private static Optional<ProxyServer> server(String target, String text) {
        int scheme = text.indexOf(AFTER_SCHEME);
        var kind = scheme < 0 ? impliedKind(target) : namedKind(text.substring(0, scheme));
        if (kind == null) {
            return Optional.empty();
        }
        var rest = scheme < 0 ? text : text.substring(scheme + AFTER_SCHEME.length());
        return authority(kind, rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    /** PR4, PR8. */
    private static Kind impliedKind(String target) {
        return target.equals(SOCKS_TARGET) ? Kind.SOCKS : Kind.HTTP;
    }

    /** {@code socks5h} is what some programs call SOCKS 5 where the proxy looks up names, as it always does here. */
    private static @Nullable Kind namedKind(String scheme) {
        if (Ascii.equalsIgnoreCase(scheme, "socks5h")) {
            return Kind.SOCKS5;
        }
        try {
            return Kind.valueOf(scheme.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** PR7. */
    private static Optional<ProxyServer> authority(Kind kind, String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return hostAndPort(kind, text, "", "");
        }
        var login = text.substring(0, at);
        int colon = login.indexOf(':');
        var user = decoded(colon < 0 ? login : login.substring(0, colon));
        return hostAndPort(kind, text.substring(at + 1), user, decoded(colon < 0 ? "" : login.substring(colon + 1)));
    }

    /** As in a URL: a blank, which would end the entry, is written {@code %20}. What is no escape stays. */
    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Optional<ProxyServer> hostAndPort(Kind kind, String text, String user, String password) {
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : endOfName(text);
        var host = text.startsWith("[") && end > 0 ? text.substring(1, end - 1) : text.substring(0, end);
        boolean readable = text.startsWith("[") ? isAddress(host) : isName(host);
        int port = end == text.length() ? kind.defaultPort() : port(text.substring(end));
        return readable && port > 0 ? Optional.of(new ProxyServer(kind, host, port, user, password)) : Optional.empty();
    }

    private static int endOfName(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text.length() : colon;
    }

    private static boolean isName(String host) {
        return !host.isEmpty() && host.chars().allMatch(c -> c > ' ' && c != 0x7F && NOT_IN_NAMES.indexOf(c) < 0);
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 && host.chars().allMatch(c -> Ascii.hexDigit(c) >= 0 || c == ':' || c == '.');
    }

    /** The number behind a colon, 0 if there is none. */
    private static int port(String text) {
        int digits = text.length() - 1;
        if (text.charAt(0) != ':' || digits < 1 || digits > MAX_PORT_DIGITS || !text.chars().skip(1).allMatch(Ascii::isDigit)) {
            return 0;
        }
        int port = Integer.parseInt(text.substring(1));
        return port <= MAX_PORT ? port : 0;
    }
}

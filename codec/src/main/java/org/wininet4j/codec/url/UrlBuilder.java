package org.wininet4j.codec.url;

import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.text.Ascii;

/** InternetCreateUrl (UR90–UR99): a URL from its parts. A part that was never given is absent, which an empty one is not. For one thread. */
public final class UrlBuilder {
    /** An ampersand, unsafe in a path, is what parts the fields of a query. */
    private static final EscapeSet UNSAFE_IN_EXTRA = EscapeSets.of(Escaping.UNSAFE).path(SchemeFamily.UNKNOWN).without("&");

    private final String schemeText;
    private final UrlScheme scheme;
    private @Nullable String host;
    private int port;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String path;
    private String extra = "";

    /** A URL whose scheme is written so; it decides about slashes and port, whatever its case (UR92). */
    public UrlBuilder(String schemeText) {
        this.schemeText = schemeText;
        this.scheme = UrlScheme.of(schemeText);
    }

    /** Sets the host; an IPv6 address gets brackets if it has none (UR99). */
    public UrlBuilder host(String value) {
        host = value;
        return this;
    }

    /** Sets the port; 0 is none (UR95). */
    public UrlBuilder port(int value) {
        port = value;
        return this;
    }

    /** Sets the user name. */
    public UrlBuilder user(String value) {
        user = value;
        return this;
    }

    /** Sets the password. */
    public UrlBuilder password(String value) {
        password = value;
        return this;
    }

    /** Sets the path; behind a host it gets a slash if it begins with none (UR96). */
    public UrlBuilder path(String value) {
        path = value;
        return this;
    }

    /** Sets what follows the path, with its "?" or "#" (UR96). */
    public UrlBuilder extra(String value) {
        extra = value;
        return this;
    }

    /** Whether there are a user name and a password, or no password (UR94). */
    public boolean isComplete() {
        return user != null || password == null;
    }

    /**
     * The URL; an IllegalStateException if {@link #isComplete} is not so.
     *
     * @param escapes whether unsafe characters of path and extra part become escapes, in UTF-8 beyond ASCII (UR97)
     */
    public String build(boolean escapes) {
        if (!isComplete()) {
            throw new IllegalStateException("a password needs a user name");
        }
        var url = new StringBuilder(schemeText).append(':');
        if (host != null || scheme.alwaysHasSlashes()) {
            url.append("//");
        }
        appendAuthority(url);
        appendPath(url, escapes);
        append(extra, UNSAFE_IN_EXTRA, escapes, url);
        return url.toString();
    }

    private void appendAuthority(StringBuilder url) {
        if (user != null) {
            url.append(user).append(password == null ? "" : ":").append(password == null ? "" : password).append('@');
        }
        if (host != null) {
            url.append(isBareIpv6(host) ? bracketed(host) : host);
            if (!scheme.hides(port)) {
                url.append(':').append(port);
            }
        }
    }

    private void appendPath(StringBuilder url, boolean escapes) {
        if (path != null) {
            url.append(host == null || path.startsWith("/") ? "" : "/");
            append(path, EscapeSets.of(Escaping.UNSAFE).path(scheme.family()), escapes, url);
        }
    }

    private static void append(String text, EscapeSet set, boolean escapes, StringBuilder url) {
        if (!escapes) {
            url.append(text);
            return;
        }
        text.codePoints().forEach(character -> {
            if (set.covers(character) || character > 0x7F) {
                PercentEncoding.appendEscaped(character, url);
            } else {
                url.append((char) character);
            }
        });
    }

    /** Hexadecimal digits, dots and two colons at least; a scope may follow. */
    private static boolean isBareIpv6(String host) {
        int end = host.indexOf('%') < 0 ? host.length() : host.indexOf('%');
        int colons = 0;
        for (int i = 0; i < end; i++) {
            char character = host.charAt(i);
            if (character == ':') {
                colons++;
            } else if (character != '.' && Ascii.hexDigit(character) < 0) {
                return false;
            }
        }
        return colons >= 2;
    }

    /** In brackets, a scope behind "%25" (UR99). */
    private static String bracketed(String address) {
        int scope = address.indexOf('%');
        String escaped = scope < 0 || address.startsWith("%25", scope)
                ? address
                : address.substring(0, scope) + "%25" + address.substring(scope + 1);
        return "[" + escaped + "]";
    }
}

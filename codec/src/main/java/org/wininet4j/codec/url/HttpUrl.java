package org.wininet4j.codec.url;

import java.net.IDN;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.wininet4j.codec.text.Ascii;

/**
 * An absolute http or https URL in its parts (RFC 3986), ready to be sent: the host in lower case, blanks escaped, dot
 * segments removed. Immutable. A host beyond ASCII is kept as written until {@link #withAsciiHost}.
 */
public final class HttpUrl {
    private final Authority authority;
    private final String target;
    private final String fragment;

    private HttpUrl(Authority authority, String target, String fragment) {
        this.authority = authority;
        this.target = target;
        this.fragment = fragment;
    }

    /** Reads an absolute URL as a person or an application writes it: beyond ASCII, path and query become escaped UTF-8. */
    public static HttpUrl parse(String text) throws MalformedUrlException {
        return of(UrlReference.parse(text), PercentEncoding::escape);
    }

    /** As {@link #parse(String)}; if the URL is of the same server as {@code other}, the two share what they know of it. */
    public static HttpUrl parse(String text, HttpUrl other) throws MalformedUrlException {
        return of(UrlReference.parse(text, other.authority), PercentEncoding::escape);
    }

    /** The URL of an object on a server; the target is one made by {@link RequestTarget}. */
    public static HttpUrl of(String scheme, String host, int port, String target) throws MalformedUrlException {
        if (host.indexOf('@') >= 0) {
            throw new MalformedUrlException(MalformedUrlException.Problem.BAD_CHARACTER);
        }
        boolean bareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
        String authority = (bareIpv6 ? "[" + host + "]" : host) + ":" + port;
        return new HttpUrl(Authority.parse(scheme, authority), RequestTarget.of(target), "");
    }

    /**
     * The URL a redirect's location leads to from here (R2; RFC 3986, 5.2). Blanks are escaped, nothing else; the fragment
     * is the location's. A host beyond ASCII is UTF-8, as bytes.
     */
    public HttpUrl resolve(String location) throws MalformedUrlException {
        UrlReference reference = UrlReference.parse(location).received();
        if (reference.hasScheme() || reference.hasAuthority()) {
            return of(reference.inheritingScheme(scheme()), PercentEncoding::escapeReceived);
        }
        String resolved = RequestTarget.normalise(merge(reference.pathAndQuery()), PercentEncoding::escapeReceived);
        return new HttpUrl(authority, resolved, PercentEncoding.escapeReceived(reference.fragment()));
    }

    /**
     * As {@link #resolve}, but as InternetCombineUrl does (R2, UR80–UR88): {@code ?q} takes the place of the path's last segment.
     */
    public HttpUrl combine(String location) throws MalformedUrlException {
        UrlReference.parse(location);
        String combined = UrlCombiner.combine(toString(), location, new CanonicalForm(false, true, Escaping.BLANKS));
        return of(UrlReference.parse(combined).received(), PercentEncoding::escapeReceived);
    }

    /** "http" or "https". */
    public String scheme() {
        return authority.scheme();
    }

    public boolean isSecure() {
        return scheme().equals(Authority.HTTPS);
    }

    /** What stands before the host's "@", as written. */
    public Optional<String> userInfo() {
        return optional(authority.userInfo());
    }

    /** The user's name before the host, without escapes; empty if there is no user information. */
    public Optional<String> user() {
        int colon = authority.userInfo().indexOf(':');
        return userInfo().map(text -> PercentEncoding.decodeUtf8(colon < 0 ? text : text.substring(0, colon)));
    }

    /** The password after it, without escapes; an empty one if there is none. */
    public Optional<String> password() {
        int colon = authority.userInfo().indexOf(':');
        return userInfo().map(text -> colon < 0 ? "" : PercentEncoding.decodeUtf8(text.substring(colon + 1)));
    }

    /** The host's name or address, in lower case; an IPv6 address without its brackets. */
    public String host() {
        return authority.host();
    }

    /** The port written, or the scheme's. */
    public int port() {
        return authority.port();
    }

    /** Path and query, for the request line; begins with a slash. */
    public String target() {
        return target;
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** What stands after the "#", for those who show it: it is never sent. */
    public Optional<String> fragment() {
        return optional(fragment);
    }

    /** The host, in brackets if it is an IPv6 address, and the port unless it is the scheme's: the Host header. */
    public String authority() {
        return authority.hostField();
    }

    /** The host, in brackets if it is an IPv6 address, and the port: the target of a CONNECT. */
    public String hostAndPort() {
        return Authority.bracketed(host()) + ":" + port();
    }

    /** Whether scheme, host and port are the same. */
    public boolean hasSameOrigin(HttpUrl other) {
        return scheme().equals(other.scheme()) && host().equals(other.host()) && port() == other.port();
    }

    /** The URL of another object on the same server, without fragment; throws as {@link RequestTarget#of}. */
    public HttpUrl withObject(String objectName) {
        return new HttpUrl(authority, RequestTarget.of(objectName), "");
    }

    /** The same URL on another host. */
    public HttpUrl withHost(String otherHost) throws MalformedUrlException {
        Authority moved = of(scheme(), otherHost, port(), "/").authority;
        return new HttpUrl(moved.withUserInfo(authority.userInfo()), target, fragment);
    }

    /** The same URL with its host in the form of the DNS (RFC 3490); BAD_CHARACTER if it has none. */
    public HttpUrl withAsciiHost() throws MalformedUrlException {
        if (Ascii.isAscii(host())) {
            return this;
        }
        try {
            return withHost(IDN.toASCII(host()));
        } catch (IllegalArgumentException e) {
            throw new MalformedUrlException(MalformedUrlException.Problem.BAD_CHARACTER);
        }
    }

    /** {@link #toString} with the fragment, if there is one. */
    public String textWithFragment() {
        return fragment.isEmpty() ? toString() : this + "#" + fragment;
    }

    /** The absolute URL without user information, the scheme's own port and the fragment. */
    @Override
    public String toString() {
        return scheme() + "://" + authority() + target;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpUrl that && hasSameOrigin(that) && target.equals(that.target)
                && authority.userInfo().equals(that.authority.userInfo())
                && fragment.equals(that.fragment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme(), host(), port(), target);
    }

    private static HttpUrl of(UrlReference reference, UnaryOperator<String> escape) throws MalformedUrlException {
        String target = RequestTarget.normalise(reference.pathAndQuery(), escape);
        return new HttpUrl(reference.authority(), target, escape.apply(reference.fragment()));
    }

    /** The text that a relative path and query stand for here (RFC 3986, 5.2.2 and 5.2.3). */
    private String merge(String reference) {
        if (reference.isEmpty()) {
            return target;
        }
        return switch (reference.charAt(0)) {
            case '/' -> reference;
            case '?' -> path() + reference;
            default -> path().substring(0, path().lastIndexOf('/') + 1) + reference;
        };
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

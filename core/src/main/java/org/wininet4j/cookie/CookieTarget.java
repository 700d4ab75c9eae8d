package org.wininet4j.cookie;

import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.codec.url.MalformedUrlException;

/**
 * What counts of a URL for cookies: not its port, and of its scheme only whether it is secure (CO66). Immutable.
 *
 * @param secure whether it is https
 * @param host a name in lower-case ASCII form (CO56), or an address, without brackets; not empty
 * @param path without query; begins with a slash
 */
public record CookieTarget(boolean secure, String host, String path) {

    /** Checks the parts. */
    public CookieTarget {
        if (host.isEmpty() || !path.startsWith("/")) {
            throw new IllegalArgumentException("no target for cookies: \"" + host + "\", \"" + path + "\"");
        }
    }

    /**
     * That of an absolute URL.
     *
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public static CookieTarget of(String url) {
        try {
            var parts = HttpUrl.parse(url).withAsciiHost();
            return new CookieTarget(parts.isSecure(), parts.host(), parts.path());
        } catch (MalformedUrlException e) {
            throw new IllegalArgumentException("no http or https URL: " + e.getMessage(), e);
        }
    }
}

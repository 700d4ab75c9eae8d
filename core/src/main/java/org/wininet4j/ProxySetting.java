package org.wininet4j;

import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.proxy.BypassList;
import org.wininet4j.codec.proxy.ProxyList;

/**
 * Which proxies carry the requests of a session (PR30), in the texts of WinINet. Immutable. A type of its own because both texts change together.
 *
 * @param list the list of proxies, such as {@code "http=a:8080 b"}; null for direct connections
 * @param bypass the hosts which are reached directly all the same, such as {@code "<local>;*.example.org"}; null for none
 */
public record ProxySetting(@Nullable String list, @Nullable String bypass) {

    /** No proxy. */
    public static final ProxySetting DIRECT = new ProxySetting(null, null);

    /** Without a list of proxies there is nothing to bypass (PR31). */
    public ProxySetting {
        bypass = list == null ? null : bypass;
    }

    /**
     * Whether a proxy would carry a request; nothing is looked up (PR2, PR20–PR27).
     *
     * @param scheme "http", "https" or "ftp"
     * @param host a name or address, an IPv6 one with or without its brackets
     */
    public boolean carries(String scheme, String host, int port) {
        return list != null
                && !ProxyList.parse(list).serversFor(scheme).isEmpty()
                && !BypassList.parse(bypass == null ? "" : bypass).matches(scheme, host, port);
    }
}

package org.wininet4j;

import org.jspecify.annotations.Nullable;
import org.wininet4j.codec.proxy.BypassList;
import org.wininet4j.codec.proxy.ProxyList;
import org.wininet4j.option.MachineProxy;
import org.wininet4j.option.SystemSettings;

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
     * The proxies which this machine names (OP41): those of the system properties {@code http.proxyHost}, {@code https.proxyHost}, {@code ftp.proxyHost},
     * {@code socksProxyHost}, with {@code http.nonProxyHosts}, else those of the variables {@code http_proxy}, {@code https_proxy}, {@code ftp_proxy},
     * {@code all_proxy}, with {@code no_proxy}, else, where {@code java.net.useSystemProxies} is true, those of the JVM's ProxySelector; {@link #DIRECT} if there are none. Read anew each time.
     */
    public static ProxySetting ofMachine() {
        return MachineProxy.of(SystemSettings::proxyProperty, SystemSettings::proxyVariable, SystemSettings::selectedProxies);
    }

    /** As {@link #ofMachine()}, with other proxies than those: the machine's word on which hosts are reached directly still counts. */
    public static ProxySetting ofMachine(String list) {
        return new ProxySetting(list, MachineProxy.bypass(SystemSettings::proxyProperty, SystemSettings::proxyVariable));
    }

    /** Proxies, and the hosts they do not carry in the way of the variable {@code no_proxy}: parted by commas, each with all below it, or {@code *}. */
    public static ProxySetting without(String list, String noProxy) {
        return new ProxySetting(list, MachineProxy.bypassOf(noProxy));
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

    /** Without users and passwords, which entries may hold. */
    @Override
    public String toString() {
        return list == null ? "direct" : "proxies";
    }
}

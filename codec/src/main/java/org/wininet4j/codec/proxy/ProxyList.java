package org.wininet4j.codec.proxy;

import java.util.List;
import java.util.Optional;
import org.wininet4j.codec.text.Ascii;

/** A list of proxies (spec 07 §4), such as {@code "http=a:8080 https=b c"}. Immutable. */
public final class ProxyList {

    private static final String EVERY_SCHEME = "";

    private final List<ProxyEntry> entries;

    private ProxyList(List<ProxyEntry> entries) {
        this.entries = entries;
    }

    /** Reads a list; entries that cannot be read are left out (PR10). */
    public static ProxyList parse(String list) {
        return new ProxyList(Separators.divide(list).stream().map(ProxyEntry::parse).flatMap(Optional::stream).toList());
    }

    /**
     * The proxies for URLs of {@code scheme}, the first to be tried first (PR3): the entries for it, else those for every scheme, else
     * SOCKS, else none, which means a direct connection (PR2, PR9).
     */
    public List<ProxyServer> serversFor(String scheme) {
        var own = withTarget(Ascii.lower(scheme));
        if (!own.isEmpty()) {
            return own;
        }
        var general = withTarget(EVERY_SCHEME);
        return general.isEmpty() ? withTarget(ProxyEntry.SOCKS_TARGET) : general;
    }

    private List<ProxyServer> withTarget(String target) {
        return entries.stream().filter(entry -> entry.target().equals(target)).map(ProxyEntry::server).toList();
    }
}

package org.wininet4j.codec.proxy;

import java.util.List;
import org.wininet4j.codec.text.Ascii;

/** The hosts that are reached without the proxy (spec 07 §5), such as {@code "<local>;*.example.org"}. Immutable. */
public final class BypassList {

    /** Local hosts only: what an empty text says. */
    public static final BypassList LOOPBACK = new BypassList(List.of());

    private static final String LOCAL = "<local>";
    private static final String NO_LOOPBACK = "<-loopback>";

    private final boolean local;
    private final boolean loopback;
    private final List<BypassItem> items;

    private BypassList(List<String> entries) {
        this.local = entries.contains(LOCAL);
        this.loopback = !entries.contains(NO_LOOPBACK);
        this.items = entries.isEmpty()
                ? List.of()
                : entries.stream().filter(entry -> !entry.startsWith("<")).map(BypassItem::parse).toList();
    }

    /** Reads a list; every text is one. */
    public static BypassList parse(String list) {
        return new BypassList(Separators.divide(Ascii.lower(list)));
    }

    /**
     * Whether a request goes to its server directly. Names are compared as texts, never looked up (PR25). Takes at most as many steps as
     * the lengths of list and host multiplied.
     *
     * @param scheme of the URL, such as "http"
     * @param host a name or address, an IPv6 one with or without its brackets
     * @param port of the URL, or its scheme's default
     */
    public boolean matches(String scheme, String host, int port) {
        var name = LoopbackHost.withoutBrackets(Ascii.lower(host));
        return (loopback && LoopbackHost.is(name))
                || (local && isLocal(name))
                || items.stream().anyMatch(item -> item.matches(scheme, name, port));
    }

    /** PR23. */
    private static boolean isLocal(String host) {
        return host.indexOf('.') < 0 && host.indexOf(':') < 0;
    }
}

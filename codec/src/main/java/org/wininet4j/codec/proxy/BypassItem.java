package org.wininet4j.codec.proxy;

import org.wininet4j.codec.text.Ascii;

/** An item of a bypass list, in lower case: scheme and port may be missing, "" and "" (PR26). Pure. */
record BypassItem(String scheme, String pattern, String port) {

    private static final String AFTER_SCHEME = "://";
    private static final char WILDCARD = '*';

    static BypassItem parse(String text) {
        int end = text.indexOf(AFTER_SCHEME);
        var scheme = end < 0 ? "" : text.substring(0, end);
        var rest = end < 0 ? text : text.substring(end + AFTER_SCHEME.length());
        int colon = colonBeforePort(rest);
        var pattern = LoopbackHost.withoutBrackets(colon < 0 ? rest : rest.substring(0, colon));
        return new BypassItem(scheme, pattern, colon < 0 ? "" : rest.substring(colon + 1));
    }

    /** An IPv6 address may stand without brackets, if without a port. */
    private static int colonBeforePort(String text) {
        int last = text.lastIndexOf(':');
        boolean onlyColon = last == text.indexOf(':');
        boolean afterBracket = last > 0 && text.charAt(last - 1) == ']';
        return onlyColon || afterBracket ? last : -1;
    }

    boolean matches(String urlScheme, String host, int urlPort) {
        return (scheme.isEmpty() || Ascii.equalsIgnoreCase(scheme, urlScheme))
                && (port.isEmpty() || port.equals(Integer.toString(urlPort)))
                && matchesWhole(host);
    }

    /** PR20, PR21: on a mismatch the last wildcard takes one character more. */
    private boolean matchesWhole(String host) {
        int at = 0;
        int inPattern = 0;
        int wildcard = -1;
        int taken = 0;
        while (at < host.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == WILDCARD) {
                wildcard = inPattern++;
                taken = at;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == host.charAt(at)) {
                inPattern++;
                at++;
            } else if (wildcard >= 0) {
                inPattern = wildcard + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == WILDCARD) {
            inPattern++;
        }
        return inPattern == pattern.length();
    }
}

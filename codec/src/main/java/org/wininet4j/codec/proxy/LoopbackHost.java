package org.wininet4j.codec.proxy;

import org.wininet4j.codec.text.Ascii;

/** Hosts that are this machine itself, by their text (PR24). Pure. */
final class LoopbackHost {

    private static final String NET = "127.";
    private static final int ADDRESS_PARTS = 4;
    private static final int MAX_DIGITS = 3;

    private LoopbackHost() {}

    /** {@code host} is lower case and has no brackets. */
    static boolean is(String host) {
        return host.equals("localhost") || host.equals("loopback") || host.equals("::1") || isInNet(host);
    }

    private static boolean isInNet(String host) {
        var parts = host.startsWith(NET) ? host.split("\\.", -1) : new String[0];
        if (parts.length != ADDRESS_PARTS) {
            return false;
        }
        for (var part : parts) {
            if (part.isEmpty() || part.length() > MAX_DIGITS || !part.chars().allMatch(Ascii::isDigit)) {
                return false;
            }
        }
        return true;
    }

    static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}

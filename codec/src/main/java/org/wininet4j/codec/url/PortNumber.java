package org.wininet4j.codec.url;

import org.wininet4j.codec.text.Ascii;
import org.wininet4j.codec.url.MalformedUrlException.Problem;

/** The digits of a port; pure function. */
final class PortNumber {
    private static final int MAX_PORT = 65_535;

    private PortNumber() {}

    /** The number from 0 to 65535 that the digits make, 0 if there are none; anything else is BAD_PORT. */
    static int parse(String text, int start, int end) throws MalformedUrlException {
        int port = 0;
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            if (!Ascii.isDigit(digit)) {
                throw new MalformedUrlException(Problem.BAD_PORT);
            }
            port = port * 10 + digit - '0';
            if (port > MAX_PORT) {
                throw new MalformedUrlException(Problem.BAD_PORT);
            }
        }
        return port;
    }
}

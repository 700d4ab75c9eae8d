package org.wininet4j.win32;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a name in a certificate, in the order they are encoded in, without what they are (V14): "US", "Minnesota", "example.org". Reads the
 * DER of an RDNSequence (RFC 5280, 4.1.2.4) which the JDK has checked. Pure.
 */
final class DistinguishedName {

    private static final int LONG_LENGTH = 0x80;
    private static final int UTF8_STRING = 0x0C;
    private static final int BMP_STRING = 0x1E;

    private final byte[] der;
    private final List<String> values = new ArrayList<>();

    private DistinguishedName(byte[] der) {
        this.der = der;
    }

    /** The values, a line each, joined by CRLF. */
    static String lines(byte[] der) {
        var name = new DistinguishedName(der);
        int names = name.content(0);
        for (int set = names; set < name.end(0); set = name.end(set)) {
            for (int pair = name.content(set); pair < name.end(set); pair = name.end(pair)) {
                int type = name.content(pair);
                name.addValue(name.end(type));
            }
        }
        return String.join("\r\n", name.values);
    }

    private void addValue(int at) {
        int from = content(at);
        var charset = charset(der[at] & 0xFF);
        values.add(new String(der, from, end(at) - from, charset).replace('\r', ' ').replace('\n', ' '));
    }

    private static Charset charset(int tag) {
        return switch (tag) {
            case UTF8_STRING -> StandardCharsets.UTF_8;
            case BMP_STRING -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /** Where the content of the element at {@code at} begins. */
    private int content(int at) {
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length < LONG_LENGTH ? 0 : length - LONG_LENGTH);
    }

    /** Where the element at {@code at} ends. */
    private int end(int at) {
        int length = der[at + 1] & 0xFF;
        if (length >= LONG_LENGTH) {
            int bytes = length - LONG_LENGTH;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (der[at + 2 + i] & 0xFF);
            }
        }
        return content(at) + length;
    }
}

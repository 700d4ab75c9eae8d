package org.wininet4j.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: equal if they are the same, and printable. Immutable. */
public final class Octets {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SHOWN = 400;

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** One byte for each character (ISO-8859-1). */
    public static Octets of(String text) {
        return new Octets(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** How many there are. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In quotes, on one line of printable ASCII, escaped where need be ({@code \xHH} for other bytes); the middle of long ones is left out. */
    @Override
    public String toString() {
        if (bytes.length <= SHOWN) {
            return '"' + escaped(0, bytes.length) + '"';
        }
        int half = SHOWN / 2;
        return '"' + escaped(0, half) + "\" ... " + (bytes.length - SHOWN) + " bytes ... \"" + escaped(bytes.length - half, bytes.length)
                + '"';
    }

    private String escaped(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(escaped((char) (bytes[i] & 0xff)));
        }
        return text.toString();
    }

    private static String escaped(char octet) {
        return switch (octet) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> octet >= ' ' && octet <= '~' ? String.valueOf(octet) : "\\x" + HEX.toHexDigits((byte) octet);
        };
    }
}

package org.wininet4j.testkit.server;

import java.nio.charset.StandardCharsets;

/** Bytes as text between quotes: printable ASCII as it is, the rest as {@code \r \n \t \\ \" \xHH}. */
public final class QuotedText {
    private QuotedText() {}

    /** The bytes, quoted. */
    public static String of(byte[] bytes) {
        var text = new StringBuilder(bytes.length + 2).append('"');
        for (byte each : bytes) {
            append(text, each & 0xff);
        }
        return text.append('"').toString();
    }

    /** The ISO-8859-1 text, quoted. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void append(StringBuilder text, int octet) {
        switch (octet) {
            case '\r' -> text.append("\\r");
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\\' -> text.append("\\\\");
            case '"' -> text.append("\\\"");
            default -> {
                if (octet >= ' ' && octet < 0x7f) {
                    text.append((char) octet);
                } else {
                    text.append("\\x").append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 15, 16));
                }
            }
        }
    }
}

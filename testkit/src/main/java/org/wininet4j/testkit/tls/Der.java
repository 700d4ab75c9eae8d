package org.wininet4j.testkit.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Writes DER (X.690), as far as certificates need it. Pure. */
final class Der {
    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int NULL = 0x05;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int EXPLICIT = 0xA0;
    private static final int IMPLICIT = 0x80;
    private static final int SHORT_LENGTH = 0x80;
    private static final int BYTE = 8;
    private static final int OID_BITS = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return element(SEQUENCE, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return element(SET, joined(parts));
    }

    static byte[] explicit(int number, byte[] content) {
        return element(EXPLICIT | number, content);
    }

    /** A primitive one. */
    static byte[] implicit(int number, byte[] content) {
        return element(IMPLICIT | number, content);
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    static byte[] yes() {
        return element(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] nothing() {
        return element(NULL, new byte[0]);
    }

    static byte[] octets(byte[] content) {
        return element(OCTET_STRING, content);
    }

    /** Of whole bytes. */
    static byte[] bits(byte[] content) {
        return element(BIT_STRING, joined(new byte[] {0}, content));
    }

    /** Of at most eight named bits, the first being number 0. */
    static byte[] namedBits(int... numbers) {
        int octet = 0;
        int last = 0;
        for (int number : numbers) {
            octet |= SHORT_LENGTH >> number;
            last = Math.max(last, number);
        }
        return element(BIT_STRING, new byte[] {(byte) (BYTE - 1 - last), (byte) octet});
    }

    static byte[] text(String text) {
        return element(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant instant) {
        return element(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        var numbers = Pattern.compile("\\.").splitAsStream(dotted).map(Long::valueOf).toList();
        var content = new ByteArrayOutputStream();
        writeBase128(content, numbers.get(0) * 40 + numbers.get(1));
        numbers.stream().skip(2).forEach(number -> writeBase128(content, number));
        return element(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static void writeBase128(ByteArrayOutputStream content, long value) {
        int groups = 1;
        while (value >> (OID_BITS * groups) != 0) {
            groups++;
        }
        for (int group = groups - 1; group >= 0; group--) {
            long septet = (value >> (OID_BITS * group)) & 0x7F;
            content.write((int) (group > 0 ? septet | SHORT_LENGTH : septet));
        }
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < SHORT_LENGTH) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skipped = length[0] == 0 ? 1 : 0;
            out.write(SHORT_LENGTH | (length.length - skipped));
            out.write(length, skipped, length.length - skipped);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

package org.wininet4j.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Records of TLS, and what may become of one on its way. Pure. */
final class TlsRecords {
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int APPLICATION_DATA = 23;
    static final int WARNING = 1;
    static final int FATAL = 2;
    static final int CLOSE_NOTIFY = 0;

    private static final int HEADER_BYTES = 5;

    private TlsRecords() {}

    /** A record of that type which says it has that length. */
    static byte[] claiming(int type, int length, byte[] content) {
        var bytes = new byte[HEADER_BYTES + content.length];
        bytes[0] = (byte) type;
        bytes[1] = 3;
        bytes[2] = 3;
        bytes[3] = (byte) (length >> 8);
        bytes[4] = (byte) length;
        System.arraycopy(content, 0, bytes, HEADER_BYTES, content.length);
        return bytes;
    }

    /** A record in clear. */
    static byte[] record(int type, byte... content) {
        return claiming(type, content.length, content);
    }

    /** An alert in clear. */
    static byte[] alert(int level, int description) {
        return record(ALERT, (byte) level, (byte) description);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static byte[] times(int count, byte[] bytes) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    /** Something else. */
    static UnaryOperator<byte[]> instead(byte[] other) {
        return _ -> other;
    }

    /** Something else before it. */
    static UnaryOperator<byte[]> after(byte[] other) {
        return record -> {
            var both = new ByteArrayOutputStream();
            both.writeBytes(other);
            both.writeBytes(record);
            return both.toByteArray();
        };
    }

    /** So many bytes of it. */
    static UnaryOperator<byte[]> cutTo(int length) {
        return record -> Arrays.copyOf(record, Math.min(length, record.length));
    }

    /** The first half of it. */
    static UnaryOperator<byte[]> halved() {
        return record -> Arrays.copyOf(record, record.length / 2);
    }

    /** A bit of one byte of its content turned; less than 0 counts from its end. */
    static UnaryOperator<byte[]> turned(int index) {
        return record -> {
            var other = record.clone();
            other[HEADER_BYTES + Math.floorMod(index, other.length - HEADER_BYTES)] ^= 1;
            return other;
        };
    }
}

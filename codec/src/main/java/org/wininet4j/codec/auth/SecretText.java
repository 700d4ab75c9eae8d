package org.wininet4j.codec.auth;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** User names and passwords as bytes, which their user overwrites; pure functions. */
final class SecretText {
    private static final int LAST_LATIN_1 = 0xFF;
    private static final int LAST_ASCII = 0x7F;
    /** Of a character in UTF-8, of which one beyond U+FFFF counts as two. */
    private static final int MAX_BYTES = 3;

    private SecretText() {}

    /** The bytes of a text; what cannot be encoded becomes a question mark. */
    static byte[] bytes(char[] text, Charset charset) {
        byte[] room = new byte[text.length * MAX_BYTES];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    /** The same text in the form in which both sides compare it (RFC 7613: NFC); ASCII is that already. The array is a new one. */
    static char[] composed(char[] text) {
        for (char character : text) {
            if (character > LAST_ASCII) {
                return Normalizer.normalize(CharBuffer.wrap(text), Normalizer.Form.NFC).toCharArray();
            }
        }
        return text.clone();
    }

    /** ISO-8859-1 if that has all these characters, else UTF-8. */
    static Charset charsetOf(String user, char[] password) {
        return isLatin1(user) && isLatin1(password) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static boolean isLatin1(String text) {
        return text.chars().allMatch(character -> character <= LAST_LATIN_1);
    }

    private static boolean isLatin1(char[] text) {
        for (char character : text) {
            if (character > LAST_LATIN_1) {
                return false;
            }
        }
        return true;
    }
}
